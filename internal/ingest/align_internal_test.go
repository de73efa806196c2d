package ingest

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// No pairs in order weigh more than those that are chosen: tried on all of few.
func TestHeaviest(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 10).Draw(t, "pairs")
		var pairs []pair
		for range n {
			pairs = append(pairs, pair{
				rapid.IntRange(0, 4).Draw(t, "row"), rapid.IntRange(0, 4).Draw(t, "term"), rapid.IntRange(1, 11).Draw(t, "weight"),
			})
		}
		slices.SortFunc(pairs, func(p, q pair) int { return 10*(p.row-q.row) + p.term - q.term })
		most := 0
		for set := range 1 << n {
			var some []pair
			for i, p := range pairs {
				if set>>i&1 == 1 {
					some = append(some, p)
				}
			}
			if isChain(some) {
				most = max(most, weigh(some))
			}
		}
		if got := heaviest(pairs, 5); !isChain(got) || weigh(got) != most {
			t.Fatalf("of %v: %v, which weigh %d; want %d", pairs, got, weigh(got), most)
		}
	})
}

func isChain(pairs []pair) bool {
	for i := 1; i < len(pairs); i++ {
		if pairs[i].row <= pairs[i-1].row || pairs[i].term <= pairs[i-1].term {
			return false
		}
	}
	return true
}

func weigh(pairs []pair) int {
	sum := 0
	for _, p := range pairs {
		sum += p.weight
	}
	return sum
}

// A version as long as a list may be, with as many terms to a person as there
// may be, is aligned at once, and every row that stands in both finds its own.
func TestAlignLongLists(t *testing.T) {
	t.Parallel()
	var list []*office.TermRecord
	var rows []holding
	for i := range office.MaxTermsOfPost {
		person := office.PersonID(fmt.Sprintf("person:%d", i%(office.MaxTermsOfPost/office.MaxTermsOfPerson)))
		claims := []office.ClaimRecord{
			{Field: office.StartField, Date: day(t, 1000+i)}, {Field: office.EndField, Date: day(t, 1001+i)},
		}
		list = append(list, &office.TermRecord{Person: person, Row: i, Claims: claims})
		if i%7 != 3 { // rows that the version lacks
			rows = append(rows, holding{person: person, row: i, claims: claims})
		}
	}
	began := time.Now()
	a := align(rows, list)
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("aligning took %v", took)
	}
	for i, h := range rows {
		if a.terms[i] != h.row || a.moved[i] {
			t.Fatalf("row %d is paired with %d, moved %v", h.row, a.terms[i], a.moved[i])
		}
	}
}

func day(t *testing.T, year int) when.Date {
	t.Helper()
	d, err := when.ParseEDTF(strconv.Itoa(year))
	if err != nil {
		t.Fatal(err)
	}
	return d
}
