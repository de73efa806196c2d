package article

import "slices"

// Limits of what merged cells make: columns of a table, and of a document all that
// is made of them, each cell and each byte of its text for one.
const (
	maxColumns = 100
	maxSpent   = 1_000_000
)

// A wikiRow is a row with its merged cells in every place they cover.
type wikiRow struct {
	cells  []Text
	header bool // all of them are of the header
}

// A spreader puts merged cells in every place they cover, within the limits.
type spreader struct {
	w    *wiki
	over []wikiCell // by column: what reaches down into it, and for how many rows
}

func (w *wiki) spread(rows [][]wikiCell) []wikiRow {
	s := spreader{w: w}
	var all []wikiRow
	for _, row := range rows {
		if len(row) > 0 {
			all = append(all, wikiRow{s.row(row), !slices.ContainsFunc(row, func(c wikiCell) bool { return !c.header })})
		}
	}
	return all
}

func (s *spreader) row(row []wikiCell) []Text {
	var cells []Text
	for _, c := range row {
		cells = s.across(s.down(cells), c)
	}
	return s.down(cells)
}

// down appends the cells of rows above that reach down into the next columns.
func (s *spreader) down(cells []Text) []Text {
	for n := len(cells); n < len(s.over) && s.over[n].rows > 0 && s.w.spend(s.over[n].text); n++ {
		cells = append(cells, s.over[n].text)
		s.over[n].rows--
	}
	return cells
}

// across appends a cell as often as it has columns.
func (s *spreader) across(cells []Text, c wikiCell) []Text {
	for i := range c.cols {
		n := len(cells)
		if n == maxColumns || i > 0 && !s.w.spend(c.text) {
			break
		}
		if n == len(s.over) {
			s.over = append(s.over, wikiCell{})
		}
		cells, s.over[n] = append(cells, c.text), wikiCell{text: c.text, rows: c.rows - 1}
	}
	return cells
}

// spend says whether one more cell may be made of a merged one.
func (w *wiki) spend(t Text) bool {
	if w.spent > maxSpent {
		return false
	}
	if w.spent += 1 + len(t.Value); w.spent > maxSpent {
		w.problems.add(MergedTooFar, t, "merged and missing cells make so much that from here on each stands in its first place alone; write smaller tables")
		return false
	}
	return true
}
