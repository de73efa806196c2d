package when_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// The truth tables of Kleene's strong logic.
func TestCertaintiesCompose(t *testing.T) {
	const c, p, i = when.Certain, when.Possible, when.Impossible
	for _, row := range []struct{ a, b, and, or when.Certainty }{
		{c, c, c, c},
		{c, p, p, c},
		{c, i, i, c},
		{p, c, p, c},
		{p, p, p, p},
		{p, i, i, p},
		{i, c, i, c},
		{i, p, i, p},
		{i, i, i, i},
	} {
		if got := row.a.And(row.b); got != row.and {
			t.Errorf("%v and %v = %v; want %v", row.a, row.b, got, row.and)
		}
		if got := row.a.Or(row.b); got != row.or {
			t.Errorf("%v or %v = %v; want %v", row.a, row.b, got, row.or)
		}
	}
	if c.Not() != i || p.Not() != p || i.Not() != c {
		t.Errorf("not: %v %v %v", c.Not(), p.Not(), i.Not())
	}
}

func TestNamesReadBack(t *testing.T) {
	for _, r := range when.Relations() {
		if got, ok := when.ParseRelation(r.String()); !ok || got != r {
			t.Errorf("ParseRelation(%q) = %v, %v", r, got, ok)
		}
	}
	for c := when.Impossible; c <= when.Certain; c++ {
		if got, ok := when.ParseCertainty(c.String()); !ok || got != c {
			t.Errorf("ParseCertainty(%q) = %v, %v", c, got, ok)
		}
	}
	for p := when.PrecisionNone; p <= when.PrecisionMillennium; p++ {
		if got, ok := when.ParsePrecision(p.String()); !ok || got != p {
			t.Errorf("ParsePrecision(%q) = %v, %v", p, got, ok)
		}
	}
	for k := when.Unknown; k <= when.Open; k++ {
		if got, ok := when.ParseKind(k.String()); !ok || got != k {
			t.Errorf("ParseKind(%q) = %v, %v", k, got, ok)
		}
	}
	for m := when.Sometime; m <= when.Throughout; m++ {
		if got, ok := when.ParseMode(m.String()); !ok || got != m {
			t.Errorf("ParseMode(%q) = %v, %v", m, got, ok)
		}
	}
	for _, r := range readings {
		if got, ok := when.ParseReading(r.String()); !ok || got != r {
			t.Errorf("ParseReading(%q) = %v, %v", r, got, ok)
		}
	}
	if r, ok := when.ParseRelation("LATER"); ok || r != when.BeganLater {
		t.Errorf("ParseRelation(LATER) = %v, %v", r, ok)
	}
	if got := when.Certainty(7).String(); got != "INVALID" {
		t.Errorf("Certainty(7) = %q", got)
	}
	if got := when.Known.String() + when.PrecisionDay.String() + when.HadLeft.String() + when.Handover.String(); got != "DATEDAYHAD_LEFTHANDOVER" {
		t.Errorf("names: %s", got)
	}
}
