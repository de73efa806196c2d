package office

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A TransitionGrouping is what transitions are grouped by.
type TransitionGrouping string

// The groupings, all of the first post of the other spell.
const (
	TransitionByPostType TransitionGrouping = "POST_TYPE"
	TransitionByBody     TransitionGrouping = "BODY"
	TransitionByPost     TransitionGrouping = "POST"
)

// group returns the position of the post's type or body, or its own; none when
// it has no such thing.
func (by TransitionGrouping) group(p Post) int32 {
	switch by {
	case TransitionByBody:
		return place(p.g.bodies, p.record().Body)
	case TransitionByPost:
		return p.i
	default:
		return place(p.g.postTypes, p.record().Type)
	}
}

// A TransitionGroup is the spells that were followed, or preceded, by a spell
// of one group.
type TransitionGroup struct {
	g           *Graph
	by          TransitionGrouping
	i           int32 // what the group is of, or none
	transitions []Transition
}

// Label is what the group is called.
func (t TransitionGroup) Label() string {
	if kind, ok := t.PostType(); ok {
		return kind.Label()
	}
	if body, ok := t.Body(); ok {
		return body.Name()
	}
	if post, ok := t.Post(); ok {
		return post.Title()
	}
	if t.by == TransitionByBody {
		return "no body"
	}
	return "no type"
}

// PostType is what the group is of, when grouped by type and its posts have one.
func (t TransitionGroup) PostType() (PostType, bool) {
	return PostType{t.g, t.i}, t.by == TransitionByPostType && t.i != none
}

// Body is what the group is of, when grouped by body and its posts have one.
func (t TransitionGroup) Body() (Body, bool) {
	return Body{t.g, t.i}, t.by == TransitionByBody && t.i != none
}

// Post is what the group is of, when grouped by post.
func (t TransitionGroup) Post() (Post, bool) {
	return Post{t.g, t.i}, t.by == TransitionByPost
}

// Certain is how many spells were certainly followed, or preceded, by one of
// the group.
func (t TransitionGroup) Certain() int {
	n := 0
	for _, way := range t.transitions {
		if way.certainty == when.Certain {
			n++
		}
	}
	return n
}

// Possible is how many may have been, the certain ones among them.
func (t TransitionGroup) Possible() int { return len(t.transitions) }

// Transitions returns a page of the spells, surest first, then by time. Errors
// wrap relay.ErrPage.
func (t TransitionGroup) Transitions(first *int32, after *string) (*TransitionConnection, error) {
	sorted := slices.SortedFunc(slices.Values(t.transitions), func(a, b Transition) int {
		return cmp.Or(cmp.Compare(b.certainty, a.certainty), a.held.Term().compare(b.held.Term()))
	})
	return relay.List[Transition]{
		Version: t.g.Version(),
		Key:     func(t Transition) string { return string(t.held.Term().ID()) },
	}.Cut(sorted, relay.Page{First: first, After: after})
}

// A TransitionGroupConnection is a page of groups and how many spells were
// looked at for them.
type TransitionGroupConnection struct {
	*relay.Connection[TransitionGroup]
	held, nothingRecorded int
}

// Held is how many spells were asked about.
func (c *TransitionGroupConnection) Held() int { return c.held }

// NothingRecorded is after, or before, how many of them nothing is recorded.
func (c *TransitionGroupConnection) NothingRecorded() int { return c.nothingRecorded }

// A TransitionGroupEdge is one of the groups of a page with its cursor.
type TransitionGroupEdge = relay.Edge[TransitionGroup]

// Transitions returns a page of what the holders took up next, or before, by
// group, largest first. Errors wrap ErrUnknown, ErrQuestion or relay.ErrPage.
func (g *Graph) Transitions(q TransitionQuestion, p relay.Page) (*TransitionGroupConnection, error) {
	of, err := g.termTest(q.Of)
	if err != nil {
		return nil, err
	}
	among, err := g.termTest(q.Among)
	if err != nil {
		return nil, err
	}
	answer := &TransitionGroupConnection{}
	groups := make(map[int32][]Transition)
	for i := range g.rec.People {
		person := Person{g, int32(i)}
		for _, held := range person.spellsWhere(of, q.MergeReelections) {
			others := person.spellsWhere(func(t Term) bool {
				return among(t) && !slices.Contains(held.terms, t)
			}, q.MergeReelections)
			ways := q.transitionsFrom(held, others)
			for group, way := range ways {
				groups[group] = append(groups[group], way)
			}
			answer.held++
			if len(ways) == 0 {
				answer.nothingRecorded++
			}
		}
	}
	answer.Connection, err = g.largestFirst(q.By, groups, p)
	return answer, err
}

func (g *Graph) largestFirst(by TransitionGrouping, groups map[int32][]Transition, p relay.Page) (*relay.Connection[TransitionGroup], error) {
	sorted := make([]TransitionGroup, 0, len(groups))
	for i, transitions := range groups {
		sorted = append(sorted, TransitionGroup{g: g, by: by, i: i, transitions: transitions})
	}
	slices.SortFunc(sorted, func(a, b TransitionGroup) int {
		return cmp.Or(
			cmp.Compare(b.Certain(), a.Certain()), cmp.Compare(b.Possible(), a.Possible()),
			strings.Compare(a.Label(), b.Label()), cmp.Compare(a.i, b.i))
	})
	return relay.List[TransitionGroup]{
		Version: g.Version(),
		Key:     func(t TransitionGroup) string { return string(t.by) + " " + strconv.Itoa(int(t.i)) },
	}.Cut(sorted, p)
}
