package office

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A TurnoverGroup is the terms that began in one year or decade.
type TurnoverGroup struct {
	g      *Graph
	period TurnoverGrouping
	year   int32
	began  []beginning
}

// A beginning is a term that may have begun in a period.
type beginning struct {
	term      Term
	certainty when.Certainty
}

// Year is the year, or the first year of the decade.
func (p TurnoverGroup) Year() int { return int(p.year) }

// Label is what the period is called: "1954", "1950s".
func (p TurnoverGroup) Label() string { return p.period.label(p.year) }

// Certain is how many terms certainly began in it.
func (p TurnoverGroup) Certain() int { return len(p.atLeast(when.Certain)) }

// Possible is how many terms may have begun in it, the certain ones among them.
func (p TurnoverGroup) Possible() int { return len(p.began) }

// Terms returns a page of the terms that began in it, at least as surely as
// asked, by start. Errors wrap relay.ErrPage.
func (p TurnoverGroup) Terms(atLeast when.Certainty, first *int32, after *string) (*TermConnection, error) {
	terms := p.atLeast(atLeast)
	slices.SortFunc(terms, Term.compare)
	return list(p.g, Term.ID).Cut(terms, relay.Page{First: first, After: after})
}

func (p TurnoverGroup) atLeast(c when.Certainty) []Term {
	var terms []Term
	for _, b := range p.began {
		if b.certainty >= c {
			terms = append(terms, b.term)
		}
	}
	return terms
}

// A TurnoverGroupConnection is a page of periods, and what no period could count for
// certain.
type TurnoverGroupConnection struct {
	*relay.Connection[TurnoverGroup]
	placed, unplaced, undated int
}

// Placed is how many terms certainly began in one of the periods.
func (c *TurnoverGroupConnection) Placed() int { return c.placed }

// Unplaced is how many terms may have begun in more than one of the periods.
func (c *TurnoverGroupConnection) Unplaced() int { return c.unplaced }

// Undated is how many terms have a start that the dates do not bound, or only
// to more than maxPeriods.
func (c *TurnoverGroupConnection) Undated() int { return c.undated }

// A TurnoverGroupEdge is one of the periods of a page with its cursor.
type TurnoverGroupEdge = relay.Edge[TurnoverGroup]

// Turnover returns a page of the periods in which at least minTerms of the
// chosen terms, 1 or more, began or may have begun, by time. Errors wrap
// ErrUnknown, ErrQuestion or relay.ErrPage, or are the context's.
func (g *Graph) Turnover(ctx context.Context, f *TermFilter, by TurnoverGrouping, minTerms int, p relay.Page) (*TurnoverGroupConnection, error) {
	if minTerms < 1 {
		return nil, fmt.Errorf("minTerms: %d given; give 1 or more: %w", minTerms, ErrQuestion)
	}
	answer := &TurnoverGroupConnection{}
	periods := make(map[int32]*TurnoverGroup)
	err := g.eachTerm(ctx, f, func(t Term) {
		years := by.begun(t.worlds())
		certainty := when.Possible
		switch len(years) {
		case 0:
			answer.undated++
		case 1:
			answer.placed++
			certainty = when.Certain
		default:
			answer.unplaced++
		}
		for _, year := range years {
			if periods[year] == nil {
				periods[year] = &TurnoverGroup{g: g, period: by, year: year}
			}
			periods[year].began = append(periods[year].began, beginning{t, certainty})
		}
	})
	if err != nil {
		return nil, err
	}
	maps.DeleteFunc(periods, func(_ int32, p *TurnoverGroup) bool { return p.Possible() < minTerms })
	answer.Connection, err = g.byTime(periods, p)
	return answer, err
}

func (g *Graph) byTime(periods map[int32]*TurnoverGroup, p relay.Page) (*relay.Connection[TurnoverGroup], error) {
	sorted := make([]TurnoverGroup, 0, len(periods))
	for _, year := range slices.Sorted(maps.Keys(periods)) {
		sorted = append(sorted, *periods[year])
	}
	return relay.List[TurnoverGroup]{Version: g.Version(), Key: TurnoverGroup.Label}.Cut(sorted, p)
}
