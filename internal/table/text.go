package table

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/when"
)

// utf8Text is s, with U+FFFD for what is not UTF-8. Most texts are short and of
// ASCII alone, which this loop finds out faster than a decoder does.
func utf8Text(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return strings.ToValidUTF8(s, "\uFFFD")
		}
	}
	return s
}

// appendDay appends a day as ISO 8601 has it, 2012-06-01. Years before 0 or
// beyond 9999, on which ISO 8601 asks for an agreement, are as EDTF has them.
func appendDay(b []byte, d when.Day) []byte {
	year, month, day := d.Civil()
	if year < 0 || year > 9999 {
		return append(b, d.String()...)
	}
	b = append(b, byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-')
	b = append(b, byte('0'+month/10), byte('0'+month%10), '-')
	return append(b, byte('0'+day/10), byte('0'+day%10))
}

// appendPlain appends what is neither text nor list as all formats in text
// have it.
func appendPlain(b []byte, v *Value) []byte {
	switch v.Type() {
	case Integer:
		return strconv.AppendInt(b, v.Int(), 10)
	case Number:
		return strconv.AppendFloat(b, v.Float(), 'g', -1, 64)
	case Boolean:
		return strconv.AppendBool(b, v.Bool())
	case Date:
		return appendDay(b, v.Day())
	default:
		return b
	}
}
