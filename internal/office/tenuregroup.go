package office

import (
	"fmt"
	"math"
	"strings"
)

// A TenureGrouping is what tenures are grouped by.
type TenureGrouping string

// The groupings. A spell is grouped by its first term.
const (
	TenureByPost   TenureGrouping = "POST"
	TenureByBody   TenureGrouping = "BODY"
	TenureByArea   TenureGrouping = "AREA"
	TenureByDecade TenureGrouping = "DECADE" // of the start
	TenureByStatus TenureGrouping = "STATUS"
)

// TenureGroupings returns every grouping.
func TenureGroupings() []TenureGrouping {
	return []TenureGrouping{TenureByPost, TenureByBody, TenureByArea, TenureByDecade, TenureByStatus}
}

// A tenureKey tells one group from another: what it is not grouped by is none,
// noDecade or empty.
type tenureKey struct {
	post, body, area, decade int32
	status                   Status
}

const noDecade = int32(math.MinInt32)

func (s Spell) tenureKey(by []TenureGrouping) tenureKey {
	key := tenureKey{post: none, body: none, area: none, decade: noDecade}
	post := s.Post()
	for _, grouping := range by {
		switch grouping {
		case TenureByPost:
			key.post = post.i
		case TenureByBody:
			key.body = post.g.bodyOfPost[post.i]
		case TenureByArea:
			key.area = place(post.g.areas, post.record().Area)
		case TenureByDecade:
			if decades := TurnoverByDecade.begun(s.worlds()); len(decades) == 1 {
				key.decade = decades[0]
			}
		case TenureByStatus:
			key.status = s.Term().Status()
		}
	}
	return key
}

// label is what a group of this key is called.
func (k tenureKey) label(g *Graph, by []TenureGrouping) string {
	if len(by) == 0 {
		return "all terms"
	}
	parts := make([]string, 0, len(by))
	for _, grouping := range by {
		parts = append(parts, k.part(g, grouping))
	}
	return strings.Join(parts, ", ")
}

func (k tenureKey) part(g *Graph, grouping TenureGrouping) string {
	switch {
	case grouping == TenureByPost:
		return Post{g, k.post}.Title()
	case grouping == TenureByBody && k.body != none:
		return Body{g, k.body}.Name()
	case grouping == TenureByBody:
		return "no body"
	case grouping == TenureByArea && k.area != none:
		return Area{g, k.area}.Name()
	case grouping == TenureByArea:
		return "no area"
	case grouping == TenureByDecade && k.decade != noDecade:
		return TurnoverByDecade.label(k.decade)
	case grouping == TenureByDecade:
		return "no one decade"
	default:
		return strings.ToLower(string(k.status))
	}
}

// String is the key as cursors keep it.
func (k tenureKey) String() string {
	return fmt.Sprintf("%d %d %d %d %s", k.post, k.body, k.area, k.decade, k.status)
}

// Post is what the group is of, when grouped by post.
func (t TenureGroup) Post() (Post, bool) { return Post{t.g, t.key.post}, t.key.post != none }

// Body is what the group is of, when grouped by body and its posts have one.
func (t TenureGroup) Body() (Body, bool) { return Body{t.g, t.key.body}, t.key.body != none }

// Area is what the group is of, when grouped by area and its posts have one.
func (t TenureGroup) Area() (Area, bool) { return Area{t.g, t.key.area}, t.key.area != none }

// Decade is the first year of the decade, when grouped by decade and the starts
// leave one decade alone.
func (t TenureGroup) Decade() (int, bool) { return int(t.key.decade), t.key.decade != noDecade }

// Status is what the group is of, when grouped by status.
func (t TenureGroup) Status() (Status, bool) { return t.key.status, t.key.status != "" }
