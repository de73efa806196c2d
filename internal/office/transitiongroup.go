package office

import (
	"cmp"
	"slices"

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
		return p.g.bodyOfPost[p.i]
	case TransitionByPost:
		return p.i
	default:
		return p.g.typeOfPost[p.i]
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
