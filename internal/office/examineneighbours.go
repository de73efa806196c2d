package office

import (
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
)

// checkNeighbours questions a predecessor or successor that a page names and
// that is not the neighbour in the post's list, where the list lacks nobody
// between the two. Who acted between them is a neighbour as well.
func (d *desk) checkNeighbours(p Post) {
	list := p.listing()
	for row, t := range list.terms {
		for _, c := range t.Claims() {
			if c.Field() != FactField {
				continue
			}
			switch label := strings.ToLower(c.Label()); {
			case strings.HasPrefix(label, "predecessor") && row > 0:
				d.checkNeighbour(p, t, c, list.terms[row-1], list.terms[row-1], t)
			case strings.HasPrefix(label, "successor") && row+1 < len(list.terms):
				d.checkNeighbour(p, t, c, list.terms[row+1], t, list.terms[row+1])
			}
		}
	}
}

// checkNeighbour compares the name that a claim gives with the neighbour and
// with those who acted between the two rows.
func (d *desk) checkNeighbour(p Post, t Term, c Claim, neighbour, before, after Term) {
	if p.seam(before, after) != CompleteSeam || neighbour.Person().bears(c.Text()) {
		return
	}
	for i := before.info().position + 1; i < after.info().position; i++ {
		if p.Terms()[i].Person().bears(c.Text()) {
			return
		}
	}
	claims := append([]Claim{c}, neighbour.firstClaim(HolderField)...)
	d.questionClaims(t, NeighbourMismatch, "the list has "+neighbour.Person().Name()+" there; see which of the two is right", claims)
}

// bears says whether a text has one of the person's names: alone, or with the
// name in another script or a note in brackets behind it.
func (p Person) bears(text string) bool {
	written := []string{fold.Name(text)}
	if outside, inside, found := strings.Cut(text, "("); found {
		written = append(written, fold.Name(outside), fold.Name(strings.TrimRight(inside, ")")))
	}
	names := []string{p.Name(), p.NativeName()}
	for _, n := range p.Names() {
		names = append(names, n.Text)
	}
	for _, name := range names {
		if key := fold.Name(name); key != "" && slices.Contains(written, key) {
			return true
		}
	}
	return false
}
