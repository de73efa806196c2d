package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// examine adds the issues that show only once records are linked: what an editor
// at a desk would ask about. They are judged over all worlds, so that what is
// told as a fault is one whatever day a date leaves open. Each check takes time
// in proportion to what it looks at, but for sorting.
func (g *Graph) examine() {
	for i := range g.terms {
		Term{g, int32(i)}.checkLife()
	}
	vacant := g.vacantRows()
	for i := range g.rec.Posts {
		p := Post{g, int32(i)}
		p.checkOrdinals()
		p.checkDefaults()
		p.checkSeats()
		p.checkOverlaps()
		p.checkGaps(vacant)
		p.checkNeighbours()
	}
}

// question adds an issue about a term: at its first claim on the field, with all
// its claims on it and the first claim of another term that it was compared with.
func (t Term) question(code IssueCode, field ClaimField, message string, others ...Claim) {
	claims := t.claimsOn(field)
	if len(claims) == 0 {
		claims = t.Claims()
	}
	t.questionClaims(code, message, append(claims, others...))
}

// questionClaims adds an issue about a term and some claims, at the first of them.
func (t Term) questionClaims(code IssueCode, message string, claims []Claim) {
	issue := IssueRecord{Code: code, Term: t.ID(), Message: message}
	first := uint32(len(t.g.claims))
	for i, c := range claims {
		if i == 0 {
			issue.Place, issue.Text = c.place(), c.Text()
		}
		t.g.claims = append(t.g.claims, *c.row())
	}
	t.g.rec.Issues = append(t.g.rec.Issues, issue)
	t.g.claimsOfIssue = append(t.g.claimsOfIssue, claimRange{first, uint32(len(t.g.claims))})
}

func (t Term) claimsOn(field ClaimField) []Claim {
	return slices.DeleteFunc(t.Claims(), func(c Claim) bool { return c.Field() != field })
}

// firstClaim is the term's first claim on a field; none when it has none.
func (t Term) firstClaim(field ClaimField) []Claim {
	claims := t.claimsOn(field)
	return claims[:min(1, len(claims))]
}

// core is the days on which the term certainly ran: from the latest start to the
// earliest end. Hi lies before Lo when there are none for certain.
func (t Term) core() when.Box {
	hull := hullOf(t.worlds())
	return when.Box{Lo: hull.Start.Hi, Hi: hull.End.Lo}
}
