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
	lives := inParts(len(g.terms), func(from, to int) desk {
		var d desk
		for i := from; i < to; i++ {
			d.checkLife(Term{g, int32(i)})
		}
		return d
	})
	vacant, defaults, days := g.vacantRows(), g.datesWhere(IsDefaultDate), g.datesWhere(isDay)
	lists := inParts(len(g.rec.Posts), func(from, to int) desk {
		d := desk{vacant: vacant, defaults: defaults, days: days}
		for i := from; i < to; i++ {
			p := Post{g, int32(i)}
			d.checkOrdinals(p)
			d.checkDefaults(p)
			d.checkSeats(p)
			d.checkOverlaps(p)
			d.checkGaps(p)
			d.checkNeighbours(p)
		}
		return d
	})
	g.take(append(lives, lists...))
}

// A desk is where some terms or posts are examined. It collects issues, and
// changes nothing of the graph, so that there can be several at once.
type desk struct {
	vacant         map[documentRow]bool // rows that say that nobody held a post
	defaults, days bitset               // dates that look filled in, and those given to the day
	issues         []IssueRecord
	claims         []claimRow // of all its issues
	ends           []int      // of each issue's claims
}

// question adds an issue about a term: at its first claim on the field, with all
// its claims on it and the first claim of another term that it was compared with.
func (d *desk) question(t Term, code IssueCode, field ClaimField, message string, others ...Claim) {
	claims := t.claimsOn(field)
	if len(claims) == 0 {
		claims = t.Claims()
	}
	d.questionClaims(t, code, message, append(claims, others...))
}

// questionClaims adds an issue about a term and some claims, at the first of them.
func (d *desk) questionClaims(t Term, code IssueCode, message string, claims []Claim) {
	issue := IssueRecord{Code: code, Term: t.ID(), Message: message}
	for i, c := range claims {
		if i == 0 {
			issue.Place, issue.Text = c.place(), c.Text()
		}
		d.claims = append(d.claims, *c.row())
	}
	d.issues, d.ends = append(d.issues, issue), append(d.ends, len(d.claims))
}

// take adds the issues that desks found, in their order.
func (g *Graph) take(desks []desk) {
	claims := [][]claimRow{g.claims}
	first := uint32(len(g.claims))
	for _, d := range desks {
		claims = append(claims, d.claims)
		g.rec.Issues = append(g.rec.Issues, d.issues...)
		from := first
		for _, end := range d.ends {
			g.claimsOfIssue = append(g.claimsOfIssue, claimRange{from, first + uint32(end)})
			from = first + uint32(end)
		}
		first += uint32(len(d.claims))
	}
	g.claims = slices.Concat(claims...)
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
