package office

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A documentRow names a row of a document.
type documentRow struct {
	document DocumentID
	row      int
}

// vacantRows are the rows that say that nobody held a post.
func (g *Graph) vacantRows() map[documentRow]bool {
	rows := make(map[documentRow]bool)
	for _, i := range g.rec.Issues {
		if i.Code == Vacancy {
			rows[documentRow{i.Place.Document, i.Place.Row}] = true
		}
	}
	return rows
}

// checkGaps tells where a list that lacks nobody leaves days without a holder,
// unless a row between says that the post was vacant or names who acted.
func (d *desk) checkGaps(p Post) {
	if !p.listComplete() {
		return
	}
	for _, s := range p.Succession() {
		if s.next == nil || s.term.info().alone || s.next.info().alone {
			continue
		}
		h := Handover{s.term, *s.next, s.seam, when.Stated}
		if h.Gap() != when.Certain || d.filled(s.term, *s.next) {
			continue
		}
		least, _ := h.vacant()
		d.question(*s.next, TermGap, StartField, fmt.Sprintf(
			"after %s nobody is on record for so many days or more: %d; say who acted, or that the post was vacant",
			s.term.Person().Name(), least), s.term.firstClaim(EndField)...)
	}
}

// filled says whether a row between two that follow each other accounts for the
// days between: it says that the post was vacant, or somebody acted.
func (d *desk) filled(before, after Term) bool {
	list := before.g.documentID(before.info().document)
	for row := before.Row() + 1; row < after.Row(); row++ {
		if d.vacant[documentRow{list, row}] {
			return true
		}
	}
	return after.info().position > before.info().position+1
}
