package when_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A seedTerm is a printed term and its boxes, worked out by hand.
type seedTerm struct {
	ID, Person, List             string
	StartText, EndText, EDTF     string
	Start, End                   [2]*string
	StartPrecision, EndPrecision string
}

// span makes the term of its texts, and checks the boxes of the vector. An
// open end is taken from the vector, for the text does not say as of when.
func (s seedTerm) span(t *testing.T) when.Span {
	t.Helper()
	i, err := when.ParseInterval(s.EDTF)
	if err != nil {
		t.Fatal(err)
	}
	start, end := i.Start.Padded(), i.End.Padded()
	if i.End.Kind() == when.Open {
		asOf, err := when.ParseDay(*s.End[0])
		if err != nil {
			t.Fatal(err)
		}
		end = when.Ongoing(asOf)
	} else if want := days(t, s.End); end != want {
		t.Errorf("%s: end %v; want %v", s.ID, end, want)
	}
	if want := days(t, s.Start); start != want {
		t.Errorf("%s: start %v; want %v", s.ID, start, want)
	}
	span, ok := when.NewSpan(start, end)
	if !ok {
		t.Errorf("%s: no world", s.ID)
	}
	return span
}

// checkPrinted compares what its texts say with the EDTF of the vector.
func (s seedTerm) checkPrinted(t *testing.T) {
	t.Helper()
	i, _ := when.ParseInterval(s.EDTF)
	for _, side := range []struct {
		text, precision string
		want            when.Date
	}{{s.StartText, s.StartPrecision, i.Start}, {s.EndText, s.EndPrecision, i.End}} {
		d, err := when.ParsePrinted(side.text)
		if err != nil || d.Text() != side.text {
			t.Errorf("%s: %q kept as %q: %v", s.ID, side.text, d.Text(), err)
		}
		if sources := len(side.want.EDTF()) > len("[2022-12-08]"); !sources && d.EDTF() != side.want.EDTF() {
			t.Errorf("%s: %q reads %q; want %q", s.ID, side.text, d.EDTF(), side.want.EDTF())
		}
		precision := d.Precision().String()
		if d.Kind() == when.Open {
			precision = "OPEN"
		}
		if precision != side.precision {
			t.Errorf("%s: %q has precision %s; want %s", s.ID, side.text, precision, side.precision)
		}
	}
}

func days(t *testing.T, days [2]*string) when.Box {
	t.Helper()
	b := when.Anytime()
	for i, side := range []*when.Day{&b.Lo, &b.Hi} {
		if days[i] == nil {
			continue
		}
		d, err := when.ParseDay(*days[i])
		if err != nil {
			t.Fatal(err)
		}
		*side = d
	}
	return b
}

// A seedQuestion is a question on the seeds' terms with its expected answer.
type seedQuestion struct {
	ID, Kind, Query string
	Args            struct{ Post, Date, Mode, A, B, Boundary, Term, Endpoint string }
	Expected        json.RawMessage
}

func (q seedQuestion) expect(t *testing.T, into any) {
	t.Helper()
	if err := json.Unmarshal(q.Expected, into); err != nil {
		t.Fatalf("%s: %v", q.ID, err)
	}
}

func TestSeeds(t *testing.T) {
	questions := vectors[seedQuestion](t, "seed-semantics.jsonl")
	terms := vector[[]seedTerm](t, "seed-terms.json")
	spans := map[string]when.Span{}
	for _, s := range terms {
		spans[s.ID] = s.span(t)
		s.checkPrinted(t)
	}
	asked := map[string]int{}
	for _, q := range questions {
		asked[q.Kind]++
		switch q.Kind {
		case "asOf":
			q.checkOn(t, terms, spans)
		case "later":
			q.checkLater(t, spans[q.Args.A], spans[q.Args.B])
		case "duration":
			q.checkDays(t, spans[q.Args.Term])
		case "order":
			var want string
			q.expect(t, &want)
			if got := spans[q.Args.A].Start.Before(spans[q.Args.B].Start); got.String() != want {
				t.Errorf("%s: %s: %v; want %s", q.ID, q.Query, got, want)
			}
		case "allen":
			q.checkAllen(t, spans[q.Args.A], spans[q.Args.B])
		}
	}
	for _, kind := range []string{"asOf", "later", "duration", "order", "allen"} {
		if asked[kind] == 0 {
			t.Errorf("no question of kind %s", kind)
		}
	}
}

// checkOn expects the verdicts given, and IMPOSSIBLE of every other holder.
func (q seedQuestion) checkOn(t *testing.T, terms []seedTerm, spans map[string]when.Span) {
	t.Helper()
	var want map[string]string
	q.expect(t, &want)
	date, err := when.ParseEDTF(q.Args.Date)
	if err != nil {
		t.Fatal(err)
	}
	mode, _ := when.ParseMode(q.Args.Mode)
	for _, s := range terms {
		if s.List != q.Args.Post {
			continue
		}
		verdict := spans[s.ID].On(date.Strict(), mode)
		expected := want[s.Person]
		if expected == "" {
			expected = "IMPOSSIBLE"
		}
		if verdict.String() != expected {
			t.Errorf("%s: %s: %s %v; want %s", q.ID, q.Query, s.Person, verdict, expected)
		}
	}
}

func (q seedQuestion) checkLater(t *testing.T, a, b when.Span) {
	t.Helper()
	var want map[string]string
	q.expect(t, &want)
	for name, verdict := range want {
		r, ok := when.ParseRelation(name)
		if got := r.Holds(a, b); !ok || got.String() != verdict {
			t.Errorf("%s: %s: %s %v; want %s", q.ID, q.Query, name, got, verdict)
		}
	}
}

func (q seedQuestion) checkDays(t *testing.T, s when.Span) {
	t.Helper()
	var want struct{ MinDays, MaxDays *int }
	q.expect(t, &want)
	lo, hi, bounded := s.Days()
	if lo != *want.MinDays || bounded != (want.MaxDays != nil) || bounded && hi != *want.MaxDays {
		t.Errorf("%s: %s: %d, %d, %v; want %s", q.ID, q.Query, lo, hi, bounded, q.Expected)
	}
}

func (q seedQuestion) checkAllen(t *testing.T, a, b when.Span) {
	t.Helper()
	var want []string
	q.expect(t, &want)
	got := when.AllenBetween(a, b, boundaryNamed(t, q.Args.Boundary))
	if got.String() != strings.Join(want, "|") {
		t.Errorf("%s: %s: %v; want %v", q.ID, q.Query, got, want)
	}
}
