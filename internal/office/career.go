package office

import (
	"context"
	"slices"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A CareerQuestion asks for people whose careers take some steps in order.
type CareerQuestion struct {
	Steps      []CareerStep
	WithinDays *int32 // from the start of the first held step to that of the last
	Reading    when.Reading
	AtLeast    when.Certainty
	People     []string // identifiers; when given, only these, and with Impossible also why not
}

// A CareerMatch is a person whose career takes the steps, and how sure that is.
type CareerMatch struct {
	person    Person
	witnesses []Witness // best first; there is at least one
	joined    when.Box  // start of the last step taken, by the best witness
	certainty when.Certainty
	truncated bool
	under     *verdictsUnder // of the items of a page; nil of others
}

// Person took the steps.
func (m CareerMatch) Person() Person { return m.person }

// Certainty says how sure it is. It can exceed that of every witness: one may
// hold in some worlds and another in the rest.
func (m CareerMatch) Certainty() when.Certainty { return m.certainty }

// Because says what the verdict rests on.
func (m CareerMatch) Because() []string {
	if best := m.witnesses[0]; m.certainty > best.certainty {
		return append([]string{"in every case one of the ways below holds, though none holds in all"}, best.Because()...)
	}
	return m.witnesses[0].Because()
}

// Steps are those of the best witness; fewer than asked for when one was never
// taken.
func (m CareerMatch) Steps() []StepMatch { return m.witnesses[0].steps }

// Witnesses are the ways in which the career takes the steps, best first.
func (m CareerMatch) Witnesses() []Witness { return m.witnesses }

// Truncated says that the search was cut short: there may be further witnesses,
// and a Possible verdict may in truth be Certain or Impossible.
func (m CareerMatch) Truncated() bool { return m.truncated }

// ClosedWorld says whether the verdict rests on the record lacking no term of
// the person: whether the question asks for something absent.
func (m CareerMatch) ClosedWorld() bool { return m.witnesses[0].plan.closed }

// A Witness is one way in which a career takes the steps.
type Witness struct {
	plan      *careerPlan
	person    Person
	steps     []StepMatch // of the held steps
	certainty when.Certainty
	life      *lifetime // network it was judged in; nil when that took none
}

// Certainty says how sure it is that the steps relate as asked.
func (w Witness) Certainty() when.Certainty { return w.certainty }

// Steps are the spells that the held steps of the question are bound to.
func (w Witness) Steps() []StepMatch { return w.steps }

// A CareerConnection is a page of matches and what was considered for them.
type CareerConnection struct {
	*relay.Connection[CareerMatch]
	coverage  Coverage
	truncated bool
}

// Coverage says what the answer was computed from.
func (c *CareerConnection) Coverage() Coverage { return c.coverage }

// Truncated says that some match's search was cut short.
func (c *CareerConnection) Truncated() bool { return c.truncated }

// A CareerEdge is one match of a page with its cursor.
type CareerEdge = relay.Edge[CareerMatch]

// Careers returns a page of the people whose careers take the steps, by the day
// the last step was taken, then by name. What the question and its steps point to
// must not be changed afterwards: they are remembered for the next page. Errors wrap
// ErrQuestion, ErrUnknown or relay.ErrPage, or are that of the context when it ends
// before the search does.
func (g *Graph) Careers(ctx context.Context, q CareerQuestion, p relay.Page) (*CareerConnection, error) {
	found, err := g.findCareers(ctx, &q)
	if err != nil {
		return nil, err
	}
	page, err := relay.List[CareerMatch]{
		Version: g.Version(),
		Key:     func(m CareerMatch) string { return string(m.person.ID()) },
	}.CutFrom(len(found.people), func(i int) CareerMatch { return CareerMatch{person: g.personAt(found.people[i])} }, p)
	if err != nil {
		return nil, err
	}
	answer := &CareerConnection{page, g.coverage(found.plan.steps), found.truncated}
	return answer, answer.fill(ctx, found.plan)
}

// fill makes the witnesses of the matches of the page.
func (c *CareerConnection) fill(ctx context.Context, plan *careerPlan) error {
	under := make([]verdictsUnder, len(c.Nodes()))
	for i := range c.Nodes() {
		if err := ctx.Err(); err != nil {
			return err
		}
		m := &c.Nodes()[i]
		*m, _ = plan.match(m.person)
		m.under = &under[i]
		c.truncated = c.truncated || m.truncated
	}
	return nil
}

// careerPeople returns who can match: the people named, or the holders of the
// posts of the rarest step.
func (g *Graph) careerPeople(plan *careerPlan) ([]int32, error) {
	if plan.People == nil {
		return g.holdersOf(plan.rarest.posts), nil
	}
	people := make([]int32, 0, len(plan.People))
	for _, id := range plan.People {
		id := PersonID(id)
		if err := known(g.personIndex, "people", id); err != nil {
			return nil, err
		}
		if p := place(g.personIndex, id); !slices.Contains(people, p) {
			people = append(people, p)
		}
	}
	return people, nil
}

// A StepMatch is the spell that one held step of a question is bound to.
type StepMatch struct {
	step  *careerStep
	spell Spell
	from  *StepMatch // the step it relates to; nil for the first
	in    when.Reading
}

// As is the name the question gave the step; empty when it gave none.
func (s StepMatch) As() string { return s.step.As }

// Spell is bound to the step.
func (s StepMatch) Spell() Spell { return s.spell }

// Term is the term that begins the spell, as far as the dates tell.
func (s StepMatch) Term() Term { return s.spell.Term() }

// Terms are the terms of the spell, by time.
func (s StepMatch) Terms() []Term { return s.spell.Terms() }

// Gap is the time from the end of the step it relates to, to its own start:
// none for the first step.
func (s StepMatch) Gap() (Gap, bool) {
	if s.from == nil {
		return Gap{}, false
	}
	lo, hi := difference(endOf(s.from.spell, s.in).days, startOf(s.spell, s.in).days)
	return Gap{lo, hi}, true
}

// Shared is how many days its spell shares with that of the step it relates to:
// none for the first step.
func (s StepMatch) Shared() (SharedDays, bool) {
	if s.from == nil {
		return SharedDays{}, false
	}
	return extentOf(s.from.spell.worldsUnder(s.in)).shared(extentOf(s.spell.worldsUnder(s.in))), true
}

// Relations are the verdicts on the relations that the step asks for, each on
// its own; none for the first step.
func (s StepMatch) Relations() []RelationVerdict {
	if s.from == nil {
		return nil
	}
	verdicts := make([]RelationVerdict, 0, len(s.step.relations))
	for _, r := range s.step.relations {
		c := verdict(s.from.spell.worldsUnder(s.in), s.spell.worldsUnder(s.in), r.Holds)
		verdicts = append(verdicts, RelationVerdict{r, c})
	}
	return verdicts
}

// A RelationVerdict says how sure it is that a relation holds.
type RelationVerdict struct {
	Relation  when.Relation
	Certainty when.Certainty
}

// A Gap is a number of days between two days; below zero the second comes
// first.
type Gap struct{ min, max int }

// MinDays is the fewest it can be; none when nothing bounds it.
func (g Gap) MinDays() (int, bool) { return g.min, g.min != when.NoMin }

// MaxDays is the most it can be; none when nothing bounds it.
func (g Gap) MaxDays() (int, bool) { return g.max, g.max != when.NoMax }

// isBrief says whether the briefs of the terms settle the plan for most people.
func (p *careerPlan) isBrief() bool {
	if !p.simple || p.People != nil || p.AtLeast == when.Impossible || len(p.held) != len(p.steps) {
		return false
	}
	return !slices.ContainsFunc(p.steps, func(s careerStep) bool {
		return s.SameArea != nil || s.SameBody != nil || s.SamePost != nil
	})
}

// isSimple says whether the steps are settled by their own dates: at most two,
// related by nothing but relations between those dates as printed.
func (p *careerPlan) isSimple() bool {
	if p.Reading != when.Stated || p.WithinDays != nil || len(p.steps) > 2 {
		return false
	}
	for _, s := range p.steps {
		if s.Absent || s.Next || s.Period != nil || s.MinDays != nil || s.MaxDays != nil ||
			s.MinGapDays != nil || s.MaxGapDays != nil {
			return false
		}
	}
	return true
}
