package office_test

import (
	"math/rand/v2"

	"github.com/seed-51aee618/cursus/internal/when"
)

// An oracleCase is a small career and a pattern it may take. The career is that
// of person 0; the others only share a list with them.
type oracleCase struct {
	terms    []oracleTerm // rows of the list stand in its order
	steps    []oracleStep
	within   *int32
	reading  when.Reading
	atLeast  when.Certainty
	named    bool // the question names the person
	complete bool // the list claims to lack nobody
}

// An oracleTerm is one term in one of these posts: one of its own, one that
// several hold at a time, the member's of one of several bodies that succeed one
// another, or the post of the list.
type oracleTerm struct {
	person, tag int
	post        postKind
	number      int // of the body or the shared post
	ordinal     int // in the list
	acting      bool
	start, end  oracleDate
}

type postKind int

const (
	ownPost postKind = iota
	sharedPost
	bodyPost
	listPost
)

// An oracleDate is one day of one of its boxes; each is what some source says.
type oracleDate struct {
	boxes  []when.Box
	coarse bool      // the first source gives no day but a month
	kind   when.Kind // Open when the last source has it open
}

// The days of a case lie in January 1970, so that a coarse date can be that month,
// and far enough from 0 and lastDay for these to be out of everybody's reach.
const (
	firstDay  = 9
	openAsOf  = 13 // day that the source of an open end speaks of
	lastDay   = 34
	maxWorlds = 5_000
)

// randomCase draws cases until one has no more worlds than can be looked at.
func randomCase(r *rand.Rand) oracleCase {
	for {
		c, worlds := drawCase(r), 1
		for _, t := range c.terms {
			worlds *= len(t.days())
		}
		if worlds <= maxWorlds {
			return c
		}
	}
}

func drawCase(r *rand.Rand) oracleCase {
	c := oracleCase{
		reading: when.Reading(r.IntN(3)), atLeast: when.Certainty(r.IntN(3)),
		named: r.IntN(4) == 0, complete: r.IntN(4) > 0,
	}
	if r.IntN(2) == 0 {
		c.terms = randomList(r)
	}
	for range 1 + r.IntN(4) {
		if len(c.terms) < 4 {
			c.terms = append(c.terms, randomTerm(r))
		}
	}
	if r.IntN(8) == 0 {
		i := r.IntN(len(c.terms))
		c.terms[i] = unbound(r, c.terms[i])
	}
	plain := r.IntN(3) == 0 // such questions are answered in a way of their own
	if plain {
		c.reading *= when.Reading(r.IntN(2))
	}
	c.steps = randomSteps(r, c.terms, plain)
	c.within = some(r, plain, 0, 4)
	return c
}

// randomList draws rows of one list, most of them in order.
func randomList(r *rand.Rand) []oracleTerm {
	var terms []oracleTerm
	day, ordinal, tag := firstDay, 1, r.IntN(3)
	next := func() oracleDate {
		day += []int{0, 1, 1, 1, 2, -1}[r.IntN(6)]
		return randomDate(r, day, 4)
	}
	for i := range 2 + r.IntN(2) {
		t := oracleTerm{person: i % 2 * r.IntN(2), tag: tag, post: listPost, ordinal: ordinal, start: next(), end: next(), acting: r.IntN(12) == 0}
		if len(t.days()) > 0 {
			terms = append(terms, t)
		}
		ordinal += 1 + r.IntN(5)/4
	}
	return terms
}

func randomTerm(r *rand.Rand) oracleTerm {
	t := oracleTerm{tag: r.IntN(3), post: postKind(r.IntN(3)), number: r.IntN(5) / 2}
	if t.post != ownPost {
		t.tag = int(t.post)
	}
	for len(t.days()) == 0 {
		day := firstDay + r.IntN(4)
		t.start, t.end = randomDate(r, day, 3), randomDate(r, day-1+r.IntN(4), 4)
	}
	return t
}

func randomDate(r *rand.Rand, day, width int) oracleDate {
	from := when.Day(day)
	d := oracleDate{coarse: r.IntN(2) == 0, kind: when.Known}
	d.boxes = []when.Box{{Lo: from, Hi: from + when.Day(r.IntN(width))}}
	if r.IntN(10) == 0 {
		from = d.boxes[0].Hi + 2 + when.Day(r.IntN(2))
		d.boxes = append(d.boxes, when.Box{Lo: from, Hi: from + when.Day(r.IntN(2))})
	}
	return d
}

// unbound leaves one end of a term without a date, or still open. The days behind
// all others differ in nothing that a case can ask, so that a few of them stand
// for all; so do those before.
func unbound(r *rand.Rand, t oracleTerm) oracleTerm {
	blank := []when.Box{{Lo: 0, Hi: lastDay}}
	switch r.IntN(3) {
	case 0:
		t.start = oracleDate{boxes: blank}
	case 1:
		t.end = oracleDate{boxes: blank}
	default:
		t.end = oracleDate{boxes: []when.Box{{Lo: openAsOf, Hi: lastDay}}, kind: when.Open}
		if r.IntN(3) == 0 { // another source has the end
			t.end.boxes = append([]when.Box{{Lo: openAsOf - 3, Hi: openAsOf - 2}}, t.end.boxes...)
		}
	}
	return t
}
