package when_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

func TestNewSpanKeepsWhatAWorldCanUse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start, end := anyBox().Draw(t, "start"), anyBox().Draw(t, "end")
		var starts, ends []when.Day
		for s := start.Lo; s <= start.Hi; s++ {
			for e := max(s, end.Lo); e <= end.Hi; e++ {
				starts, ends = append(starts, s), append(ends, e)
			}
		}
		span, ok := when.NewSpan(start, end)
		if ok != (len(starts) > 0) {
			t.Fatalf("NewSpan(%v, %v): %v with %d worlds", start, end, ok, len(starts))
		}
		if !ok {
			return
		}
		want := when.Span{Start: around(starts), End: around(ends)}
		if span != want {
			t.Fatalf("NewSpan(%v, %v) = %v; want %v", start, end, span, want)
		}
	})
}

func around(days []when.Day) when.Box {
	b := when.Box{Lo: days[0], Hi: days[0]}
	for _, d := range days {
		b = b.Hull(when.Box{Lo: d, Hi: d})
	}
	return b
}

func TestOnAgreesWithTheWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, date := anySpan().Draw(t, "span"), anyBox().Draw(t, "date")
		var some, every count
		for a := s.Start.Lo; a <= s.Start.Hi; a++ {
			for b := max(a, s.End.Lo); b <= s.End.Hi; b++ {
				some.add(a <= date.Hi && date.Lo <= b)
				every.add(a <= date.Lo && date.Hi <= b)
			}
		}
		if got := s.On(date, when.Sometime); got != some.verdict() {
			t.Errorf("%v.On(%v, Sometime) = %v; want %v", s, date, got, some.verdict())
		}
		if got := s.On(date, when.Throughout); got != every.verdict() {
			t.Errorf("%v.On(%v, Throughout) = %v; want %v", s, date, got, every.verdict())
		}
	})
}

func TestDaysAndGapsAgreeWithTheWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anySpan().Draw(t, "a"), anySpan().Draw(t, "b")
		shortest, longest, least, most := 99, -99, 99, -99
		overSpans(a, b, func(as, ae, bs, _ int) bool {
			shortest, longest = min(shortest, ae-as), max(longest, ae-as)
			least, most = min(least, bs-ae-1), max(most, bs-ae-1)
			return true
		})
		if lo, hi, ok := a.Days(); lo != shortest || hi != longest || !ok {
			t.Errorf("%v.Days() = %d, %d, %v; want %d, %d", a, lo, hi, ok, shortest, longest)
		}
		if lo, hi := when.GapDays(a, b); lo != least || hi != most {
			t.Errorf("GapDays(%v, %v) = %d, %d; want %d, %d", a, b, lo, hi, least, most)
		}
	})
}

func TestSpansWithoutBounds(t *testing.T) {
	current, _ := when.NewSpan(when.Box{Lo: 100, Hi: 110}, when.Ongoing(200))
	blank, _ := when.NewSpan(when.Anytime(), when.Anytime())
	if lo, hi, ok := current.Days(); lo != 90 || hi != when.NoMax || ok {
		t.Errorf("days of an incumbent = %d, %d, %v", lo, hi, ok)
	}
	if lo, hi, ok := blank.Days(); lo != 0 || hi != when.NoMax || ok {
		t.Errorf("days of a blank term = %d, %d, %v", lo, hi, ok)
	}
	if lo, hi := when.GapDays(current, blank); lo != when.NoMin || hi != when.NoMax {
		t.Errorf("gap from an incumbent to a blank term = %d, %d", lo, hi)
	}
	if lo, hi := when.GapDays(blank, current); lo != when.NoMin || hi != when.NoMax {
		t.Errorf("gap from a blank term to an incumbent = %d, %d", lo, hi)
	}
	for day, want := range map[when.Day]when.Certainty{
		99: when.Impossible, 105: when.Possible, 110: when.Certain, 200: when.Certain, 201: when.Possible,
	} {
		if got := current.On(when.Box{Lo: day, Hi: day}, when.Sometime); got != want {
			t.Errorf("incumbent on day %d: %v; want %v", day, got, want)
		}
	}
}

func TestSpanIsTightenedAgainstABlankSide(t *testing.T) {
	got, ok := when.NewSpan(when.Anytime(), when.Box{Lo: 5, Hi: 9})
	if want := (when.Span{Start: when.Box{Lo: when.Past, Hi: 9}, End: when.Box{Lo: 5, Hi: 9}}); got != want || !ok {
		t.Errorf("NewSpan(any time, [5, 9]) = %v, %v; want %v", got, ok, want)
	}
}
