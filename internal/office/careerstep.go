package office

import (
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A CareerStep chooses spells of a person and says how they relate to the step
// before, or to another that it names.
type CareerStep struct {
	As     string
	Post   *PostFilter
	Body   *BodyFilter
	Rank   *string // part of the rank that the post's infobox gives
	Status []Status
	Period *DayRange // the spell has a day in this period
	// MinDays and MaxDays bound how long the spell lasted, in elapsed days.
	MinDays, MaxDays *int32

	Relations []when.Relation // all must hold; BEGAN_LATER when none is given
	To        *string         // name of the step the relations are to; the one before unless given
	// MinGapDays and MaxGapDays bound the days from the end of that step to the
	// start of this one.
	MinGapDays, MaxGapDays       *int32
	SameArea, SameBody, SamePost *bool // as that step: the same, or another

	Absent bool    // no term on record that fits
	Window *Window // when an absent step must not have been taken
	Next   bool    // no other term on record began between the step before and this

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

// A Window is the time in which an absent step must not have been taken.
type Window string

// The windows. The first two lie between the steps around the absent one.
const (
	BeganBetween Window = "BEGAN_BETWEEN" // it began between the starts of the two
	HeldBetween  Window = "HELD_BETWEEN"  // it went on after the end of the first and began before the second
	EverBefore   Window = "EVER_BEFORE"   // it began before the first step
	EverAfter    Window = "EVER_AFTER"    // it began after the last step
	Ever         Window = "EVER"
)

// Limits of a career question.
const (
	maxSteps      = 8
	maxCandidates = 2_000_000 // terms that the rarest step may fit
	maxBindings   = 10_000    // ways a person's spells are tried
	maxWitnesses  = 64        // ways that are kept for a person
)

// A careerStep is a step made ready: its filters resolved, its reference found.
type careerStep struct {
	*CareerStep
	posts     postSet
	to        int // position of the step it relates to; none for the first
	held      int // position among the steps that are held; none for an absent one
	relations []when.Relation
	period    when.Box
}

// A careerPlan is a question made ready.
type careerPlan struct {
	*CareerQuestion
	steps  []careerStep
	held   []int // positions of the steps that are held
	rarest *careerStep
	simple bool // settled by the dates of two spells alone
	brief  bool // settled for most people by the briefs of their terms
	closed bool // something must be absent
}

// plan resolves the question's filters and names. Errors wrap ErrQuestion or
// ErrUnknown and name the step.
func (g *Graph) plan(q *CareerQuestion) (*careerPlan, error) {
	if n := len(q.Steps); n == 0 || n > maxSteps {
		return nil, fmt.Errorf("steps: %d given; 1 to %d can be asked: %w", n, maxSteps, ErrQuestion)
	}
	if q.WithinDays != nil && *q.WithinDays < 0 {
		return nil, fmt.Errorf("withinDays: %d given; ask for 0 days or more: %w", *q.WithinDays, ErrQuestion)
	}
	plan := &careerPlan{CareerQuestion: q}
	for i := range q.Steps {
		step, err := g.planStep(plan, &q.Steps[i])
		if err != nil {
			return nil, fmt.Errorf("steps[%d]: %w", i, err)
		}
		plan.steps = append(plan.steps, step)
		if !step.Absent {
			plan.held = append(plan.held, i)
		}
	}
	if len(plan.held) == 0 {
		return nil, fmt.Errorf("steps: every step is absent; at least one must be held: %w", ErrQuestion)
	}
	plan.simple = plan.isSimple()
	plan.brief = plan.isBrief()
	plan.closed = slices.ContainsFunc(plan.steps, func(s careerStep) bool { return s.Absent || s.Next })
	return plan, g.planCost(plan)
}

// planStep resolves one step; those before it are in the plan already.
func (g *Graph) planStep(plan *careerPlan, s *CareerStep) (careerStep, error) {
	step := careerStep{CareerStep: s, to: int(none), held: int(none), relations: s.Relations, period: when.Anytime()}
	err := firstError(plan.checkName(s.As), s.checkDays())
	if err != nil {
		return step, err
	}
	if step.posts, err = g.postsWhere(s.Post, s.Body); err != nil {
		return step, err
	}
	if s.Rank != nil {
		step.posts = g.ranked(step.posts, *s.Rank)
	}
	if s.Period != nil {
		if step.period, err = s.Period.box(); err != nil {
			return step, err
		}
	}
	if s.Absent {
		return step, s.checkAbsent()
	}
	if s.Window != nil {
		return step, fmt.Errorf("window: only an absent step takes one: %w", ErrQuestion)
	}
	step.held = len(plan.held)
	if step.held == 0 {
		return step, s.checkFirst()
	}
	step.to = plan.held[len(plan.held)-1]
	if len(step.relations) == 0 {
		step.relations = []when.Relation{when.BeganLater}
	}
	if s.To != nil {
		step.to, err = plan.named(*s.To)
	}
	return step, err
}

// checkName refuses a name that a step before it has: "to" could mean either.
func (p *careerPlan) checkName(name string) error {
	for i := range p.steps {
		if name != "" && p.steps[i].As == name {
			return fmt.Errorf("as: steps[%d] is called %.40q already: %w", i, name, ErrQuestion)
		}
	}
	return nil
}

// checkDays refuses bounds that no spell meets. A gap may be negative: the step
// then began before the other had ended.
func (s *CareerStep) checkDays() error {
	for _, b := range [...]struct {
		name  string
		bound *int32
	}{{"minDays", s.MinDays}, {"maxDays", s.MaxDays}} {
		if b.bound != nil && *b.bound < 0 {
			return fmt.Errorf("%s: %d given; ask for 0 days or more: %w", b.name, *b.bound, ErrQuestion)
		}
	}
	return firstError(
		ascending("minDays", s.MinDays, "maxDays", s.MaxDays),
		ascending("minGapDays", s.MinGapDays, "maxGapDays", s.MaxGapDays))
}

func ascending(least string, lo *int32, most string, hi *int32) error {
	if lo != nil && hi != nil && *lo > *hi {
		return fmt.Errorf("%s %d is above %s %d: %w", least, *lo, most, *hi, ErrQuestion)
	}
	return nil
}

// checkFirst refuses what a first step cannot have: there is nothing before it.
func (s *CareerStep) checkFirst() error {
	return refused("the first step has none before it", s.relative())
}

// checkAbsent refuses what an absent step cannot have: it binds no term.
func (s *CareerStep) checkAbsent() error {
	return refused("an absent step takes none", append(s.relative(),
		argument{"relations", len(s.Relations) > 0 && !slices.Equal(s.Relations, []when.Relation{when.BeganLater})},
		argument{"which", s.Which != "" && s.Which != AnySpell}))
}

// An argument is one that may have been given.
type argument struct {
	name  string
	given bool
}

// relative are the arguments that relate a step to another.
func (s *CareerStep) relative() []argument {
	return []argument{
		{"to", s.To != nil},
		{"minGapDays", s.MinGapDays != nil},
		{"maxGapDays", s.MaxGapDays != nil},
		{"sameArea", s.SameArea != nil},
		{"sameBody", s.SameBody != nil},
		{"samePost", s.SamePost != nil},
		{"next", s.Next},
	}
}

func refused(why string, arguments []argument) error {
	for _, a := range arguments {
		if a.given {
			return fmt.Errorf("%s: %s: %w", a.name, why, ErrQuestion)
		}
	}
	return nil
}

// named returns the position of the held step with this name.
func (p *careerPlan) named(name string) (int, error) {
	for _, i := range p.held {
		if name != "" && p.steps[i].As == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("to: no step before it is called %.40q: %w", name, ErrQuestion)
}

// planCost counts the terms that each held step can take, and refuses a
// question whose rarest step is too common.
func (g *Graph) planCost(plan *careerPlan) error {
	least := -1
	for _, i := range plan.held {
		step := &plan.steps[i]
		if n := g.countTerms(step.posts); least < 0 || n < least {
			least, plan.rarest = n, step
		}
	}
	if least > maxCandidates {
		return fmt.Errorf("steps: the rarest fits %d terms, more than %d; narrow one: %w", least, maxCandidates, ErrQuestion)
	}
	return nil
}

func (g *Graph) countTerms(posts postSet) int {
	n := 0
	for i := range g.rec.Posts {
		if posts.has(int32(i)) {
			n += len((Post{g, int32(i)}).Terms())
		}
	}
	return n
}

// ranked narrows posts to those whose rank contains the text.
func (g *Graph) ranked(posts postSet, rank string) postSet {
	narrowed := make(postSet, len(g.rec.Posts))
	for i := range g.rec.Posts {
		narrowed[i] = posts.has(int32(i)) && named(&rank, g.rec.Posts[i].Rank, nil)
	}
	return narrowed
}

// takes says whether the term fits the step's filters.
func (s *careerStep) takes(t Term) bool {
	return s.posts.has(t.g.postOf[t.i]) && (len(s.Status) == 0 || slices.Contains(s.Status, t.Status()))
}

// fitting returns the person's terms that fit the step, by time.
func (s *careerStep) fitting(p Person) []Term {
	terms := make([]Term, 0, len(p.Terms()))
	for _, t := range p.Terms() {
		if s.takes(t) {
			terms = append(terms, t)
		}
	}
	return terms
}

// spells returns the person's spells that fit the step. Filters apply first, so
// a spell holds only terms that fit.
func (s *careerStep) spells(p Person) []Spell {
	spells := spellsOf(s.fitting(p), s.MergeReelections)
	switch n := len(spells); {
	case n > 1 && s.Which == FirstSpell:
		return spells[:1]
	case n > 1 && s.Which == LastSpell:
		return spells[n-1:]
	default:
		return spells
	}
}
