package identity_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// some are four people who hold two posts three times each: person 0 has terms
// 0, 1 and 2, person 1 has term 3 and so on.
func some() office.Records {
	r := office.Records{Posts: []office.PostRecord{{ID: "post:a", Title: "A"}, {ID: "post:b", Title: "B"}}}
	for i, holder := range []int{0, 0, 0, 1, 2, 3} {
		post := r.Posts[i%2].ID
		r.Terms = append(r.Terms, office.TermRecord{
			ID: office.TermID(fmt.Sprintf("%s#%d", post, i)), Post: post, Person: person(holder), Row: i,
			Claims: []office.ClaimRecord{{Field: office.HolderField, Text: fmt.Sprint("p", holder), Place: office.Place{Line: i}}},
		})
	}
	for i := range 4 {
		r.People = append(r.People, office.PersonRecord{ID: person(i), Name: fmt.Sprint("p", i)})
	}
	return r
}

func person(i int) office.PersonID { return office.PersonID(fmt.Sprintf("person:p%d", i)) }

// anySide draws a person or term of some, or somebody unknown.
func anySide() *rapid.Generator[identity.Side] {
	r := some()
	sides := []identity.Side{"person:former"}
	for _, p := range r.People {
		sides = append(sides, identity.Side(p.ID))
	}
	for _, t := range r.Terms {
		sides = append(sides, identity.Side(t.ID))
	}
	return rapid.SampledFrom(sides)
}

func anyRulings(least int) *rapid.Generator[[]identity.Ruling] {
	return rapid.Custom(func(t *rapid.T) []identity.Ruling {
		rulings := make([]identity.Ruling, rapid.IntRange(least, 8).Draw(t, "rulings"))
		for i := range rulings {
			rulings[i] = identity.Ruling{
				Person: anySide().Draw(t, "person"), Other: anySide().Draw(t, "other"),
				Judgement: rapid.SampledFrom(identity.Judgements()).Draw(t, "judgement"), Source: "s",
				At: [2]identity.Spot{{Line: i + 2, Column: 1}, {Line: i + 2, Column: 10}},
			}
		}
		return slices.DeleteFunc(rulings, func(r identity.Ruling) bool { return r.Person == r.Other })
	})
}

// whoHolds says for each term whose it is, and for every identifier who answers
// to it.
func whoHolds(t *rapid.T, r office.Records) map[string]office.PersonID {
	who := make(map[string]office.PersonID)
	for _, p := range r.People {
		for _, id := range append(p.FormerIDs, p.ID) {
			if _, twice := who[string(id)]; twice {
				t.Fatalf("%s leads to two people", id)
			}
			who[string(id)] = p.ID
		}
	}
	for _, term := range r.Terms {
		who[string(term.ID)] = term.Person
		if who[string(term.Person)] != term.Person {
			t.Fatalf("%s is held by %s, who is not on record", term.ID, term.Person)
		}
	}
	return who
}

func TestRulingsInAnyOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		rulings := anyRulings(0).Draw(t, "rulings")
		shuffled := rapid.Permutation(rulings).Draw(t, "shuffled")
		one, other := identity.Weigh(rulings).Apply(some()), identity.Weigh(shuffled).Apply(some())
		if diff := cmp.Diff(whoHolds(t, one), whoHolds(t, other)); diff != "" {
			t.Fatalf("in another order:\n%s", diff)
		}
	})
}

// Every identifier that was ever given out leads to somebody, whatever is ruled,
// unless its person was undone.
func TestEveryIdentifierLeadsToSomebody(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		who := whoHolds(t, identity.Weigh(anyRulings(0).Draw(t, "rulings")).Apply(some()))
		for _, p := range some().People {
			if who[string(p.ID)] == "" {
				t.Fatalf("%s leads nowhere", p.ID)
			}
		}
	})
}

// Rulings that do not contradict each other are obeyed.
func TestRulingsAreObeyed(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		rulings := anyRulings(1).Draw(t, "rulings")
		result := identity.Weigh(rulings).Apply(some())
		if slices.ContainsFunc(result.Issues, func(i office.IssueRecord) bool { return i.Code == office.ContradictoryRulings }) {
			return
		}
		who := whoHolds(t, result)
		for _, r := range rulings {
			a, b := who[string(r.Person)], who[string(r.Other)]
			if same := r.Judgement == identity.Same; a != "" && b != "" && (a == b) != same {
				t.Fatalf("%s and %s are %s; the people are %s and %s", r.Person, r.Other, r.Judgement, a, b)
			}
		}
	})
}

// Where rulings contradict each other, those who are to be kept apart are.
func TestContradictoryRulingsKeepApart(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		rulings := anyRulings(1).Draw(t, "rulings")
		who := whoHolds(t, identity.Weigh(rulings).Apply(some()))
		for _, r := range rulings {
			if a, b := who[string(r.Person)], who[string(r.Other)]; r.Judgement != identity.Same && a != "" && a == b {
				t.Fatalf("%s and %s are %s, and both %s", r.Person, r.Other, r.Judgement, a)
			}
		}
	})
}

// Records are not changed by rulings on them: taking a ruling away is as if it
// had never been made.
func TestApplyLeavesTheRecords(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		records := some()
		_ = identity.Weigh(anyRulings(1).Draw(t, "rulings")).Apply(records)
		if diff := cmp.Diff(some(), records, cmpopts.EquateComparable(when.Date{})); diff != "" {
			t.Fatalf("Apply changed what it was given:\n%s", diff)
		}
	})
}

// One person has at most so many terms: a ruling that would give them more is an
// issue and changes nothing.
func TestTooManyTerms(t *testing.T) {
	t.Parallel()
	r := some()
	for i := range office.MaxTermsOfPerson {
		r.Terms = append(r.Terms, office.TermRecord{ID: office.TermID(fmt.Sprintf("post:a#%d", 100+i)), Post: "post:a", Person: person(1)})
	}
	got := identity.Weigh([]identity.Ruling{{Person: "person:p0", Other: "person:p1", Judgement: identity.Same}}).Apply(r)
	if len(got.People) != 4 || len(got.Issues) != 1 || got.Issues[0].Code != office.MalformedTable {
		t.Errorf("%d people, issues %v; want 4 and one %s", len(got.People), got.Issues, office.MalformedTable)
	}
}
