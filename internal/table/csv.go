package table

import (
	"io"
	"strings"
	"unicode/utf8"
)

// CSVOptions say for whom CSV is written.
type CSVOptions struct {
	// Excel begins with a byte order mark, without which Excel does not take the
	// text for UTF-8, and puts an apostrophe before every text that it would
	// compute as a formula: one that begins with =, +, -, @, a tab or a carriage
	// return. So written, such texts are no longer what they were.
	Excel bool
}

// WriteCSV writes the table as RFC 4180 has it: in UTF-8, a row of the columns'
// names, then the rows, CRLF after each. A null is an empty cell and the empty
// text "" in quotes, which readers that care can tell apart. Days are
// 2012-06-01, booleans true and false. A list is its items with | between
// them; \| and \\ stand for these characters within one, and an empty list is
// an empty cell.
//
// Errors are those of Rows, of w, or wrap ErrTable.
func WriteCSV(w io.Writer, t Table, o CSVOptions) error {
	out := csvWriter{buffer: buffer{w: w}, excel: o.Excel}
	if o.Excel {
		out.b = append(out.b, byteOrderMark...)
	}
	for i, c := range t.Columns {
		out.separate(i)
		out.b = appendCell(out.b, c.Name, o.Excel)
	}
	out.b = append(out.b, crlf...)
	for row, err := range t.rows() {
		if err != nil {
			return err
		}
		if err := out.row(row); err != nil {
			return err
		}
	}
	return out.flush()
}

// ListSeparator stands between the items of a list in CSV.
const ListSeparator = "|"

const (
	byteOrderMark = "\uFEFF"
	crlf          = "\r\n"
	formulaStarts = "=+-@\t\r"
	listEscape    = '\\'
)

type csvWriter struct {
	buffer
	excel bool
	list  []byte // of the cell at hand
}

func (c *csvWriter) row(row []Value) error {
	start := len(c.b)
	for i := range row {
		c.separate(i)
		c.value(&row[i])
	}
	if len(c.b) == start {
		c.b = append(c.b, `""`...) // an empty line is no row to many readers
	}
	c.b = append(c.b, crlf...)
	return c.endRow()
}

func (c *csvWriter) separate(i int) {
	if i > 0 {
		c.b = append(c.b, ',')
	}
}

func (c *csvWriter) value(v *Value) {
	switch v.kind {
	case null:
	case kindOf(String):
		c.text(v.Text())
	case kindOf(Strings):
		c.list = appendList(c.list[:0], v.List())
		c.b = appendCell(c.b, c.list, c.excel)
	default:
		c.b = appendPlain(c.b, v)
	}
}

func (c *csvWriter) text(text string) {
	if text == "" {
		c.b = append(c.b, `""`...)
		return
	}
	c.b = appendCell(c.b, text, c.excel)
}

// appendCell appends text as one cell.
func appendCell[T string | []byte](b []byte, text T, excel bool) []byte {
	quoted, ascii := scan(text)
	if !ascii {
		text = T(utf8Text(string(text)))
	}
	if quoted {
		b = append(b, '"')
	}
	if excel && len(text) > 0 && strings.IndexByte(formulaStarts, text[0]) >= 0 {
		b = append(b, '\'')
	}
	if !quoted {
		return append(b, text...)
	}
	for i := range len(text) {
		if text[i] == '"' {
			b = append(b, '"')
		}
		b = append(b, text[i])
	}
	return append(b, '"')
}

// scan says whether a cell must stand in quotes, and whether it is of ASCII
// alone. Blanks at its ends need no quotes by the RFC, but some readers cut
// them off otherwise.
func scan[T string | []byte](text T) (quoted, ascii bool) {
	var seen byte
	for i := range len(text) {
		seen |= text[i]
		quoted = quoted || needsQuotes[text[i]]
	}
	if len(text) > 0 {
		quoted = quoted || text[0] <= ' ' || text[len(text)-1] <= ' '
	}
	return quoted, seen < utf8.RuneSelf
}

// needsQuotes marks the bytes that may stand in a cell in quotes alone. Looking
// them up is what makes scan fast, and scan is most of writing CSV.
var needsQuotes = [256]bool{',': true, '"': true, '\r': true, '\n': true}

func appendList(b []byte, items []string) []byte {
	for i, item := range items {
		if i > 0 {
			b = append(b, ListSeparator...)
		}
		for _, c := range []byte(item) {
			if c == ListSeparator[0] || c == listEscape {
				b = append(b, listEscape)
			}
			b = append(b, c)
		}
	}
	return b
}
