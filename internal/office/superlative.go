package office

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A Tenure is a spell that may be the longest, or the shortest, of its group.
type Tenure struct {
	spell     Spell
	score     score
	certainty when.Certainty
}

// Person served.
func (t Tenure) Person() Person { return t.spell.Term().Person() }

// Spell is the terms that make it.
func (t Tenure) Spell() Spell { return t.spell }

// Certainty says how sure it is that no tenure of the group is longer, or
// shorter.
func (t Tenure) Certainty() when.Certainty { return t.certainty }

// TenureConnection is a page of tenures.
type TenureConnection = relay.Connection[Tenure]

// TenureEdge is one of the tenures of a page.
type TenureEdge = relay.Edge[Tenure]

// LongestServing returns a page of the tenures that are or may be the longest
// of those counted, surest first. Errors wrap relay.ErrPage.
func (t TenureGroup) LongestServing(first *int32, after *string) (*TenureConnection, error) {
	return t.leading(score.same, relay.Page{First: first, After: after})
}

// ShortestServing returns a page of the tenures that are or may be the shortest
// of those counted, surest first. Errors wrap relay.ErrPage.
func (t TenureGroup) ShortestServing(first *int32, after *string) (*TenureConnection, error) {
	return t.leading(score.opposite, relay.Page{First: first, After: after})
}

// leading returns a page of the tenures that score highest.
func (t TenureGroup) leading(scored func(score) score, p relay.Page) (*TenureConnection, error) {
	tenures := make([]Tenure, 0, len(t.counted))
	for _, s := range t.counted {
		d := s.Duration()
		tenures = append(tenures, Tenure{spell: s, score: scored(score{d.min, d.max})})
	}
	leaders := leadersOf(tenures)
	slices.SortFunc(leaders, Tenure.compare)
	return relay.List[Tenure]{
		Version: t.g.Version(),
		Key:     func(t Tenure) string { return string(t.spell.Term().ID()) },
	}.Cut(leaders, p)
}

// leadersOf returns those that no other outscores, in some world or in all.
// Scores move apart from one another, so both verdicts are exact.
func leadersOf(tenures []Tenure) []Tenure {
	least, most, second := math.MinInt, math.MinInt, math.MinInt // the highest, and the second highest most
	for _, t := range tenures {
		least, second = max(least, t.score.least), max(second, min(most, t.score.most))
		most = max(most, t.score.most)
	}
	var leaders []Tenure
	for _, t := range tenures {
		others := most
		if t.score.most == most {
			others = second
		}
		switch {
		case t.score.least >= others:
			t.certainty = when.Certain
		case t.score.most >= least:
			t.certainty = when.Possible
		default:
			continue
		}
		leaders = append(leaders, t)
	}
	return leaders
}

// compare puts the surer first, then the higher score, then the earlier start.
func (t Tenure) compare(u Tenure) int {
	return cmp.Or(
		cmp.Compare(u.certainty, t.certainty),
		cmp.Compare(u.score.most, t.score.most), cmp.Compare(u.score.least, t.score.least),
		t.spell.Term().compare(u.spell.Term()))
}

// A score is the least and the most that a tenure may count for in a contest.
type score struct{ least, most int }

func (s score) same() score     { return s }
func (s score) opposite() score { return score{-s.most, -s.least} }
