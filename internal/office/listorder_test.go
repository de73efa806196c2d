package office_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// rows are a complete list of one post.
func rows(terms ...oracleTerm) oracleCase {
	for i := range terms {
		terms[i].post, terms[i].person, terms[i].ordinal = listPost, i%2, i+1
	}
	return oracleCase{terms: terms, complete: true}
}

// rowOf is a row of which each date is one of some days.
func rowOf(start, end []when.Box) oracleTerm {
	return oracleTerm{start: oracleDate{boxes: start, kind: when.Known}, end: oracleDate{boxes: end, kind: when.Known}}
}

func box(days ...when.Day) []when.Box {
	var all []when.Box
	for i := 0; i < len(days); i += 2 {
		all = append(all, when.Box{Lo: days[i], Hi: days[i+1]})
	}
	return all
}

// month gives the start of a term as a month, and says with its help what day.
func (t oracleTerm) month() oracleTerm {
	t.start.coarse = true
	return t
}

// What a list says of dates on which sources differ, that are still open, or that
// contradict themselves.
func TestListsOfDoubtfulDates(t *testing.T) {
	open := rowOf(box(10, 10), box(13, lastDay))
	open.end.kind = when.Open
	left := rowOf(box(10, 10), box(11, 11, 13, lastDay))
	left.end.kind = when.Open
	for name, test := range map[string]struct {
		list     oracleCase
		disorder []int
		inferred []string // of the first row's end, under HANDOVER
		handover bool     // for certain, to the second row
	}{
		"an end in the next one's month is its start": {
			list:     rows(rowOf(box(10, 10), box(10, 20)), rowOf(box(12, 15), box(20, 20)).month()),
			inferred: []string{"1970-01-13", "1970-01-16"},
			handover: true,
		},
		"an open end is not": {
			list:     rows(open, rowOf(box(12, 15), box(20, 20)).month()),
			inferred: []string{"1970-01-14", "1970-01-16"},
		},
		"nor is one that some source has open": {
			list:     rows(left, rowOf(box(11, 16), box(20, 20)).month()),
			inferred: []string{"1970-01-12", "1970-01-17"},
		},
		"nor is one that is it by one source alone": {
			list:     rows(rowOf(box(10, 10), box(11, 11, 14, 14)), rowOf(box(12, 15), box(20, 20)).month()),
			inferred: nil,
		},
		"an end before its start counts as blank": {
			list:     rows(rowOf(box(10, 10), box(5, 5)), rowOf(box(20, 20), box(22, 22))),
			inferred: []string{"1970-01-21", "1970-01-21"},
			handover: true,
		},
		"a version that leaves the next no room is ruled out": {
			list:     rows(rowOf(box(10, 10), box(11, 11, 19, 19)), rowOf(box(12, 12, 15, 15), box(16, 16)).month()),
			inferred: []string{"1970-01-12", "1970-01-12"},
		},
		"and that in turn rules out days of the row above": {
			list: rows(rowOf(box(10, 10), box(10, 20)), rowOf(box(12, 12, 18, 18), box(12, 20)),
				rowOf(box(13, 16), box(20, 20))),
			inferred: []string{"1970-01-11", "1970-01-13"},
		},
		"what follows rows out of order starts anew": {
			list:     rows(rowOf(box(10, 10), box(20, 20)), rowOf(box(5, 6), box(7, 7)), rowOf(box(8, 8), box(9, 9))),
			disorder: []int{0, 1},
		},
		"no choice of sources keeps the order, though days between them would": {
			list:     rows(rowOf(box(9, 9), box(13, 13)), rowOf(box(11, 11, 15, 15), box(12, 12, 16, 16)), rowOf(box(15, 15), box(20, 20))),
			disorder: []int{0, 1, 2},
			inferred: nil,
		},
	} {
		g := test.list.graph(t)
		var disorder []int
		for _, issue := range g.Issues([]office.IssueCode{office.OutOfOrder}) {
			term, _ := issue.Term()
			disorder = append(disorder, term.Row())
		}
		var inferred []string
		post, _ := g.Post(office.By{Slug: new("list")})
		if d := post.Terms()[0].End().Inferred(when.Handover); d != nil {
			earliest, _ := d.Earliest()
			latest, _ := d.Latest()
			inferred = []string{earliest.String(), latest.String()}
		}
		most, _ := post.Succession()[0].Handover(when.Handover).MaxVacantDays()
		if handover := most == -1; handover != test.handover {
			t.Errorf("%s: at most %d days vacant; want a handover: %v", name, most, test.handover)
		}
		if diff := cmp.Diff(test.disorder, disorder); diff != "" {
			t.Errorf("%s: rows out of order (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(test.inferred, inferred); diff != "" {
			t.Errorf("%s: the first row's end (-want +got):\n%s", name, diff)
		}
	}
}
