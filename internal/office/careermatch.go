package office

import (
	"cmp"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A binder finds the ways in which one person's spells can stand for the held
// steps of a plan.
type binder struct {
	plan   *careerPlan
	person Person
	spells [][]Spell // by held step
	bound  []Spell   // those chosen so far
	found  []Witness
	never  []Witness // impossible ones, kept for want of better
	tried  int
	lost   bool      // a witness was left out for want of room
	far    []Spell   // the longest run of steps that could be bound
	life   *lifetime // made when first needed
}

// match returns what the plan says of a person, and false when nothing.
func (p *careerPlan) match(person Person) (CareerMatch, bool) {
	b := binder{
		plan: p, person: person,
		spells: make([][]Spell, 0, len(p.held)), bound: make([]Spell, 0, len(p.held)),
	}
	if b.fits() {
		b.bind()
	}
	if len(b.found) == 0 && !b.truncated() {
		b.found = b.never
	}
	if len(b.found) == 0 {
		return b.whyNot()
	}
	slices.SortStableFunc(b.found, Witness.compare)
	m := CareerMatch{person: person, witnesses: b.found, certainty: b.found[0].certainty}
	m.joined = m.earliest()
	for i := range m.witnesses {
		m.witnesses[i].life = b.life
	}
	if m.certainty == when.Possible && len(b.found) > 1 && b.lifetime().some(b.formulas()) {
		m.certainty = when.Certain
	}
	m.truncated = b.truncated() // that search, too, may have been cut short
	if m.certainty < p.AtLeast {
		return m, false
	}
	return m, true
}

// fits finds the spells for each held step, and says whether each has one.
func (b *binder) fits() bool {
	for _, i := range b.plan.held {
		spells := b.plan.steps[i].spells(b.person)
		if len(spells) == 0 {
			return false
		}
		b.spells = append(b.spells, spells)
	}
	return true
}

// bind tries the spells for the next held step.
func (b *binder) bind() {
	k := len(b.bound)
	if k == len(b.spells) {
		b.witness()
		return
	}
	for _, s := range b.spells[k] {
		if b.tried++; b.tried > maxBindings {
			return
		}
		if b.taken(s) || !b.alike(k, s) || b.hopeless(k, s) {
			continue
		}
		b.bound = append(b.bound, s)
		if len(b.bound) > len(b.far) {
			b.far = append(b.far[:0], b.bound...)
		}
		b.bind()
		b.bound = b.bound[:k]
	}
}

func (b *binder) truncated() bool {
	return b.tried > maxBindings || b.lost || (b.life != nil && b.life.exhausted)
}

// hopeless says whether the spell's dates alone rule its relations out. Where an
// impossible witness answers why not, nothing is ruled out before it is judged.
func (b *binder) hopeless(k int, s Spell) bool {
	step := &b.plan.steps[b.plan.held[k]]
	if step.to < 0 || b.plan.AtLeast == when.Impossible {
		return false
	}
	before := b.bound[b.plan.steps[step.to].held]
	return when.AllHold(step.relations, before.span(when.Stated), s.span(when.Stated)) == when.Impossible
}

// taken says whether a step before is bound to one of the spell's terms.
func (b *binder) taken(s Spell) bool {
	return slices.ContainsFunc(b.bound, func(other Spell) bool {
		return slices.ContainsFunc(s.terms, func(t Term) bool { return slices.Contains(other.terms, t) })
	})
}

// alike says whether the spell is in the same place, or in another, as asked.
func (b *binder) alike(k int, s Spell) bool {
	step := &b.plan.steps[b.plan.held[k]]
	if step.to < 0 {
		return true
	}
	mine, other := s.Post().record(), b.bound[b.plan.steps[step.to].held].Post().record()
	return same(step.SameArea, mine.Area, other.Area) &&
		same(step.SameBody, mine.Body, other.Body) &&
		same(step.SamePost, mine.ID, other.ID)
}

// same says whether two identifiers are the same, or not, as wanted. Of one that
// is not known neither can be said.
func same[ID ~string](wanted *bool, x, y ID) bool {
	return wanted == nil || x != "" && y != "" && *wanted == (x == y)
}

// witness judges the spells bound and keeps them unless they fall short.
func (b *binder) witness() {
	w := Witness{plan: b.plan, person: b.person, steps: make([]StepMatch, 0, len(b.bound))}
	for k, s := range b.bound {
		w.steps = append(w.steps, StepMatch{step: &b.plan.steps[b.plan.held[k]], spell: s, in: b.plan.Reading})
	}
	for k := range w.steps {
		if to := w.steps[k].step.to; to >= 0 {
			w.steps[k].from = &w.steps[b.plan.steps[to].held]
		}
	}
	w.certainty = b.judge(w)
	switch {
	case w.certainty == when.Impossible:
		if b.plan.AtLeast == when.Impossible && len(b.never) < maxWitnesses {
			b.never = append(b.never, w)
		}
	case len(b.found) < maxWitnesses:
		b.found = append(b.found, w)
	default:
		b.replace(w)
	}
}

// replace keeps a certain witness in the place of one that is only possible.
func (b *binder) replace(w Witness) {
	b.lost = true
	i := slices.IndexFunc(b.found, func(v Witness) bool { return v.certainty < w.certainty })
	if i >= 0 {
		b.found[i] = w
	}
}

// judge says how sure it is that the steps relate as asked. Two spells that
// nothing but their own dates links are settled by their boxes; all else takes
// the network of the person's days.
func (b *binder) judge(w Witness) when.Certainty {
	if b.plan.simple && len(w.steps) == 1 {
		return when.Certain
	}
	if b.plan.simple && w.steps[0].spell.boxed() && w.steps[1].spell.boxed() {
		relations := w.steps[1].step.relations
		return verdict(w.steps[0].spell.worlds(), w.steps[1].spell.worlds(), func(x, y when.Span) when.Certainty {
			return when.AllHold(relations, x, y)
		})
	}
	return b.lifetime().verdict(b.lifetime().formula(w))
}

func (b *binder) lifetime() *lifetime {
	if b.life == nil {
		b.life = b.person.lifetime(b.plan.Reading)
	}
	return b.life
}

func (b *binder) formulas() []formula {
	all := make([]formula, 0, len(b.found))
	for _, w := range b.found {
		all = append(all, b.lifetime().formula(w))
	}
	return all
}

// whyNot answers for a person the question names who does not take all steps:
// the steps taken, up to the first that was not. A search cut short proves
// nothing.
func (b *binder) whyNot() (CareerMatch, bool) {
	m := CareerMatch{person: b.person, truncated: b.truncated()}
	if b.plan.People == nil || b.plan.AtLeast > when.Impossible {
		return m, false
	}
	w := Witness{plan: b.plan, person: b.person, certainty: when.Impossible}
	taken := b.far
	if len(b.spells) < len(b.plan.held) {
		taken = taken[:0]
		for _, spells := range b.spells {
			taken = append(taken, spells[0])
		}
	}
	for k, s := range taken {
		w.steps = append(w.steps, StepMatch{step: &b.plan.steps[b.plan.held[k]], spell: s, in: b.plan.Reading})
	}
	if m.truncated {
		w.certainty = when.Possible
	}
	m.certainty, m.witnesses, m.joined = w.certainty, []Witness{w}, w.joined()
	return m, true
}

// earliest is when the last step began, of the surest witnesses the earliest.
func (m CareerMatch) earliest() when.Box {
	first := m.witnesses[0].joined()
	for _, w := range m.witnesses {
		if j := w.joined(); w.certainty == m.witnesses[0].certainty && compareBoxes(j, first) < 0 {
			first = j
		}
	}
	return first
}

// joined is when the last step taken began; after all days when none was.
func (w Witness) joined() when.Box {
	if len(w.steps) == 0 {
		return when.Box{Lo: when.Future, Hi: when.Future}
	}
	return w.steps[len(w.steps)-1].spell.span(when.Stated).Start
}

// compare puts the surer witness first, then the earlier.
func (w Witness) compare(v Witness) int {
	if c := cmp.Compare(v.certainty, w.certainty); c != 0 {
		return c
	}
	for k, s := range slices.Backward(w.steps) {
		if c := s.Term().compare(v.steps[k].Term()); c != 0 {
			return c
		}
	}
	return 0
}
