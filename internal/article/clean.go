package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"
)

// MaxBytes is the size of the largest document that [Parse] reads: 10 MiB.
const MaxBytes = 10 << 20

// What [Parse] fails with, besides the errors of its reader.
var (
	ErrTooLarge = errors.New("article is too large")
	ErrNotText  = errors.New("article is not text")
)

// clean reads the document and returns it as valid UTF-8 with a line feed
// between lines and no byte order mark. It adds what it had to replace to p.
func clean(r io.Reader, p *problems) (string, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("read article: %w", err)
	case len(data) > MaxBytes:
		return "", fmt.Errorf("%w: it has more than %d bytes", ErrTooLarge, MaxBytes)
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "", fmt.Errorf("%w: it looks like UTF-16; save it as UTF-8", ErrNotText)
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	if strings.Contains(text, "\r") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	if utf8.ValidString(text) && !strings.Contains(text, "\x00") {
		return text, nil
	}
	return repair(text, p)
}

// A text may have this many bad bytes, or one in ten if that is more. Beyond
// that it is taken for an image, a program or text in another encoding.
const maxBadBytes = 16

// repair puts U+FFFD for every bad byte.
func repair(text string, p *problems) (string, error) {
	bad := 0
	for range badBytes(text) {
		bad++
	}
	if bad > maxBadBytes && bad > len(text)/10 {
		return "", fmt.Errorf("%w: %d of its %d bytes are not UTF-8 text", ErrNotText, bad, len(text))
	}
	var (
		fixed strings.Builder
		end   int                     // of what is fixed
		at    = Position{1, 1}        // where that is
		told  = map[ProblemCode]int{} // last line that has such a problem
	)
	for i, code := range badBytes(text) {
		at = at.after(text[end:i])
		if told[code] != at.Line {
			p.add(code, Text{at, fmt.Sprintf(`\x%02x`, text[i])}, "byte is not UTF-8 text and became U+FFFD; save the document as UTF-8")
			told[code] = at.Line
		}
		fixed.WriteString(text[end:i])
		fixed.WriteRune(utf8.RuneError)
		at.Column++
		end = i + 1
	}
	fixed.WriteString(text[end:])
	return fixed.String(), nil
}

// badBytes yields the offset of every byte that is NUL or not UTF-8.
func badBytes(text string) iter.Seq2[int, ProblemCode] {
	return func(yield func(int, ProblemCode) bool) {
		for i, r := range text {
			switch {
			case r == 0:
				if !yield(i, NULByte) {
					return
				}
			case r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)):
				if !yield(i, InvalidUTF8) {
					return
				}
			}
		}
	}
}
