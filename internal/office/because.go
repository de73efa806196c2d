package office

import (
	"fmt"
	"strconv"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Because says in sentences what the witness's verdict rests on: one sentence
// for each comparison of two days, then what is derived, disputed or assumed.
func (w Witness) Because() []string {
	if len(w.steps) < 2 {
		return w.becauseOfOneStep()
	}
	a, b := w.steps[0].spell, w.steps[1].spell
	ends := [...]moment{
		when.StartA: startOf(a), when.EndA: endOf(a), when.StartB: startOf(b), when.EndB: endOf(b),
	}
	var sentences, doubts []string
	for _, relation := range w.question.relations() {
		for _, c := range relation.Constraints() {
			sentences = append(sentences, compareMoments(ends[c.From], ends[c.To]))
			doubts = append(doubts, ends[c.From].doubts()...)
			doubts = append(doubts, ends[c.To].doubts()...)
		}
	}
	return distinct(append(sentences, doubts...))
}

// relations are what the second step asks of the first.
func (q *CareerQuestion) relations() []when.Relation {
	if rs := q.Steps[len(q.Steps)-1].Relations; len(rs) > 0 {
		return rs
	}
	return []when.Relation{when.BeganLater}
}

func (w Witness) becauseOfOneStep() []string {
	switch {
	case w.certainty == when.Certain:
		return []string{"is recorded as " + w.steps[0].Term().words()}
	case len(w.steps) == 0:
		return []string{"no term on record fits the first step"}
	default:
		return []string{
			"is recorded as " + w.steps[0].Term().words(),
			"no term on record fits the second step",
		}
	}
}

// A moment is the first or last day of a spell, with the words for it.
type moment struct {
	date       *PartialDate
	term       Term
	did, doing string
}

func startOf(s Spell) moment { return moment{s.Start(), s.Term(), "became", "becoming"} }

func endOf(s Spell) moment {
	if s.End().Kind() == when.Open {
		return moment{s.End(), s.last(), "was still", "leaving"}
	}
	return moment{s.End(), s.last(), "left", "leaving"}
}

// compareMoments says how the day "to" lies to the day "from".
func compareMoments(from, to moment) string {
	lo, hi := difference(from.date.worlds, to.date.worlds)
	became := to.did + " " + to.named()
	switch {
	case lo == 0 && hi == 0:
		return became + " on the day of " + from.doing + " " + from.named()
	case lo > 0:
		return became + " " + daysBetween(lo, hi) + " after " + from.doing + " " + from.named()
	case hi < 0:
		return became + " " + daysBetween(-hi, opposite(lo)) + " before " + from.doing + " " + from.named()
	default:
		return "the dates leave open how " + to.doing + " " + to.named() + " lies to " + from.doing + " " + from.named()
	}
}

func (m moment) named() string { return m.term.Post().Title() + " (" + m.date.words() + ")" }

// words is a date as a sentence has it.
func (d *PartialDate) words() string {
	switch {
	case d.date.Kind() == when.Open && d.asOf.Bounded():
		return "still in office on " + d.asOf.String()
	case d.date.Kind() == when.Open:
		return "still in office"
	case d.date.Kind() == when.Unknown:
		return "no date known"
	case d.conflict:
		return "sources differ: " + d.date.EDTF()
	default:
		return d.date.Text()
	}
}

// words is a term as a sentence has it: "Party Secretary of Chongqing, 24
// December 2005 to 30 November 2007".
func (t Term) words() string {
	return t.Post().Title() + ", " + t.Person().Name() + ", " + t.Start().words() + " to " + t.End().words()
}

// doubts says what makes the day less than printed.
func (m moment) doubts() []string {
	var doubts []string
	if m.date.Derived() {
		doubts = append(doubts, fmt.Sprintf("the date of %s %s is derived, not printed of the person", m.doing, m.named()))
	}
	if m.date.conflict {
		doubts = append(doubts, fmt.Sprintf("sources disagree on the date of %s %s", m.doing, m.named()))
	}
	return doubts
}

// whyOn says what a verdict on a day rests on.
func (t Term) whyOn(on when.Date, c when.Certainty) []string {
	start, end := t.Start(), t.End()
	verb := "covers "
	if c == when.Possible {
		verb = "may cover "
	}
	because := []string{t.words() + ": " + verb + on.EDTF()}
	if start.Derived() || end.Derived() {
		because = append(because, "one of its dates is derived, not printed of the person")
	}
	if start.conflict || end.conflict {
		because = append(because, "sources disagree on one of its dates")
	}
	if c == when.Possible && end.Kind() == when.Open && end.asOf.Bounded() {
		because = append(because, "its source speaks of "+end.asOf.String()+"; later days are not on record")
	}
	return because
}

// difference is the range of to - from in days, over all worlds.
func difference(from, to []when.Box) (lo, hi int) {
	lo, hi = when.NoMax, when.NoMin
	for _, x := range from {
		for _, y := range to {
			least, most := x.DaysTo(y)
			lo, hi = min(lo, least), max(hi, most)
		}
	}
	return lo, hi
}

// daysBetween says a range of days; both are above zero.
func daysBetween(lo, hi int) string {
	switch {
	case hi == when.NoMax:
		return "at least " + days(lo)
	case lo == hi:
		return days(lo)
	default:
		return strconv.Itoa(lo) + " to " + days(hi)
	}
}

// opposite turns a range round: no bound below becomes none above.
func opposite(lo int) int {
	if lo == when.NoMin {
		return when.NoMax
	}
	return -lo
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return strconv.Itoa(n) + " days"
}

func distinct(sentences []string) []string {
	seen := make(map[string]bool, len(sentences))
	kept := sentences[:0]
	for _, s := range sentences {
		if !seen[s] {
			seen[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}
