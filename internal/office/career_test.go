package office_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// headline asks which holders of some posts took a seat in the Politburo that
// lies to them as the relations say.
func headline(first office.PostFilter, relations ...when.Relation) office.CareerQuestion {
	politburo := office.BodyID("body:politburo")
	return office.CareerQuestion{
		AtLeast: when.Possible,
		Steps: []office.CareerStep{
			{Post: &first, MergeReelections: true},
			{Body: &office.BodyFilter{PartOf: &politburo}, Relations: relations, MergeReelections: true},
		},
	}
}

func provincial() office.PostFilter {
	secretary := office.PostTypeID("post-type:party-committee-secretary")
	return office.PostFilter{Type: &secretary}
}

func secretaryOf(area string) office.PostFilter {
	f := provincial()
	id := office.AreaID("area:" + area)
	f.Area = &id
	return f
}

func ask(t *testing.T, q office.CareerQuestion) *office.CareerConnection {
	t.Helper()
	answer, err := embedded(t).Careers(t.Context(), q, everything())
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func match(answer *office.CareerConnection, slug string) (office.CareerMatch, bool) {
	for _, m := range answer.Nodes() {
		if m.Person().Slug() == slug {
			return m, true
		}
	}
	return office.CareerMatch{}, false
}

// Which provincial party secretaries later sat on the Politburo? Each match says
// why and carries the claims of both terms.
func TestHeadline(t *testing.T) {
	answer := ask(t, headline(provincial()))
	for _, slug := range []string{
		"wang-yang", "hu-chunhua", "chen-miner", "he-guoqiang", "chen-xilian", "shi-taifeng", "ulanhu",
	} {
		m, found := match(answer, slug)
		if !found {
			t.Errorf("%s is not among the %d matches", slug, answer.TotalCount())
			continue
		}
		if m.Certainty() != when.Certain || len(m.Because()) == 0 {
			t.Errorf("%s: %v because %q; want CERTAIN and a reason", slug, m.Certainty(), m.Because())
		}
		for i, s := range m.Steps() {
			if len(s.Term().Claims()) < 2 {
				t.Errorf("%s: step %d has %d claims; want its holder and a date at least", slug, i, len(s.Term().Claims()))
			}
		}
	}
	if _, found := match(answer, "bo-xilai"); found {
		t.Error("Bo Xilai is among the matches, but joined before he led Chongqing")
	}
	if c := answer.Coverage(); c.ListsConsidered() != 45 || len(c.PartialLists()) == 0 {
		t.Errorf("coverage: %d lists, %d of them partial; want 31 secretaries and 14 Politburos, some partial",
			c.ListsConsidered(), len(c.PartialLists()))
	}
}

// The relations tell careers apart that "later" alone would not. The dates are
// those of the two lists of secretaries and of the 16th to 20th Politburo.
func TestRelationsBySecretary(t *testing.T) {
	for _, test := range []struct {
		slug, area string
		relation   when.Relation
		want       when.Certainty
	}{
		{"bo-xilai", "chongqing", when.BeganLater, when.Impossible},
		{"bo-xilai", "chongqing", when.ServedAfterLeaving, when.Certain},
		{"bo-xilai", "chongqing", when.AlreadyIn, when.Certain},
		{"bo-xilai", "chongqing", when.BeganEarlier, when.Certain},
		{"wang-yang", "chongqing", when.BeganLater, when.Certain},
		{"wang-yang", "chongqing", when.BeganAfterLeaving, when.Impossible},
		{"wang-yang", "chongqing", when.JoinedWhile, when.Certain},
		{"wang-yang", "chongqing", when.While, when.Certain},
		{"hu-chunhua", "inner-mongolia", when.BeganLater, when.Certain},
		{"hu-chunhua", "inner-mongolia", when.BeganAfterLeaving, when.Impossible},
		{"chen-miner", "chongqing", when.BeganLater, when.Certain},
		{"chen-miner", "chongqing", when.BeganAfterLeaving, when.Impossible},
		{"chen-miner", "guizhou", when.BeganAfterLeaving, when.Certain},
		{"chen-miner", "guizhou", when.BeganAfterBreak, when.Certain},
		{"he-guoqiang", "chongqing", when.BeganAfterLeaving, when.Certain},
		{"he-guoqiang", "chongqing", when.ImmediatelyAfter, when.Impossible},
		{"zhang-dejiang", "chongqing", when.BeganLater, when.Impossible},
		{"zhang-dejiang", "chongqing", when.AlreadyIn, when.Certain},
		{"zhang-dejiang", "chongqing", when.HeldThroughout, when.Certain},
		{"sun-zhengcai", "chongqing", when.AlreadyIn, when.Certain},
		{"yuan-jiajun", "chongqing", when.AlreadyIn, when.Certain},
		{"yuan-jiajun", "chongqing", when.WhileTouching, when.Certain},
		{"yuan-jiajun", "chongqing", when.HadLeft, when.Impossible},
		{"ulanhu", "inner-mongolia", when.ServedAfterBeginning, when.Certain},
	} {
		q := headline(secretaryOf(test.area), test.relation)
		q.AtLeast, q.People = when.Impossible, []string{"person:" + test.slug}
		m, found := match(ask(t, q), test.slug)
		if !found || m.Certainty() != test.want {
			t.Errorf("%s, %s, %v: %v (found %v) because %q; want %v",
				test.slug, test.area, test.relation, m.Certainty(), found, m.Because(), test.want)
		}
	}
}

// Why somebody is not there: the failing relation with both dates, or the step
// that was never taken.
func TestWhyNot(t *testing.T) {
	q := headline(secretaryOf("chongqing"), when.BeganLater)
	q.AtLeast, q.People = when.Impossible, []string{"person:bo-xilai", "person:cao-diqiu", "person:wang-qun"}
	answer := ask(t, q)
	for slug, want := range map[string]string{
		"bo-xilai":  "became Member of the 17th Politburo (22 October 2007) 39 days before becoming Party Secretary of Chongqing (30 November 2007)",
		"cao-diqiu": "fits, as asked, step 2",
		"wang-qun":  "no term on record fits step 1",
	} {
		m, found := match(answer, slug)
		if got := strings.Join(m.Because(), "; "); !found || !strings.Contains(got, want) {
			t.Errorf("why not %s: %q; want %q", slug, got, want)
		}
	}
}

// Re-elections run together, or Zhang Dejiang, on the Politburo since 2002,
// would count as joining it after Chongqing through the 18th of November 2012.
func TestReelectionsAreOneSpell(t *testing.T) {
	q := headline(secretaryOf("chongqing"), when.BeganLater)
	q.People = []string{"person:zhang-dejiang"}
	if n := ask(t, q).TotalCount(); n != 0 {
		t.Errorf("%d matches with re-elections merged; want none", n)
	}
	q.Steps[1].MergeReelections = false
	if n := ask(t, q).TotalCount(); n != 1 {
		t.Errorf("%d matches with every election on its own; want one", n)
	}
}

func TestWhichSpell(t *testing.T) {
	q := headline(provincial(), when.BeganAfterLeaving)
	q.People = []string{"person:shi-taifeng"} // Ningxia, then Inner Mongolia, then the 20th
	for which, area := range map[office.Which]string{
		office.FirstSpell: "Party Secretary of Ningxia", office.LastSpell: "Party Secretary of Inner Mongolia",
	} {
		q.Steps[0].Which = which
		m, found := match(ask(t, q), "shi-taifeng")
		if !found || len(m.Witnesses()) != 1 || m.Steps()[0].Term().Post().Title() != area {
			t.Errorf("%s: found %v with %d witnesses; want one, through %s", which, found, len(m.Witnesses()), area)
		}
	}
	q.Steps[0].Which = office.AnySpell
	if m, _ := match(ask(t, q), "shi-taifeng"); len(m.Witnesses()) != 2 {
		t.Errorf("ANY: %d witnesses; want both provinces", len(m.Witnesses()))
	}
}

func TestStatusNarrows(t *testing.T) {
	q := headline(provincial())
	q.Steps[1].Status = []office.Status{office.Standing}
	standing := ask(t, q)
	if _, found := match(standing, "wang-yang"); !found {
		t.Error("Wang Yang is missing, who rose to the standing committee in 2017")
	}
	if _, found := match(standing, "hu-chunhua"); found {
		t.Error("Hu Chunhua never sat on the standing committee")
	}
}

func TestMatchesAreInOrder(t *testing.T) {
	last := when.Past
	for _, m := range ask(t, headline(provincial())).Nodes() {
		start, _ := m.Steps()[1].Term().Start().Earliest()
		if start < last {
			t.Errorf("%s joined on %v, listed after %v", m.Person().Name(), start, last)
		}
		last = start
	}
}

func TestRefusedCareers(t *testing.T) {
	nowhere, nobody := office.PostTypeID("post-type:party-committee-secretariat"), office.BodyID("body:politbureau")
	negative := int32(-1)
	for name, test := range map[string]struct {
		question office.CareerQuestion
		page     relay.Page
		want     error
		mention  string
	}{
		"no step":       {office.CareerQuestion{}, relay.Page{}, office.ErrQuestion, "1 to 8"},
		"nine steps":    {office.CareerQuestion{Steps: make([]office.CareerStep, 9)}, relay.Page{}, office.ErrQuestion, "9 given"},
		"only absent":   {office.CareerQuestion{Steps: []office.CareerStep{{Absent: true}}}, relay.Page{}, office.ErrQuestion, "at least one"},
		"gap to none":   {office.CareerQuestion{Steps: []office.CareerStep{{MinGapDays: new(int32(1))}}}, relay.Page{}, office.ErrQuestion, "steps[0]: minGapDays"},
		"unknown name":  {office.CareerQuestion{Steps: []office.CareerStep{{As: "a"}, {To: new("b")}}}, relay.Page{}, office.ErrQuestion, `called "b"`},
		"step twice":    {office.CareerQuestion{Steps: []office.CareerStep{{As: "a"}, {As: "b"}, {As: "a", Absent: true}}}, relay.Page{}, office.ErrQuestion, `steps[2]: as: steps[0] is called "a"`},
		"to no name":    {office.CareerQuestion{Steps: []office.CareerStep{{}, {To: new("")}}}, relay.Page{}, office.ErrQuestion, `called ""`},
		"days crossed":  {office.CareerQuestion{Steps: []office.CareerStep{{MinDays: new(int32(2)), MaxDays: new(int32(1))}}}, relay.Page{}, office.ErrQuestion, "steps[0]: minDays 2 is above maxDays 1"},
		"gaps crossed":  {office.CareerQuestion{Steps: []office.CareerStep{{}, {MinGapDays: new(int32(-1)), MaxGapDays: new(int32(-2))}}}, relay.Page{}, office.ErrQuestion, "steps[1]: minGapDays -1 is above maxGapDays -2"},
		"less than day": {office.CareerQuestion{Steps: []office.CareerStep{{MaxDays: &negative}}}, relay.Page{}, office.ErrQuestion, "steps[0]: maxDays: -1"},
		"within less":   {office.CareerQuestion{Steps: make([]office.CareerStep, 1), WithinDays: &negative}, relay.Page{}, office.ErrQuestion, "withinDays: -1"},
		"unknown type":  {office.CareerQuestion{Steps: []office.CareerStep{{Post: &office.PostFilter{Type: &nowhere}}}}, relay.Page{}, office.ErrUnknown, "post-type:party-committee-secretary"},
		"unknown body":  {office.CareerQuestion{Steps: []office.CareerStep{{Body: &office.BodyFilter{PartOf: &nobody}}}}, relay.Page{}, office.ErrUnknown, "body:politburo"},
		"unknown human": {office.CareerQuestion{Steps: make([]office.CareerStep, 1), People: []string{"person:bo-xi-lai"}}, relay.Page{}, office.ErrUnknown, "person:bo-xilai"},
		"bad page":      {office.CareerQuestion{Steps: make([]office.CareerStep, 1)}, relay.Page{First: &negative}, relay.ErrPage, "first"},
	} {
		_, err := embedded(t).Careers(t.Context(), test.question, test.page)
		if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.mention) {
			t.Errorf("%s: error %v; want %v naming %q", name, err, test.want, test.mention)
		}
	}
}

func BenchmarkHeadline(b *testing.B) {
	g := embedded(b)
	q := headline(provincial())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := g.Careers(b.Context(), q, everything()); err != nil {
			b.Fatal(err)
		}
	}
}

// Asked of everybody, a question is answered from the briefs of the terms; asked
// of people by name, from the terms themselves. The answers are the same.
func TestBriefsAnswerAsTermsDo(t *testing.T) {
	g := embedded(t)
	all, err := g.People(nil, nil, everything())
	if err != nil {
		t.Fatal(err)
	}
	rest, err := g.People(nil, nil, relay.Page{First: new(int32(relay.Max)), After: all.PageInfo().EndCursor})
	if err != nil {
		t.Fatal(err)
	}
	var people []string
	for _, p := range append(all.Nodes(), rest.Nodes()...) {
		people = append(people, string(p.ID()))
	}
	for _, relation := range when.Relations() {
		for _, which := range []office.Which{office.AnySpell, office.FirstSpell, office.LastSpell} {
			for _, merge := range []bool{true, false} {
				q := headline(provincial(), relation)
				q.AtLeast = when.Possible
				if merge {
					q.AtLeast = when.Certain
				}
				q.Steps[0].Which, q.Steps[1].Which = which, which
				q.Steps[0].MergeReelections, q.Steps[1].MergeReelections = merge, merge
				brief := told(t, q)
				q.People = people
				if diff := cmp.Diff(told(t, q), brief); diff != "" {
					t.Errorf("%v, %s, merged %v (-by name +of all):\n%s", relation, which, merge, diff)
				}
			}
		}
	}
}

// told is who matches, how surely and why, in order.
func told(t *testing.T, q office.CareerQuestion) []string {
	t.Helper()
	var lines []string
	for _, m := range ask(t, q).Nodes() {
		lines = append(lines, fmt.Sprint(m.Person().ID(), m.Certainty(), len(m.Witnesses()), m.Because()))
	}
	return lines
}

// A spell of terms whose dates leave open which of them ends it: a blank end of
// the first must not stand for the end of all.
func TestSpellOfHalfDatedTerms(t *testing.T) {
	r := office.Records{
		Documents: []office.DocumentRecord{{ID: "document:d", Post: "post:x", Complete: true}},
		PostTypes: []office.PostTypeRecord{{ID: "post-type:a"}, {ID: "post-type:b"}},
		Posts:     []office.PostRecord{{ID: "post:x", Type: "post-type:a", Seats: 1}, {ID: "post:y", Type: "post-type:b"}},
		People:    []office.PersonRecord{{ID: "person:p"}},
		Terms: []office.TermRecord{
			{ID: "post:x#1", Post: "post:x", Person: "person:p", Document: "document:d", Row: 1, Listed: true, Ordinal: "1", Status: office.Regular, Claims: []office.ClaimRecord{dated(t, office.StartField, "1 January 2000")}},
			{ID: "post:x#2", Post: "post:x", Person: "person:p", Document: "document:d", Row: 2, Listed: true, Ordinal: "2", Status: office.Regular, Claims: []office.ClaimRecord{dated(t, office.StartField, "1 January 2004"), dated(t, office.EndField, "31 December 2007")}},
			{ID: "post:y#1", Post: "post:y", Person: "person:p", Row: 1, Status: office.Regular, Claims: []office.ClaimRecord{dated(t, office.StartField, "1 June 2005"), dated(t, office.EndField, "1 June 2009")}},
		},
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	for relation, want := range map[when.Relation]when.Certainty{
		when.JoinedWhile: when.Certain, when.BeganAfterLeaving: when.Impossible,
	} {
		for _, reading := range []when.Reading{when.Ordered, when.Handover} {
			answer, err := g.Careers(t.Context(), office.CareerQuestion{Reading: reading, AtLeast: when.Impossible, People: []string{"person:p"}, Steps: []office.CareerStep{
				{Post: &office.PostFilter{Type: new(office.PostTypeID("post-type:a"))}, MergeReelections: true},
				{Post: &office.PostFilter{Type: new(office.PostTypeID("post-type:b"))}, Relations: []when.Relation{relation}, MergeReelections: true},
			}}, everything())
			if err != nil || answer.TotalCount() != 1 || answer.Nodes()[0].Certainty() != want {
				t.Errorf("%v under %v: %v, %v; want %v", relation, reading, answer.Nodes(), err, want)
			}
		}
	}
}

// A filter on an absent step counts: a term too short for it does no harm.
func TestAbsentStepsFilter(t *testing.T) {
	q := headline(secretaryOf("chongqing"), when.BeganLater)
	q.People = []string{"person:wang-yang"}
	absent := office.CareerStep{Post: new(secretaryOf("guangdong")), Absent: true, Window: new(office.Ever)}
	for most, want := range map[int32]int32{100: 1, 10_000: 0} { // Wang Yang led Guangdong for five years
		absent.MaxDays = &most
		q.Steps = []office.CareerStep{q.Steps[0], absent, q.Steps[len(q.Steps)-1]}
		if n := ask(t, q).TotalCount(); n != want {
			t.Errorf("without a term of at most %d days in Guangdong: %d matches; want %d", most, n, want)
		}
	}
}
