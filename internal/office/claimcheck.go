package office

import (
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A ClaimCheck is the answer to "did whoever held A also hold B, on every day
// of a period?", as far as terms are recorded.
type ClaimCheck struct {
	g          *Graph
	terms      int
	exceptions []ClaimException
	unrecorded []UnrecordedDays
}

// Certainty says how sure it is that the claim holds on every day on which
// somebody is recorded.
func (c ClaimCheck) Certainty() when.Certainty {
	worst := when.Impossible
	for _, e := range c.exceptions {
		worst = max(worst, e.certainty)
	}
	return worst.Not()
}

// TermsChecked is how many terms the claim speaks of; of none it says nothing.
func (c ClaimCheck) TermsChecked() int { return c.terms }

// ClosedWorld says whether the answer rests on the lists lacking nobody: it
// does unless the claim is certain and somebody is recorded on every day.
func (c ClaimCheck) ClosedWorld() bool {
	return c.Certainty() != when.Certain || len(c.unrecorded) > 0
}

// Exceptions returns a page of the terms that break the claim, or may, by post
// and then in the order of its list.
func (c ClaimCheck) Exceptions(first *int32, after *string) (*ClaimExceptionConnection, error) {
	key := func(e ClaimException) string { return string(e.term.ID()) }
	return relay.List[ClaimException]{Version: c.g.Version(), Key: key}.Cut(c.exceptions, relay.Page{First: first, After: after})
}

// Unrecorded returns a page of the posts with days of the period on which
// nobody is recorded to have held them.
func (c ClaimCheck) Unrecorded(first *int32, after *string) (*UnrecordedDaysConnection, error) {
	key := func(u UnrecordedDays) string { return string(u.post.ID()) }
	return relay.List[UnrecordedDays]{Version: c.g.Version(), Key: key}.Cut(c.unrecorded, relay.Page{First: first, After: after})
}

// UnrecordedDays are the days of a period on which nobody is recorded to have
// held a post.
type UnrecordedDays struct {
	post Post
	days []DayInterval
}

// Post is the one that nobody is recorded for.
func (u UnrecordedDays) Post() Post { return u.post }

// Days are the days without a recorded holder, earliest first.
func (u UnrecordedDays) Days() []DayInterval { return u.days }

// Pages of a claim's check.
type (
	// ClaimExceptionConnection is a page of exceptions.
	ClaimExceptionConnection = relay.Connection[ClaimException]
	// ClaimExceptionEdge is one of the exceptions of a page.
	ClaimExceptionEdge = relay.Edge[ClaimException]
	// UnrecordedDaysConnection is a page of posts with days without a holder.
	UnrecordedDaysConnection = relay.Connection[UnrecordedDays]
	// UnrecordedDaysEdge is one of the posts of a page.
	UnrecordedDaysEdge = relay.Edge[UnrecordedDays]
)

// CheckClaim says whether whoever held a term of the first kind also held one
// of the second, on every day of the period; on all days for nil.
func (g *Graph) CheckClaim(whoeverHeld, alsoHeld TermFilter, period *DayRange) (ClaimCheck, error) {
	days, err := period.box()
	if err != nil {
		return ClaimCheck{}, err
	}
	held, err := g.termTest(&whoeverHeld)
	if err != nil {
		return ClaimCheck{}, err
	}
	also, err := g.termTest(&alsoHeld)
	if err != nil {
		return ClaimCheck{}, err
	}
	posts, err := g.postsWhere(whoeverHeld.Post, whoeverHeld.Body)
	if err != nil {
		return ClaimCheck{}, err
	}
	answer := ClaimCheck{g: g}
	for i := range g.rec.Posts {
		if posts.has(int32(i)) {
			answer = answer.with(Post{g, int32(i)}, held, also, days)
		}
	}
	return answer, nil
}

// with adds what one post has to say.
func (c ClaimCheck) with(p Post, held, also func(Term) bool, period when.Box) ClaimCheck {
	var possible, certain []when.Box
	for _, t := range p.Terms() {
		x := t.extent()
		during, ok := x.hull().Intersect(period)
		if !ok || !held(t) {
			continue
		}
		c.terms++
		possible = append(possible, during)
		if core, firm := x.core(); firm {
			certain = append(certain, core)
		}
		if e := t.exception(also, period); e.certainty != when.Impossible {
			c.exceptions = append(c.exceptions, e)
		}
	}
	empty := minus(period, union(possible))
	if days := intervals(minus(period, union(certain)), empty); len(days) > 0 {
		c.unrecorded = append(c.unrecorded, UnrecordedDays{p, days})
	}
	return c
}

// Check is what the terms on record say of a relation that claims membership:
// whether every holder of the post was a member of the body, or held the other
// post, from the first day of Since on. It is nil for any other relation, and
// for one that claims something of most holders only.
func (r Relation) Check() (*ClaimCheck, error) {
	record := r.record()
	var also TermFilter
	switch {
	case record.Kind != MemberOf:
		return nil, nil
	case record.Body != "":
		also.Body = &BodyFilter{PartOf: &record.Body}
	case record.Post != "":
		also.Post = &PostFilter{IDs: []PostID{record.Post}}
	default:
		return nil, nil
	}
	var period DayRange
	if record.Since.Kind() == when.Known {
		period.From = &record.Since
	}
	check, err := r.g.CheckClaim(TermFilter{Post: &PostFilter{IDs: []PostID{record.Subject}}}, also, &period)
	return &check, err
}
