package office

import (
	"fmt"
	"strconv"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Because says in sentences what the witness's verdict rests on: one for each
// comparison of two days, one for each thing absent, then what is derived,
// disputed or inferred.
func (w Witness) Because() []string {
	if len(w.steps) < len(w.plan.held) {
		return w.notTaken()
	}
	var sentences, doubts []string
	for _, s := range w.steps {
		own, doubt := s.because()
		sentences, doubts = append(sentences, own...), append(doubts, doubt...)
	}
	for i := range w.plan.steps {
		sentences = append(sentences, w.becauseAbsent(i)...)
	}
	if len(sentences) == 0 {
		sentences = []string{"is recorded as " + w.steps[0].Term().words()}
	}
	return distinct(append(sentences, doubts...))
}

// notTaken says which steps were taken and which was the first that was not.
func (w Witness) notTaken() []string {
	var sentences []string
	for _, s := range w.steps {
		sentences = append(sentences, "is recorded as "+s.Term().words())
	}
	if len(w.steps) == 0 && len(w.plan.held) == 1 {
		return []string{"no term on record fits the step"}
	}
	without := "no term on record fits "
	if len(w.steps) > 0 {
		without = "no other term on record fits, as asked, "
	}
	return append(sentences, without+w.plan.stepWords(w.plan.held[len(w.steps)]))
}

// stepWords is step i as a sentence has it: by its name, or counted from 1.
func (p *careerPlan) stepWords(i int) string {
	if name := p.steps[i].As; name != "" {
		return fmt.Sprintf("step %.40q", name)
	}
	return "step " + strconv.Itoa(i+1)
}

// because says what links the step to the one it relates to, and what its own
// dates must give.
func (s StepMatch) because() (sentences, doubts []string) {
	own := [...]moment{startOf(s.spell, s.in), endOf(s.spell, s.in)}
	if s.step.Period != nil {
		sentences = append(sentences, fmt.Sprintf("%s to %s, compared with %s",
			own[0].sentence(), own[1].date.words(), s.step.Period.words()))
	}
	if s.step.MinDays != nil || s.step.MaxDays != nil {
		sentences = append(sentences, s.lasted(own))
	}
	if s.from == nil {
		return sentences, doubts
	}
	ends := [...]moment{
		when.StartA: startOf(s.from.spell, s.in), when.EndA: endOf(s.from.spell, s.in),
		when.StartB: own[0], when.EndB: own[1],
	}
	for _, c := range s.step.comparisons() {
		sentences = append(sentences, compareMoments(ends[c.From], ends[c.To]))
		doubts = append(doubts, ends[c.From].doubts(s.in)...)
		doubts = append(doubts, ends[c.To].doubts(s.in)...)
	}
	return sentences, doubts
}

// comparisons are the pairs of days that the step compares.
func (s *careerStep) comparisons() []when.Constraint {
	var all []when.Constraint
	for _, r := range s.relations {
		all = append(all, r.Constraints()...)
	}
	if s.MinGapDays != nil || s.MaxGapDays != nil {
		all = append(all, when.Constraint{From: when.EndA, To: when.StartB})
	}
	return all
}

func (s StepMatch) lasted(own [2]moment) string {
	lo, hi := difference(own[0].days, own[1].days)
	return "held " + s.Term().Post().Title() + " for " + daysBetween(max(lo, 0), hi)
}

// becauseAbsent says what of the record speaks against step i being absent, or
// against it coming next.
func (w Witness) becauseAbsent(i int) []string {
	step := &w.plan.steps[i]
	if !step.Absent && !step.Next {
		return nil
	}
	name := w.plan.stepWords(i)
	what := "no other term on record began between the step before and " + name
	if step.Absent {
		what = "no term on record fits " + name + " in its time"
	}
	life := w.life
	if life == nil {
		life = w.person.lifetime(w.plan.Reading)
	}
	var against []string
	for _, x := range life.intruders(w, i) {
		switch life.network.Verdict(x.window) {
		case when.Certain:
			against = append(against, x.term.words()+" lies in the time of "+name)
		case when.Possible:
			against = append(against, x.term.words()+" may lie in the time of "+name)
		case when.Impossible:
		}
	}
	if len(against) == 0 {
		return []string{what}
	}
	return against
}

// A moment is the first or last day of a spell, with the words for it.
type moment struct {
	date       PartialDate
	days       []when.Box // where it may lie under the reading
	term       Term
	did, doing string
}

func startOf(s Spell, in when.Reading) moment {
	m := moment{date: s.Start(), term: s.Term(), did: "became", doing: "becoming"}
	for _, w := range s.worldsUnder(in) {
		m.days = append(m.days, w.Start)
	}
	return m
}

func endOf(s Spell, in when.Reading) moment {
	m := moment{date: s.End(), term: s.final(), did: "left", doing: "leaving"}
	if s.End().Kind() == when.Open {
		m.did = "was still"
	}
	for _, w := range s.worldsUnder(in) {
		m.days = append(m.days, w.End)
	}
	return m
}

// compareMoments says how the day "to" lies to the day "from".
func compareMoments(from, to moment) string {
	lo, hi := difference(from.days, to.days)
	switch {
	case lo == 0 && hi == 0:
		return to.sentence() + " on the day of " + from.doing + " " + from.named()
	case lo > 0:
		return to.sentence() + " " + daysBetween(lo, hi) + " after " + from.doing + " " + from.named()
	case hi < 0:
		return to.sentence() + " " + daysBetween(-hi, opposite(lo)) + " before " + from.doing + " " + from.named()
	default:
		return "the dates leave open how " + to.doing + " " + to.named() + " lies to " + from.doing + " " + from.named()
	}
}

func (m moment) sentence() string { return m.did + " " + m.named() }

func (m moment) named() string { return m.term.Post().Title() + " (" + m.date.words() + ")" }

// words is a date as a sentence has it.
func (d PartialDate) words() string {
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
func (m moment) doubts(in when.Reading) []string {
	var doubts []string
	if m.date.Derived() {
		doubts = append(doubts, fmt.Sprintf("the date of %s %s is derived, not printed of the person", m.doing, m.named()))
	}
	if m.date.conflict {
		doubts = append(doubts, fmt.Sprintf("sources disagree on the date of %s %s", m.doing, m.named()))
	}
	if m.date.ends && !m.term.endCounts() {
		doubts = append(doubts, m.named()+" ends before it starts: that end is shown as printed and counts as unknown")
	}
	if inferred := m.date.Inferred(in); inferred != nil {
		doubts = append(doubts, inferred.because...)
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

// words is a period as a sentence has it.
func (r *DayRange) words() string {
	from, to := "any time", "any time"
	if r.From != nil {
		from = r.From.EDTF()
	}
	if r.To != nil {
		to = r.To.EDTF()
	}
	return from + " to " + to
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
