package office_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// check asks whether every secretary of Chongqing was on the Politburo in a
// period; an empty date leaves that side open.
func check(t *testing.T, from, to string) office.ClaimCheck {
	t.Helper()
	var period office.DayRange
	if from != "" {
		period.From = new(day(t, from))
	}
	if to != "" {
		period.To = new(day(t, to))
	}
	answer, err := embedded(t).CheckClaim(
		office.TermFilter{Post: new(secretaryOf("chongqing"))}, office.TermFilter{Body: politburo()}, &period)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func writtenDays(days []office.DayInterval) string {
	words := make([]string, 0, len(days))
	for _, d := range days {
		from, _ := d.From()
		to, _ := d.To()
		words = append(words, fmt.Sprintf("%s/%s %v", from, to, d.Certainty()))
	}
	return strings.Join(words, ", ")
}

func writtenExceptions(t *testing.T, c office.ClaimCheck) string {
	t.Helper()
	page, err := c.Exceptions(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	words := make([]string, 0, len(page.Nodes()))
	for _, e := range page.Nodes() {
		words = append(words, fmt.Sprintf("%s %v: %s", e.Term().Person().Name(), e.Certainty(), writtenDays(e.Days())))
	}
	return strings.Join(words, "; ")
}

// "Every secretary since 2007 sat on the Politburo" is not true day by day:
// Wang Yang joined it on 22 October 2007, and Chen Min'er, secretary from 15
// July 2017, on 25 October. Where a Politburo ends in a month and the next was
// elected later in it, the days between are open.
func TestCheckClaim(t *testing.T) {
	const (
		zhang = "Zhang Dejiang POSSIBLE: 2012-11-02/2012-11-14 POSSIBLE"
		chen  = "Chen Min'er CERTAIN: 2017-07-15/2017-10-24 CERTAIN, 2022-10-02/2022-10-22 POSSIBLE"
	)
	for _, test := range []struct {
		from, to string
		want     when.Certainty
		terms    int
		because  string
	}{
		{"2007-10-22", "2022-12-09", when.Impossible, 6, zhang + "; " + chen},
		{"2007", "2022-12-09", when.Impossible, 6, "Wang Yang CERTAIN: 2007-01-01/2007-10-21 CERTAIN; " + zhang + "; " + chen},
		{"2007-10-22", "2012-10", when.Certain, 3, ""},
		{"2007-10-22", "2012-12", when.Possible, 4, zhang},
		{"1970", "1971", when.Impossible, 1, "He Yunfeng CERTAIN: 1970-01-01/1971-12-31 CERTAIN"},
	} {
		got := check(t, test.from, test.to)
		if got.Certainty() != test.want || got.TermsChecked() != test.terms || writtenExceptions(t, got) != test.because {
			t.Errorf("%s to %s: %v of %d terms, %s; want %v of %d, %s", test.from, test.to,
				got.Certainty(), got.TermsChecked(), writtenExceptions(t, got), test.want, test.terms, test.because)
		}
	}
}

// Days on which nobody is recorded are no exceptions, but they are told.
func TestUnrecordedDays(t *testing.T) {
	for period, want := range map[[2]string]string{
		{"2007-10-22", "2012-10"}: "",
		{"1955-03", "1955-04"}:    "1955-03-01/1955-04-30 CERTAIN",
		{"2022-12-01", ""}:        "2022-12-10/ POSSIBLE", // nobody looked later
		{"1953-12-31", "1957"}:    "1954-01-02/1954-12-31 POSSIBLE, 1955-01-01/1955-12-31 CERTAIN, 1956-01-01/1956-12-30 POSSIBLE",
	} {
		answer := check(t, period[0], period[1])
		page, err := answer.Unrecorded(nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(page.Nodes()) > 0 { // there is but one post
			got = writtenDays(page.Nodes()[0].Days())
		}
		if got != want {
			t.Errorf("%v: %q; want %q", period, got, want)
		}
		if want != "" && !answer.ClosedWorld() {
			t.Errorf("%v: an answer with unrecorded days claims to rest on none", period)
		}
	}
}

// The sentence of the article is checked as it stands there: since 2007.
func TestRelationCheck(t *testing.T) {
	relations := post(t, "party-secretary-of-chongqing").Relations(nil)
	checked := 0
	for _, r := range relations {
		c, err := r.Check()
		if err != nil || (c != nil) != (r.Kind() == office.MemberOf) {
			t.Errorf("%s: check %v, %v; want one of MEMBER_OF alone", r.Kind(), c, err)
		}
		if c != nil {
			checked++
			if c.Certainty() != when.Impossible || !strings.Contains(writtenExceptions(t, *c), "Wang Yang CERTAIN: 2007-01-01/2007-10-21") {
				t.Errorf("check: %v, %s; want it IMPOSSIBLE by Wang Yang", c.Certainty(), writtenExceptions(t, *c))
			}
		}
	}
	if checked != 1 {
		t.Errorf("%d relations checked; want 1", checked)
	}
	usually := post(t, "party-secretary-of-inner-mongolia").Relations([]office.RelationKind{office.UsuallyMemberOf})
	if len(usually) != 1 {
		t.Fatal("no USUALLY_MEMBER_OF")
	}
	if c, err := usually[0].Check(); c != nil || err != nil {
		t.Error("a claim about most holders was checked for all")
	}
}

// A breach is how sure it is that a term of a small world breaks a claim: on
// some day, and on each.
type breach struct {
	whole when.Certainty
	days  [8]when.Certainty
}

// breaches counts over all worlds how each term of bodies a and b breaks the
// claim that its holder was in body b, and how sure the claim is.
func breaches(lives []life, period uint) (map[office.TermID]breach, when.Certainty) {
	worlds, kept := 0, 0
	whole, daily := make([]int, len(lives)), make([][8]int, len(lives))
	everyWorld(lives, func(days []uint) {
		var inBody, broken uint
		for i, l := range lives {
			if l.post == 2 {
				inBody |= days[i]
			}
		}
		for i, l := range lives {
			if out := days[i] & period &^ inBody; out != 0 && l.post != 3 {
				broken |= out
				whole[i]++
				for d := range daily[i] {
					daily[i][d] += int(out >> d & 1)
				}
			}
		}
		worlds++
		if broken == 0 {
			kept++
		}
	})
	found := make(map[office.TermID]breach)
	for i, l := range lives {
		b := breach{whole: verdictOf(whole[i], worlds)}
		for d, n := range daily[i] {
			b.days[d] = verdictOf(n, worlds)
		}
		if whole[i] > 0 {
			found[l.id(i)] = b
		}
	}
	return found, verdictOf(kept, worlds)
}

// Verdicts and days are those of all worlds.
func TestClaimsAgainstAllWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := lives(t, 1, 4)
		first := rapid.IntRange(0, 7).Draw(t, "first")
		last := rapid.IntRange(first, 7).Draw(t, "last")
		want, verdict := breaches(terms, 1<<(last+1)-1<<first)

		answer, err := smallWorld(t, terms, 1).CheckClaim(
			office.TermFilter{Post: &office.PostFilter{IDs: []office.PostID{"post:0", "post:1", "post:2"}}},
			office.TermFilter{Body: &office.BodyFilter{IDs: []office.BodyID{"body:b"}}},
			&office.DayRange{From: new(between(t, [2]int{first, first})), To: new(between(t, [2]int{last, last}))})
		if err != nil || answer.Certainty() != verdict {
			t.Fatalf("%v, %v; want %v", answer.Certainty(), err, verdict)
		}
		page, _ := answer.Exceptions(nil, nil)
		got := make(map[office.TermID]breach)
		for _, e := range page.Nodes() {
			got[e.Term().ID()] = breachOf(t, e)
		}
		if !maps.Equal(got, want) {
			t.Fatalf("%v; want %v", got, want)
		}
	})
}

func breachOf(t *rapid.T, e office.ClaimException) breach {
	b := breach{whole: e.Certainty()}
	var before office.DayInterval
	for i, days := range e.Days() {
		from, _ := days.From()
		to, _ := days.To()
		for d := from; d <= to; d++ {
			b.days[d-smallDay(0)] = days.Certainty()
		}
		if end, _ := before.To(); i > 0 && days.Certainty() == before.Certainty() && from <= end+1 {
			t.Fatalf("%s: days that run on are told apart", e.Term().ID())
		}
		before = days
	}
	return b
}
