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
		p.header = t
		s := p.tableSection(t.At)
		s.Tables = append(s.Tables, Table{At: t.At, Columns: cells})
		return
	}
	p.rows++
	table := p.lastTable()
	table.Rows = append(table.Rows, Row{At: t.At, Number: p.rows, Cells: cells})
	if len(cells) != len(table.Columns) {
		p.problems.add(CellCount, t, fmt.Sprintf("cells in the row: %d, in the header: %d; write a bar for every cell, also for empty ones",
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

// splitCells returns what stands between the bars. The last bar may be missing.
func splitCells(t Text) []Text {
	inner := strings.TrimPrefix(t.Value, "|")
	inner = strings.TrimSuffix(inner, "|")
	at := t.At
	at.Column++
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
