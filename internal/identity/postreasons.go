package identity

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/office"
)

// lifetime is about as long as a career lasts, in days.
const lifetime = 50 * 365

// postReasons compare what two people held, and when: of each kind of reason
// the first that holds.
func (e *evidence) postReasons(a, b *office.PersonRecord) []Reason {
	ours, theirs := e.terms[a.ID], e.terms[b.ID]
	var together, apart Reason
	for _, t := range ours {
		for _, u := range theirs {
			if r := e.inOnePost(t, u); r.better(together) {
				together = r
			}
			if r := e.inTwoPlaces(t, u); apart.Points == 0 {
				apart = r
			}
		}
	}
	return []Reason{together, apart, farApart(ours, theirs)}
}

// better says whether a reason outweighs another: against before for, and more
// before less.
func (r Reason) better(s Reason) bool {
	if (r.Points < 0) != (s.Points < 0) {
		return r.Points < 0
	}
	return r.Points*r.Points > s.Points*s.Points
}

// inOnePost compares terms in the same post. A list does not have one person on
// two rows at a time; two sources may well.
func (e *evidence) inOnePost(t, u tenure) Reason {
	if t.record.Post != u.record.Post {
		return Reason{}
	}
	title := e.title(t.record.Post)
	switch {
	case t.surely(u) && t.record.Document == u.record.Document:
		return Reason{-40, "one list has both as " + title + " at the same time"}
	case t.surely(u):
		return Reason{25, "both were " + title + " at the same time"}
	default:
		return Reason{10, "both were " + title}
	}
}

// inTwoPlaces says weakly that nobody holds two posts of one seat each in
// different places at a time.
func (e *evidence) inTwoPlaces(t, u tenure) Reason {
	a, b := e.posts[t.record.Post], e.posts[u.record.Post]
	if a == nil || b == nil || a.Seats != 1 || b.Seats != 1 || a.Area == "" || b.Area == "" || a.Area == b.Area || !t.surely(u) {
		return Reason{}
	}
	return Reason{-10, fmt.Sprintf("one was %s while the other was %s", a.Title, b.Title)}
}

// farApart says that one career ended half a century before the other began.
func farApart(ours, theirs []tenure) Reason {
	for _, t := range ours {
		for _, u := range theirs {
			if !t.start.Lo.Bounded() || !u.start.Lo.Bounded() || max(t.start.Lo-u.start.Hi, u.start.Lo-t.start.Hi) < lifetime {
				return Reason{}
			}
		}
	}
	if len(ours) == 0 || len(theirs) == 0 {
		return Reason{}
	}
	return Reason{-40, "half a century lies between their offices"}
}
