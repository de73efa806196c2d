package office

import (
	"fmt"
	"strconv"
)

// checkOrdinals questions rows of the post's list whose number does not follow
// from that of the row above. Rows without a number, acting holders among them,
// break the count; so does a new table. Several rows of one person may have one
// number, and somebody who comes back may come back with the old one.
func (d *desk) checkOrdinals(p Post) {
	rows := p.numbered()
	step := direction(rows)
	given := make(map[int]int32) // person whom a number was given to first
	for i, r := range rows {
		first, again := given[r.number]
		if !again {
			given[r.number] = r.term.person()
		}
		if i == 0 || !r.joined {
			continue
		}
		before := rows[i-1]
		switch {
		case r.number == before.number && r.term.info().row == before.term.info().row:
			// one row names both
		case again && first == r.term.person():
			// the same person's number
		case r.number == before.number:
			d.question(r.term, OrdinalRepeated, HolderField,
				fmt.Sprintf("the row has the number %d, as the row above has; number the rows anew", r.number), before.term.firstClaim(HolderField)...)
		case r.number != before.number+step:
			d.question(r.term, OrdinalSkipped, HolderField,
				fmt.Sprintf("the row has the number %d and stands behind %d; number the rows anew, or add what is missing", r.number, before.number),
				before.term.firstClaim(HolderField)...)
		}
	}
}

// A numberedRow is a row of a list with its number.
type numberedRow struct {
	term   Term
	number int
	joined bool // the row above has a number too and stands in the same table
}

func (p Post) numbered() []numberedRow {
	var rows []numberedRow
	joined, table := false, ""
	for _, t := range p.Terms() {
		if !t.brief().listed {
			break // what other documents add has no place in the list
		}
		if t.Status() == Acting {
			continue
		}
		number, err := strconv.Atoi(t.Ordinal())
		if err != nil {
			joined = false
			continue
		}
		section := ""
		if claims := t.Claims(); len(claims) > 0 {
			section = claims[0].Section()
		}
		rows = append(rows, numberedRow{t, number, joined && section == table})
		joined, table = true, section
	}
	return rows
}

// direction is how numbers go from row to row: up, or down in a list that begins
// with the newest.
func direction(rows []numberedRow) int {
	up := 0
	for i, r := range rows {
		if r.joined && r.number > rows[i-1].number {
			up++
		} else if r.joined && r.number < rows[i-1].number {
			up--
		}
	}
	if up < 0 {
		return -1
	}
	return 1
}
