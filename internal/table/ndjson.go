package table

import "io"

// WriteNDJSON writes each row as one JSON object on a line of its own, with a
// member for every column, in their order. A null is null, a day the text
// 2012-06-01, a list an array of texts. Integers keep all their 64 bits.
//
// Errors are those of Rows, of w, or wrap ErrTable.
func WriteNDJSON(w io.Writer, t Table) error {
	out := buffer{w: w}
	names := make([][]byte, len(t.Columns))
	for i, c := range t.Columns {
		start := ","
		if i == 0 {
			start = "{"
		}
		names[i] = append(appendJSONText([]byte(start), c.Name), ':')
	}
	for row, err := range t.rows() {
		if err != nil {
			return err
		}
		for i := range row {
			out.b = append(out.b, names[i]...)
			out.b = appendJSON(out.b, &row[i])
		}
		out.b = append(out.b, "}\n"...)
		if err := out.endRow(); err != nil {
			return err
		}
	}
	return out.flush()
}

func appendJSON(b []byte, v *Value) []byte {
	switch v.kind {
	case null:
		return append(b, "null"...)
	case kindOf(String):
		return appendJSONText(b, v.Text())
	case kindOf(Date):
		return append(appendDay(append(b, '"'), v.Day()), '"')
	case kindOf(Strings):
		b = append(b, '[')
		for i, item := range v.List() {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendJSONText(b, item)
		}
		return append(b, ']')
	default:
		return appendPlain(b, v)
	}
}

// appendJSONText appends s as a JSON string, with U+FFFD for what is not UTF-8.
func appendJSONText(b []byte, s string) []byte {
	s = utf8Text(s)
	b = append(b, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[start:i]...)
		start = i + 1
		if c < ' ' {
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		} else {
			b = append(b, '\\', c)
		}
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

const hex = "0123456789abcdef"
