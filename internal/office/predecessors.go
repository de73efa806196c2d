package office

import "slices"

// withPredecessors marks those of n records that are chosen and all that they
// follow, directly or not. Before returns the places of those that one follows
// directly.
func withPredecessors(n int, chosen func(int32) bool, before func(int32) []int32) []bool {
	marked := make([]bool, n)
	var queue []int32
	for i := range marked {
		if marked[i] = chosen(int32(i)); marked[i] {
			queue = append(queue, int32(i))
		}
	}
	for len(queue) > 0 {
		next := queue[0]
		queue = queue[1:]
		for _, p := range before(next) {
			if !marked[p] {
				marked[p] = true
				queue = append(queue, p)
			}
		}
	}
	return marked
}

// beforeBody returns the bodies that one follows: by succession, as the 17th
// follows the 16th, or by a change that it came out of.
func (g *Graph) beforeBody(i int32) []int32 {
	r := &g.rec.Bodies[i]
	before := originals(g, string(r.ID), g.bodies)
	if p := place(g.bodies, r.Succeeds); p != none {
		before = append(before, p)
	}
	return before
}

// beforePost returns the posts that one came out of by a change.
func (g *Graph) beforePost(i int32) []int32 {
	return originals(g, string(g.rec.Posts[i].ID), g.posts)
}

// originals are the places of what the changes that resulted in id started from.
func originals(g *Graph, id string, places *idIndex) []int32 {
	var found []int32
	for _, c := range g.changesOf[id] {
		r := c.record()
		if !slices.Contains(r.Resulting, id) {
			continue
		}
		for _, o := range r.Original {
			if p := place(places, o); p != none {
				found = append(found, p)
			}
		}
	}
	return found
}
