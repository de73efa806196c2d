package synth_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

func graphOf(t testing.TB, r office.Records) *office.Graph {
	t.Helper()
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// headline asks which party secretaries later sat in a Politburo.
func headline() office.CareerQuestion {
	secretary, politburo := office.PostTypeID("post-type:party-committee-secretary"), office.BodyID("body:politburo")
	return office.CareerQuestion{
		AtLeast: when.Possible,
		Steps: []office.CareerStep{
			{Post: &office.PostFilter{Type: &secretary}, MergeReelections: true},
			{Body: &office.BodyFilter{PartOf: &politburo}, MergeReelections: true},
		},
	}
}

func ask(t testing.TB, g *office.Graph) *office.CareerConnection {
	t.Helper()
	most := int32(relay.Max)
	answer, err := g.Careers(t.Context(), headline(), relay.Page{First: &most})
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// Options settle the records: the same give the same, another seed gives others.
func TestSameOptions(t *testing.T) {
	t.Parallel()
	first := synth.Records(synth.Options{Terms: 4000, Seed: 7})
	if again := synth.Records(synth.Options{Terms: 4000, Seed: 7}); !reflect.DeepEqual(first, again) {
		t.Error("Records with the same options differ")
	}
	other := synth.Records(synth.Options{Terms: 4000, Seed: 8})
	if other.Version == first.Version || reflect.DeepEqual(first.Terms, other.Terms) {
		t.Error("Records with another seed are the same")
	}
}

// However many terms are asked for, there are just so many and they make a graph.
func TestTerms(t *testing.T) {
	t.Parallel()
	for _, terms := range []int{-1, 0, 1, 5, 29, 52, 100, 1000, 5099, 20_000} {
		g := graphOf(t, synth.Records(synth.Options{Terms: terms}))
		if got := g.Counts().Terms; got != max(terms, 0) {
			t.Errorf("Records(%d) have %d terms", terms, got)
		}
		if !g.Synthetic() {
			t.Errorf("Records(%d) are not marked as synthetic", terms)
		}
	}
}

// Nobody invented can be taken for a human being.
func TestNames(t *testing.T) {
	t.Parallel()
	for _, p := range synth.Records(synth.Options{Terms: 2000}).People {
		if number := strings.TrimPrefix(p.Name, "Person "); len(number) != 6 || strings.Trim(number, "0123456789") != "" {
			t.Fatalf("a person is called %q; want a name like Person 000001", p.Name)
		}
	}
}

// What sources say of a term may conflict, but hardly ever has it end before it
// starts; nothing else is wrong.
func TestSound(t *testing.T) {
	t.Parallel()
	r := synth.Records(synth.Options{Terms: 20_000})
	contradictory := 0
	for _, i := range r.Issues {
		switch i.Code {
		case office.DateConflict, office.DateOverlap:
		case office.EndBeforeStart:
			contradictory++
		default:
			t.Errorf("%s: issue %s", i.Term, i.Code)
		}
	}
	if contradictory > 20_000/1000 {
		t.Errorf("%d of 20000 terms end before they start; want few", contradictory)
	}
}

// The headline question has matches as it stands, also in a small data set.
func TestHeadline(t *testing.T) {
	t.Parallel()
	for _, terms := range []int{500, 5000} {
		answer := ask(t, graphOf(t, synth.Records(synth.Options{Terms: terms, Seed: 1})))
		least := int32(terms / 100)
		if answer.TotalCount() < least {
			t.Errorf("of %d terms the headline finds %d people; want %d or more", terms, answer.TotalCount(), least)
		}
		for _, m := range answer.Nodes() {
			if steps := m.Steps(); len(steps) != 2 || len(m.Because()) == 0 {
				t.Errorf("%s: %d steps, because %q", m.Person().Name(), len(steps), m.Because())
			}
		}
	}
}

// everyMatch is the whole answer to the headline question.
func everyMatch(t testing.TB, g *office.Graph) []office.CareerMatch {
	t.Helper()
	var all []office.CareerMatch
	most := int32(relay.Max)
	page := relay.Page{First: &most}
	for {
		answer, err := g.Careers(t.Context(), headline(), page)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, answer.Nodes()...)
		info := answer.PageInfo()
		if !info.HasNextPage {
			return all
		}
		page.After = info.EndCursor
	}
}

// All Politburos are part of the lasting one, and each country's follow one
// another from its first on.
func TestPolitburos(t *testing.T) {
	t.Parallel()
	slug := "politburo"
	lasting, ok := graphOf(t, synth.Records(synth.Options{Terms: 10_000})).Body(office.By{Slug: &slug})
	if !ok {
		t.Fatal("there is no body:politburo")
	}
	const countries, each = 3, 14
	first := 0
	parts := lasting.Parts()
	for _, b := range parts {
		before, follows := b.Predecessor()
		if !follows {
			first++
			continue
		}
		mine, _ := b.Area()
		if area, _ := before.Area(); area != mine {
			t.Errorf("%s follows %s, of another country", b.Name(), before.Name())
		}
	}
	if first != countries || len(parts) < countries*(each-1) || len(parts) > countries*(each+1) {
		t.Errorf("%d Politburos, %d of them the first; want %d countries with about %d each", len(parts), first, countries, each)
	}
}
