package article

import (
	"slices"
	"strconv"
	"strings"
)

// A wikiCell is a cell as it is written.
type wikiCell struct {
	text       Text
	rows, cols int // how many it goes over
	header     bool
}

// table reads the table that begins at an offset and returns where the line
// after it begins. A cell merged over rows or columns stands in all of them.
func (w *wiki) table(from int) int {
	rows, end := w.tableRows(from)
	w.enter(w.spread(rows))
	return end
}

// tableRows reads the rows of cells up to the end of the table.
func (w *wiki) tableRows(from int) (rows [][]wikiCell, end int) {
	var row []wikiCell
	for i := from + lineLength(w.text[from:]); i < len(w.text); {
		start := i + len(w.text[i:]) - len(strings.TrimLeft(w.text[i:], " \t\n"))
		rest := w.text[start:]
		switch {
		case strings.HasPrefix(rest, "|}"):
			return append(rows, row), start + lineLength(rest)
		case strings.HasPrefix(rest, "|-"), strings.HasPrefix(rest, "|+"):
			if rest[1] == '-' {
				rows, row = append(rows, row), nil
			}
			i = w.cellEnd(start+2, "")
		case strings.HasPrefix(rest, "|"), strings.HasPrefix(rest, "!"):
			row, i = w.cells(row, start)
		case rest == "":
			i = len(w.text)
		default:
			w.problems.add(TextInTable, Text{At: w.place(start), Value: firstLine(rest)}, "line stands in a table but in no cell; begin it with a bar")
			i = start + lineLength(rest)
		}
	}
	w.problems.add(OpenTable, Text{At: w.place(len(w.text))}, `table is not closed; end it with a line "|}"`)
	return append(rows, row), len(w.text)
}

func firstLine(s string) string { return strings.TrimRight(s[:lineLength(s)], "\n") }

// cells reads the cells that a line begins, with what belongs to the last of
// them on the lines below.
func (w *wiki) cells(row []wikiCell, start int) ([]wikiCell, int) {
	header := w.text[start] == '!'
	bars := "||"
	if header {
		bars = "||!!"
	}
	for i := start + 1; ; {
		end := w.cellEnd(i, bars)
		row = append(row, w.cell(i, end, header))
		if end == len(w.text) || w.text[end] == '\n' {
			return row, end
		}
		i = end + 2
	}
}

// cellEnd is where a cell ends: at double bars, or before a line that begins
// with a bar or an exclamation mark; without bars to look for, at the end of the
// line. Inside links and templates nothing ends it.
func (w *wiki) cellEnd(i int, bars string) int {
	const look = 80 // so far ahead, over blank lines
	for i < len(w.text) {
		if closed, ok := w.closing(i); ok {
			i = closed
			continue
		}
		switch c := w.text[i]; {
		case c == '\n':
			next := strings.TrimLeft(w.text[i:min(len(w.text), i+look)], " \t\n")
			if bars == "" || next != "" && (next[0] == '|' || next[0] == '!') {
				return i
			}
		case bars != "" && (c == '|' || c == '!') && i+1 < len(w.text) && w.text[i+1] == c && strings.IndexByte(bars, c) >= 0:
			return i
		}
		i++
	}
	return i
}

// cell reads one cell: its attributes, if a single bar follows them, and its text.
func (w *wiki) cell(from, to int, header bool) wikiCell {
	c := wikiCell{rows: 1, cols: 1, header: header}
	if parts := w.split(from, to); len(parts) > 1 {
		attributes := strings.ToLower(w.text[parts[0].from:parts[0].to])
		c.rows, c.cols = number(attributes, "rowspan"), number(attributes, "colspan")
		from = parts[1].from
	}
	for from < to && strings.IndexByte(" \t\n", w.text[from]) >= 0 {
		from++
	}
	c.text = Text{At: w.place(from)}
	c.text.Value = w.render(from, to, 0)
	return c
}

// number reads an attribute that counts rows or columns, 1 when there is none.
func number(attributes, name string) int {
	_, rest, _ := strings.Cut(attributes, name)
	rest = strings.TrimLeft(rest, " =\"'")
	digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 1000)
}

// enter adds the rows as a table. A row that repeats the header is left out,
// and one that is too short ends in blank cells, as the page shows it.
func (w *wiki) enter(rows []wikiRow) {
	if len(rows) == 0 {
		return
	}
	columns := rows[0].cells
	w.addTable(Text{At: rows[0].cells[0].At, Value: "{|"}, columns)
	for _, r := range rows[1:] {
		if r.header && slices.EqualFunc(r.cells, columns, func(a, b Text) bool { return a.Value == b.Value }) {
			continue
		}
		for len(r.cells) < len(columns) && w.spend(Text{At: r.cells[0].At}) {
			r.cells = append(r.cells, Text{At: r.cells[0].At})
		}
		w.addRow(r.cells[0], r.cells)
	}
	w.closeTable()
}
