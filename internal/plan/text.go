package plan

import "slices"

// A Text is some of an answer that is known beforehand.
type Text struct {
	all   string
	start [shortText]byte // of it, so that a short one is copied in few words
}

const shortText = 32

func newText(all string) (t Text) {
	t.all = all
	copy(t.start[:], all)
	return t
}

// Append appends the text.
func (t *Text) Append(b []byte) []byte {
	n := len(b)
	if len(t.all) > shortText || cap(b)-n < shortText {
		return append(b, t.all...)
	}
	*(*[shortText]byte)(b[n : n+shortText]) = t.start
	return b[:n+len(t.all)]
}

const hex = "0123456789ABCDEF"

// AppendString appends a string in JSON, escaped as gqlgen escapes it: what is
// no UTF-8 stays as it is.
func AppendString(b []byte, s string) []byte {
	n := len(b)
	b = slices.Grow(b, len(s)+2)[:n+len(s)+2]
	if !copyPlain(b[n+1:len(b)-1], s) {
		return escape(b[:n], s)
	}
	b[n], b[len(b)-1] = '"', '"'
	return b
}

// copyPlain copies a text of the same length that needs no escape, or says that
// one does: eight bytes at a time, and the last eight again for what is left.
func copyPlain(to []byte, s string) bool {
	var found uint64
	switch n := len(s); {
	case n >= 8:
		for i := 0; i < n-8; i += 8 {
			w := load64(s, i)
			found |= specials(w)
			store64(to, i, w)
		}
		w := load64(s, n-8)
		found |= specials(w)
		store64(to, n-8, w)
	case n >= 4:
		first, last := load32(s, 0), load32(s, n-4)
		found = specials(uint64(first)<<32 | uint64(last))
		store32(to, 0, first)
		store32(to, n-4, last)
	default:
		for i := range n {
			if special(s[i]) {
				return false
			}
			to[i] = s[i]
		}
	}
	return found == 0
}

func special(c byte) bool { return c < ' ' || c == '"' || c == '\\' }

// escape appends a string that needs an escape.
func escape(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if !special(c) {
			continue
		}
		b = append(b, s[start:i]...)
		switch c {
		case '\t':
			b = append(b, '\\', 't')
		case '\r':
			b = append(b, '\\', 'r')
		case '\n':
			b = append(b, '\\', 'n')
		case '\\', '"':
			b = append(b, '\\', c)
		default:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
		start = i + 1
	}
	return append(append(b, s[start:]...), '"')
}

// Eight times a byte.
const (
	ones   = 0x0101010101010101
	spaces = ' ' * ones
	highs  = 0x80 * ones
)

// specials is not 0 where one of eight bytes is special: of a byte below 0x80 a
// difference has the highest bit when the byte is below a space, a quote or a
// backslash. A difference may borrow from the next byte, but only where one is.
func specials(w uint64) uint64 {
	return ((w - spaces) | ((w ^ '"'*ones) - ones) | ((w ^ '\\'*ones) - ones)) &^ w & highs
}
