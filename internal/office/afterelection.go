package office

import (
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// An AfterElection is a term that began soon after the members of a body were
// elected, or may have.
type AfterElection struct {
	term      Term
	days      Gap
	certainty when.Certainty
}

// Term began then.
func (a AfterElection) Term() Term { return a.term }

// Days is the time from the election to its start.
func (a AfterElection) Days() Gap { return a.days }

// Certainty says how sure it is that it began within the days asked for.
func (a AfterElection) Certainty() when.Certainty { return a.certainty }

// AfterElectionConnection is a page of terms that began after an election.
type AfterElectionConnection = relay.Connection[AfterElection]

// AfterElectionEdge is one of the terms of a page.
type AfterElectionEdge = relay.Edge[AfterElection]

// AfterElection returns a page of the chosen terms that began on the day the
// body's members were elected or within so many days after it, at least as
// surely as asked, by start. It is empty when no source says when that was.
// Errors wrap ErrQuestion, ErrUnknown or relay.ErrPage.
func (b Body) AfterElection(withinDays int32, where *TermFilter, atLeast when.Certainty, first *int32, after *string) (*AfterElectionConnection, error) {
	if withinDays < 0 {
		return nil, fmt.Errorf("withinDays: %d given; ask for 0 days or more: %w", withinDays, ErrQuestion)
	}
	wanted, err := b.g.termTest(where)
	if err != nil {
		return nil, err
	}
	found := make([]AfterElection, 0)
	if b.Elected().Kind() == when.Known {
		for _, t := range choose(len(b.g.terms), func(i int32) Term { return Term{b.g, i} }, wanted) {
			if a := t.after(b.Elected(), int(withinDays)); a.certainty >= max(atLeast, when.Possible) {
				found = append(found, a)
			}
		}
	}
	slices.SortFunc(found, func(a, b AfterElection) int { return a.term.compare(b.term) })
	key := func(a AfterElection) string { return string(a.term.ID()) }
	return relay.List[AfterElection]{Version: b.g.Version(), Key: key}.Cut(found, relay.Page{First: first, After: after})
}

// after says how long after an election the term began.
func (t Term) after(elected PartialDate, withinDays int) AfterElection {
	a := AfterElection{term: t, days: Gap{when.NoMax, when.NoMin}}
	elections := make([]when.Span, 0, len(elected.worlds))
	for _, w := range elected.worlds {
		elections = append(elections, when.Span{Start: w, End: w})
		for _, own := range t.worlds() {
			least, most := w.DaysTo(own.Start)
			a.days = Gap{min(a.days.min, least), max(a.days.max, most)}
		}
	}
	a.certainty = verdict(elections, t.worlds(), func(election, own when.Span) when.Certainty {
		return election.Start.Apart(own.Start, 0, withinDays)
	})
	return a
}
