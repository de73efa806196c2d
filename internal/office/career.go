package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Limits of a career question.
const (
	maxSteps     = 2
	maxWitnesses = 10_000
)

// A CareerQuestion asks for people whose careers take some steps in order.
type CareerQuestion struct {
	Steps   []CareerStep
	AtLeast when.Certainty
	People  []string // identifiers; when given, only these, and with Impossible also why not
}

// A CareerStep chooses spells and says how they relate to the step before.
type CareerStep struct {
	As               string
	Post             *PostFilter
	Body             *BodyFilter
	Status           []Status
	Relations        []when.Relation // all must hold; ignored for the first step
	Which            Which
	MergeReelections bool
}

// Which picks some of a person's spells that fit a step.
type Which string

// The picks.
const (
	AnySpell   Which = "ANY"
	FirstSpell Which = "FIRST"
	LastSpell  Which = "LAST"
)

// A CareerMatch is a person whose career takes the steps, and how sure that is.
type CareerMatch struct {
	person    Person
	witnesses []Witness // best first
}

// Person took the steps.
func (m CareerMatch) Person() Person { return m.person }

// Certainty is that of the best witness.
func (m CareerMatch) Certainty() when.Certainty { return m.witnesses[0].certainty }

// Because says what the best witness rests on.
func (m CareerMatch) Because() []string { return m.witnesses[0].Because() }

// Steps are those of the best witness.
func (m CareerMatch) Steps() []StepMatch { return m.witnesses[0].steps }

// Witnesses are all ways in which the career takes the steps, best first.
func (m CareerMatch) Witnesses() []Witness { return m.witnesses }

// A Witness is one way in which a career takes the steps.
type Witness struct {
	question  *CareerQuestion
	steps     []StepMatch
	certainty when.Certainty
}

// Certainty says how sure it is that the steps relate as asked.
func (w Witness) Certainty() when.Certainty { return w.certainty }

// Steps are the spells that the steps of the question are bound to.
func (w Witness) Steps() []StepMatch { return w.steps }

// A StepMatch is the spell that one step of a question is bound to.
type StepMatch struct {
	as    string
	spell Spell
}

// As is the name the question gave the step; empty when it gave none.
func (s StepMatch) As() string { return s.as }

// Spell is bound to the step.
func (s StepMatch) Spell() Spell { return s.spell }

// Term is the first term of the spell.
func (s StepMatch) Term() Term { return s.spell.Term() }

// Terms are the terms of the spell, by time.
func (s StepMatch) Terms() []Term { return s.spell.Terms() }

// A CareerConnection is a page of matches and what was considered for them.
type CareerConnection struct {
	*relay.Connection[CareerMatch]
	coverage Coverage
}

// Coverage says what the answer was computed from.
func (c *CareerConnection) Coverage() Coverage { return c.coverage }

// A CareerEdge is one match of a page with its cursor.
type CareerEdge = relay.Edge[CareerMatch]

// Careers returns a page of the people whose careers take the steps, by the day
// the last step was taken, then by name. Errors wrap ErrQuestion, ErrUnknown or
// relay.ErrPage.
func (g *Graph) Careers(q CareerQuestion, p relay.Page) (*CareerConnection, error) {
	steps, err := g.careerSteps(q)
	if err != nil {
		return nil, err
	}
	people, err := g.careerPeople(q)
	if err != nil {
		return nil, err
	}
	matches := make([]CareerMatch, 0)
	witnesses := 0
	for _, person := range people {
		m := CareerMatch{person, person.witnesses(&q, steps)}
		if len(m.witnesses) == 0 || m.Certainty() < q.AtLeast {
			continue
		}
		matches = append(matches, m)
		if witnesses += len(m.witnesses); witnesses > maxWitnesses {
			return nil, fmt.Errorf("steps: more than %d ways to take them; narrow a step or name people: %w", maxWitnesses, ErrQuestion)
		}
	}
	slices.SortFunc(matches, CareerMatch.compare)
	page, err := relay.List[CareerMatch]{
		Version: g.Version(),
		Key:     func(m CareerMatch) string { return string(m.person.ID()) },
	}.Cut(matches, p)
	if err != nil {
		return nil, err
	}
	return &CareerConnection{page, g.coverage(steps)}, nil
}

// A careerStep is a step made ready: its filters resolved to posts and statuses.
type careerStep struct {
	CareerStep
	posts postSet
}

func (g *Graph) careerSteps(q CareerQuestion) ([]careerStep, error) {
	if n := len(q.Steps); n == 0 || n > maxSteps {
		return nil, fmt.Errorf("steps: %d given; 1 to %d can be asked: %w", n, maxSteps, ErrQuestion)
	}
	steps := make([]careerStep, 0, len(q.Steps))
	for i, s := range q.Steps {
		posts, err := g.postsWhere(s.Post, s.Body)
		if err != nil {
			return nil, fmt.Errorf("steps[%d]: %w", i, err)
		}
		if i > 0 && len(s.Relations) == 0 {
			s.Relations = []when.Relation{when.BeganLater}
		}
		steps = append(steps, careerStep{s, posts})
	}
	return steps, nil
}

func (g *Graph) careerPeople(q CareerQuestion) ([]Person, error) {
	if q.People == nil {
		return choose(len(g.rec.People), func(i int32) Person { return Person{g, i} }, func(Person) bool { return true }), nil
	}
	people := make([]Person, 0, len(q.People))
	for _, id := range q.People {
		id := PersonID(id)
		if err := known(g.people, "people", id); err != nil {
			return nil, err
		}
		if p := (Person{g, g.people[id]}); !slices.Contains(people, p) {
			people = append(people, p)
		}
	}
	return people, nil
}

// takes says whether the term fits the step's filters.
func (s *careerStep) takes(t Term) bool {
	return s.posts.has(t.info().post) && (len(s.Status) == 0 || slices.Contains(s.Status, t.Status()))
}

// spells returns the person's spells that fit the step. Filters apply first, so
// a spell holds only terms that fit.
func (s *careerStep) spells(p Person) []Spell {
	var terms []Term
	for _, t := range p.Terms() {
		if s.takes(t) {
			terms = append(terms, t)
		}
	}
	spells := spellsOf(terms, s.MergeReelections)
	switch n := len(spells); {
	case n > 1 && s.Which == FirstSpell:
		return spells[:1]
	case n > 1 && s.Which == LastSpell:
		return spells[n-1:]
	default:
		return spells
	}
}

// witnesses returns the ways in which the person takes the steps, best first.
// For a person the question names, a step nobody took still makes one: the
// answer to "why not".
func (p Person) witnesses(q *CareerQuestion, steps []careerStep) []Witness {
	var found []Witness
	firsts := steps[0].spells(p)
	if len(firsts) == 0 || len(steps) == 1 {
		return ended(q, steps, firsts)
	}
	lasts := steps[1].spells(p)
	if len(lasts) == 0 {
		return ended(q, steps, firsts)
	}
	for _, a := range firsts {
		for _, b := range lasts {
			if slices.Equal(a.terms, b.terms) {
				continue
			}
			c := verdict(a.worlds(), b.worlds(), func(x, y when.Span) when.Certainty {
				return when.AllHold(steps[1].Relations, x, y)
			})
			if c >= q.AtLeast {
				found = append(found, Witness{q, []StepMatch{{q.Steps[0].As, a}, {q.Steps[1].As, b}}, c})
			}
		}
	}
	slices.SortStableFunc(found, Witness.compare)
	return found
}

// ended returns the witnesses of a question that ends at the first step: it has
// no other, or the person took no other.
func ended(q *CareerQuestion, steps []careerStep, firsts []Spell) []Witness {
	var found []Witness
	if len(steps) == 1 {
		for _, s := range firsts {
			found = append(found, Witness{q, []StepMatch{{q.Steps[0].As, s}}, when.Certain})
		}
		return found
	}
	if q.People == nil || q.AtLeast > when.Impossible {
		return nil
	}
	w := Witness{question: q, certainty: when.Impossible}
	if len(firsts) > 0 {
		w.steps = []StepMatch{{q.Steps[0].As, firsts[0]}}
	}
	return []Witness{w}
}

// compare puts the surer witness first, then the earlier.
func (w Witness) compare(v Witness) int {
	return cmp.Or(cmp.Compare(v.certainty, w.certainty), w.compareLast(v))
}

func (w Witness) compareLast(v Witness) int {
	if len(w.steps) == 0 || len(v.steps) == 0 {
		return cmp.Compare(len(v.steps), len(w.steps))
	}
	return w.steps[len(w.steps)-1].Term().compare(v.steps[len(v.steps)-1].Term())
}

// compare orders matches by the day the last step was taken, then by name.
func (m CareerMatch) compare(n CareerMatch) int {
	if a, b := m.Steps(), n.Steps(); len(a) > 0 && len(b) > 0 {
		x, y := a[len(a)-1].Term().key().start, b[len(b)-1].Term().key().start
		if byDay := cmp.Or(cmp.Compare(x.Lo, y.Lo), cmp.Compare(x.Hi, y.Hi)); byDay != 0 {
			return byDay
		}
	}
	return cmp.Or(
		cmp.Compare(len(n.Steps()), len(m.Steps())),
		strings.Compare(fold.Name(m.person.Name()), fold.Name(n.person.Name())),
		strings.Compare(string(m.person.ID()), string(n.person.ID())))
}
