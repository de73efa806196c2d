package office_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// vectors reads a file of the folder that CURSUS_VECTORS names.
func vectors(t *testing.T, file string, into any) {
	t.Helper()
	folder := os.Getenv("CURSUS_VECTORS")
	if folder == "" && os.Getenv("CI") == "" {
		t.Skip("CURSUS_VECTORS names no folder with " + file)
	}
	text, err := os.ReadFile(filepath.Join(folder, file))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}

// patternFile is a small set of people and the patterns asked of them.
type patternFile struct {
	AsOf     string
	People   map[string][]patternTerm
	Patterns []pattern
	Joint    []struct {
		ID    string
		Terms []patternTerm
		Chain string
	}
}

type patternTerm struct {
	ID         string
	Tags       []string
	Tag        string
	Start, End string
}

type pattern struct {
	ID   string
	Spec struct {
		Steps []struct{ Tag, Not, Kind string }
		Links []struct {
			Relation               string
			MinGapDays, MaxGapDays *int32
		}
	}
	Expected map[string][]patternMatch
}

type patternMatch struct {
	Terms     []string
	Certainty string
}

// patternGraph gives every combination of tags a post and every first tag a
// type of post.
func patternGraph(t *testing.T, asOf string, people map[string][]patternTerm) *office.Graph {
	t.Helper()
	snapshot, err := when.ParseDay(asOf)
	if err != nil {
		t.Fatal(err)
	}
	r := office.Records{Documents: []office.DocumentRecord{{ID: "document:d", AsOf: snapshot}}}
	for name, terms := range people {
		person := office.PersonID("person:" + name)
		r.People = append(r.People, office.PersonRecord{ID: person, Name: name})
		for i, term := range terms {
			tags := append(term.Tags, term.Tag)
			kind, post := office.PostTypeID("post-type:"+strings.Join(tags[:1], "")), office.PostID("post:"+strings.Join(tags, ""))
			if !slices.ContainsFunc(r.PostTypes, func(p office.PostTypeRecord) bool { return p.ID == kind }) {
				r.PostTypes = append(r.PostTypes, office.PostTypeRecord{ID: kind})
			}
			if !slices.ContainsFunc(r.Posts, func(p office.PostRecord) bool { return p.ID == post }) {
				r.Posts = append(r.Posts, office.PostRecord{ID: post, Type: kind})
			}
			r.Terms = append(r.Terms, office.TermRecord{
				ID: office.TermID("post:#" + term.ID), Post: post, Person: person, Row: i + 1,
				Claims: []office.ClaimRecord{dated(t, office.StartField, term.Start), dated(t, office.EndField, term.End)},
			})
		}
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func dated(t testing.TB, field office.ClaimField, text string) office.ClaimRecord {
	t.Helper()
	d, err := when.ParsePrinted(text)
	if err != nil {
		t.Fatal(err)
	}
	return office.ClaimRecord{Field: field, Text: text, Date: d, Basis: office.Printed, Place: office.Place{Document: "document:d"}}
}

// question asks a pattern of the vectors as users ask it.
func (p pattern) question(t *testing.T) office.CareerQuestion {
	t.Helper()
	q := office.CareerQuestion{AtLeast: when.Possible}
	link := 0
	for _, s := range p.Spec.Steps {
		step := office.CareerStep{Absent: s.Not != ""}
		kind := office.PostTypeID("post-type:" + s.Tag + s.Not)
		step.Post = &office.PostFilter{Type: &kind}
		if step.Absent {
			step.Window = new(office.Window(s.Kind))
		} else if len(q.Steps) > 0 {
			relation, ok := when.ParseRelation(p.Spec.Links[link].Relation)
			if !ok {
				t.Fatalf("relation %q", p.Spec.Links[link].Relation)
			}
			step.Relations = []when.Relation{relation}
			step.MinGapDays, step.MaxGapDays = p.Spec.Links[link].MinGapDays, p.Spec.Links[link].MaxGapDays
			link++
		}
		q.Steps = append(q.Steps, step)
	}
	return q
}

func TestPatternVectors(t *testing.T) {
	var file patternFile
	vectors(t, "career-patterns.json", &file)
	people := make(map[string][]patternTerm)
	for name, terms := range file.People {
		short, _, _ := strings.Cut(name, " ")
		people[short] = terms
	}
	g := patternGraph(t, file.AsOf, people)
	for _, p := range file.Patterns {
		answer, err := g.Careers(t.Context(), p.question(t), everything())
		if err != nil {
			t.Fatal(p.ID, err)
		}
		if diff := cmp.Diff(p.Expected, matchesOf(answer)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", p.ID, diff)
		}
	}
}

func matchesOf(answer *office.CareerConnection) map[string][]patternMatch {
	got := make(map[string][]patternMatch)
	for _, m := range answer.Nodes() {
		for _, w := range m.Witnesses() {
			match := patternMatch{Certainty: w.Certainty().String()}
			for _, s := range w.Steps() {
				match.Terms = append(match.Terms, strings.TrimPrefix(string(s.Term().ID()), "post:#"))
			}
			got[m.Person().Name()] = append(got[m.Person().Name()], match)
		}
		slices.SortFunc(got[m.Person().Name()], func(a, b patternMatch) int { return slices.Compare(a.Terms, b.Terms) })
	}
	return got
}

// Two links that are possible one by one exclude each other as a chain.
func TestPairwisePossibleIsNotJointlyPossible(t *testing.T) {
	var file patternFile
	vectors(t, "career-patterns.json", &file)
	chain := file.Joint[slices.IndexFunc(file.Joint, func(j struct {
		ID    string
		Terms []patternTerm
		Chain string
	},
	) bool {
		return j.ID == "C11"
	})]
	g := patternGraph(t, file.AsOf, map[string][]patternTerm{"q": chain.Terms})
	ask := func(tags ...string) when.Certainty {
		q := office.CareerQuestion{AtLeast: when.Impossible}
		for _, tag := range tags {
			kind := office.PostTypeID("post-type:" + tag)
			q.Steps = append(q.Steps, office.CareerStep{
				Post: &office.PostFilter{Type: &kind}, Relations: []when.Relation{when.BeganAfterLeaving},
			})
		}
		answer, err := g.Careers(t.Context(), q, everything())
		if err != nil || answer.TotalCount() != 1 {
			t.Fatalf("%v: %d matches, %v", tags, answer.TotalCount(), err)
		}
		return answer.Nodes()[0].Certainty()
	}
	if a, b := ask("SEC", "GOV"), ask("GOV", "PB"); a != when.Possible || b != when.Possible {
		t.Errorf("the links are %v and %v; want both POSSIBLE", a, b)
	}
	if c := ask("SEC", "GOV", "PB"); c.String() != chain.Chain {
		t.Errorf("the chain is %v; want %s", c, chain.Chain)
	}
}

// Of two neighbours in a list, each may have been in office when a third term
// began. The list read as a handover leaves no day between them, so one of them
// certainly was, though neither is certain.
func TestCertainWithoutACertainWitness(t *testing.T) {
	r := office.Records{
		Documents: []office.DocumentRecord{{ID: "document:d", Post: "post:secretary", Complete: true}},
		PostTypes: []office.PostTypeRecord{{ID: "post-type:SEC"}, {ID: "post-type:PB"}},
		Posts:     []office.PostRecord{{ID: "post:secretary", Type: "post-type:SEC", Seats: 1}, {ID: "post:seat", Type: "post-type:PB"}},
		People:    []office.PersonRecord{{ID: "person:p"}},
	}
	for _, term := range []struct {
		post, ordinal, start, end string
		row                       int
	}{{"post:secretary", "1", "2001", "2003", 1}, {"post:secretary", "2", "2003", "2005", 2}, {"post:seat", "", "2003", "2007", 1}} {
		r.Terms = append(r.Terms, office.TermRecord{
			ID: office.TermID(term.post + "#" + strconv.Itoa(term.row)), Post: office.PostID(term.post), Person: "person:p",
			Document: "document:d", Row: term.row, Listed: term.ordinal != "", Ordinal: term.ordinal, Status: office.Regular,
			Claims: []office.ClaimRecord{dated(t, office.StartField, term.start), dated(t, office.EndField, term.end)},
		})
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	for reading, want := range map[when.Reading]when.Certainty{when.Stated: when.Possible, when.Handover: when.Certain} {
		answer, err := g.Careers(t.Context(), office.CareerQuestion{Reading: reading, AtLeast: when.Possible, Steps: []office.CareerStep{
			{Post: &office.PostFilter{Type: new(office.PostTypeID("post-type:SEC"))}},
			{Post: &office.PostFilter{Type: new(office.PostTypeID("post-type:PB"))}, MaxGapDays: new(int32(0))},
		}}, everything())
		if err != nil || answer.TotalCount() != 1 {
			t.Fatalf("%v: %d matches, %v", reading, answer.TotalCount(), err)
		}
		m := answer.Nodes()[0]
		if m.Certainty() != want || len(m.Witnesses()) != 2 || m.Witnesses()[0].Certainty() != when.Possible {
			t.Errorf("%v: %v with %d witnesses, the best %v; want %v with two that are POSSIBLE",
				reading, m.Certainty(), len(m.Witnesses()), m.Witnesses()[0].Certainty(), want)
		}
		if under, ok := m.CertainUnder(); !ok || under != when.Handover {
			t.Errorf("%v: certain under %v, %v; want HANDOVER", reading, under, ok)
		}
	}
}
