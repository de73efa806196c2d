package article

import (
	"fmt"
	"strings"
)

// tableLine takes a line that begins with a bar: the header of a new table, or
// a row of the one it stands in.
func (p *parser) tableLine(t Text) {
	cells := splitCells(t)
	if isRule(cells) {
		p.problems.add(TableRule, t, "line without text was left out; rows follow the header directly")
		return
	}
	if p.header.Value == "" {
		if t.Value == "|" {
			p.cellsOnLines(t)
			return
		}
		p.addTable(t, cells)
		return
	}
	p.addRow(t, cells)
}

// cellsOnLines takes a bar on a line of its own, below no header. The lines around
// it are cells, but which of them make a row, and what they are, nothing says.
func (p *parser) cellsOnLines(bar Text) {
	p.prose(bar)
	if !p.onLines {
		p.onLines = true
		p.problems.add(CellsOnLines, bar, `the cells stand on lines of their own, below no header, so no row was read; `+
			`write each row on one line, below a header such as "| Name | Term start | Term end |"`)
	}
}

// addTable begins a table with its header line.
func (p *parser) addTable(header Text, columns []Text) {
	p.header = header
	s := p.tableSection(header.At)
	s.Tables = append(s.Tables, Table{At: header.At, Columns: columns})
}

// addRow adds a row, which begins with that line, to the table.
func (p *parser) addRow(line Text, cells []Text) {
	p.rows++
	table := p.lastTable()
	table.Rows = append(table.Rows, Row{At: line.At, Number: p.rows, Cells: cells})
	if len(cells) != len(table.Columns) {
		p.problems.add(CellCount, line, fmt.Sprintf("cells in the row: %d, in the header: %d; write a bar for every cell, also for empty ones",
			len(cells), len(table.Columns)))
	}
}

func (p *parser) closeTable() {
	if len(p.lastTable().Rows) == 0 {
		p.problems.add(TableWithoutRows, p.header, "the first line of a table is its header; rows follow it without a blank line")
	}
	p.header = Text{}
}

// tableSection returns the section that a table at that place belongs to. In the
// lead that is one without a title.
func (p *parser) tableSection(at Position) *Section {
	if len(p.article.Sections) == 0 {
		p.article.Sections = append(p.article.Sections, Section{Title: Text{At: at}})
	}
	return &p.article.Sections[len(p.article.Sections)-1]
}

func (p *parser) lastTable() *Table {
	s := p.article.Sections[len(p.article.Sections)-1]
	return &s.Tables[len(s.Tables)-1]
}

// splitCells returns what stands between the bars. The first and the last bar
// may be missing.
func splitCells(t Text) []Text {
	at := t.At
	inner, barred := strings.CutPrefix(t.Value, "|")
	if barred {
		at.Column++
	}
	inner = strings.TrimSuffix(inner, "|")
	cells := make([]Text, 0, strings.Count(inner, "|")+1)
	for {
		cell, rest, more := strings.Cut(inner, "|")
		cells = append(cells, trim(at, cell))
		if !more {
			return cells
		}
		at = at.after(cell)
		at.Column++
		inner = rest
	}
}

// isRule says whether cells are the line that Markdown puts below a header.
func isRule(cells []Text) bool {
	for _, c := range cells {
		dashes := strings.TrimSuffix(strings.TrimPrefix(c.Value, ":"), ":")
		if len(dashes) < len("---") || strings.Trim(dashes, "-") != "" {
			return false
		}
	}
	return true
}
