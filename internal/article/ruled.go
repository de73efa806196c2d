package article

import "strings"

// maxRowLines bounds how many lines one row of a ruled table goes over.
const maxRowLines = 64

// A ruled is a table whose lines begin without a bar, as Markdown has them: a
// rule below the header makes it one. Its rows go over as many lines as it
// takes to have a cell for every column.
type ruled struct {
	columns int    // 0 outside such a table
	skip    bool   // the next line is the rule
	lines   []Text // of the row that is not yet complete
	cells   int    // how many those have
}

// opensRuled says whether a line is a header because the next one is its rule.
func opensRuled(t, next Text) bool {
	if !strings.Contains(t.Value, "|") || strings.ContainsRune("|=", rune(t.Value[0])) || !strings.Contains(next.Value, "|") {
		return false
	}
	rule := splitCells(next)
	return isRule(rule) && len(rule) == len(splitCells(t))
}

// ruledLine takes a line if it is part of such a table.
func (p *parser) ruledLine(t, next Text) bool {
	if p.ruled.columns > 0 && (t.Value == "" || t.Value[0] == '=' || opensInfobox(t) || opensRuled(t, next)) {
		p.closeRuled()
	}
	switch {
	case p.ruled.skip:
		p.ruled.skip = false
	case p.ruled.columns > 0:
		p.ruledRow(t)
	case p.infobox != inRow && opensRuled(t, next):
		if p.infobox == open {
			p.closeInfobox()
		}
		if p.header.Value != "" {
			p.closeTable()
		}
		p.addTable(t, splitCells(t))
		p.ruled = ruled{columns: len(p.lastTable().Columns), skip: true}
	default:
		return false
	}
	return true
}

// ruledRow adds a line to the row that is not yet complete. A line with all
// cells is a row of its own.
func (p *parser) ruledRow(t Text) {
	r := &p.ruled
	cells := len(splitCells(t))
	if len(r.lines) > 0 && (cells >= r.columns || len(r.lines) == maxRowLines) {
		p.endRow()
	}
	if n := len(r.lines); n > 0 && !strings.HasSuffix(r.lines[n-1].Value, "|") && t.Value[0] != '|' {
		cells-- // the first goes on from the line above
	}
	r.lines, r.cells = append(r.lines, t), r.cells+cells
	if r.cells >= r.columns {
		p.endRow()
	}
}

// endRow enters the lines as one row.
func (p *parser) endRow() {
	r := &p.ruled
	p.addRow(r.lines[0], joinCells(r.lines))
	r.lines, r.cells = r.lines[:0], 0
}

func (p *parser) closeRuled() {
	if len(p.ruled.lines) > 0 {
		p.endRow()
	}
	p.closeTable()
	p.ruled = ruled{}
}

// joinCells returns the cells of lines; one that a line does not close goes on
// in the next, after a space.
func joinCells(lines []Text) []Text {
	var cells []Text
	open := false
	for _, t := range lines {
		parts := splitCells(t)
		if open && t.Value[0] == '|' {
			open = false // the bar closes it
		}
		if open {
			last := &cells[len(cells)-1]
			switch first := parts[0]; {
			case last.Value == "":
				*last = first
			case first.Value != "":
				last.Value += " " + first.Value
			}
			parts = parts[1:]
		}
		cells = append(cells, parts...)
		open = !strings.HasSuffix(t.Value, "|")
	}
	return cells
}
