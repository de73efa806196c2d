package plan

import "slices"

const hex = "0123456789ABCDEF"

// AppendString appends a string in JSON, escaped as gqlgen escapes it: what is
// no UTF-8 stays as it is.
func AppendString(b []byte, s string) []byte {
	at := plain(s)
	for at < len(s) && !special(s[at]) {
		at++
	}
	if at < len(s) {
		return escape(b, s, at)
	}
	b, n := slices.Grow(b, len(s)+2), len(b)
	b = b[:n+len(s)+2]
	b[n] = '"'
	copy(b[n+1:], s)
	b[len(b)-1] = '"'
	return b
}

func special(c byte) bool { return c < ' ' || c == '"' || c == '\\' }

// escape appends a string whose first special byte is at a place.
func escape(b []byte, s string, at int) []byte {
	b = append(b, '"')
	start := 0
	for i := at; i < len(s); i++ {
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
	ones  = 0x0101010101010101
	highs = 0x80 * ones
)

// plain is how many bytes at the beginning certainly need no escape, eight at a
// time: none of them is below a space, a quote or a backslash.
func plain(s string) int {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		w := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		quote, slash := w^'"'*ones, w^'\\'*ones
		if ((w-' '*ones)&^w|(quote-ones)&^quote|(slash-ones)&^slash)&highs != 0 {
			break
		}
	}
	return i
}
