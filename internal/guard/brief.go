package guard

import (
	"strings"
	"unicode/utf8"
)

const (
	maxQuoted  = 80  // bytes between quotes in a message
	maxMessage = 500 // bytes of a message
)

// Brief shortens a message of the parser or validator, which repeat what the
// client wrote: what stands between quotes to 80 bytes, the whole to 500.
func Brief(message string) string {
	if len(message) <= maxQuoted {
		return message
	}
	parts := strings.Split(cut(message, 2*maxMessage), `"`)
	for i := 1; i < len(parts); i += 2 {
		parts[i] = cut(parts[i], maxQuoted)
	}
	return cut(strings.Join(parts, `"`), maxMessage)
}

// cut shortens s to n bytes, at the end of a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
