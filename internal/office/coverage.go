package office

import "github.com/seed-51aee618/cursus/internal/when"

// A Coverage says what an answer was computed from, so that a reader can tell
// "no" from "not recorded".
type Coverage struct {
	lists    []Document
	partial  []Document
	unplaced int
}

// ListsConsidered is how many lists of holders were looked at.
func (c Coverage) ListsConsidered() int { return len(c.lists) }

// PartialLists are the lists among them that lack holders.
func (c Coverage) PartialLists() []Document { return c.partial }

// Unplaced is how many of the terms looked at have neither a start nor an end.
func (c Coverage) Unplaced() int { return c.unplaced }

// coverage counts what the steps of a career question look at.
func (g *Graph) coverage(steps []careerStep) Coverage {
	var c Coverage
	for i := range g.rec.Posts {
		post := Post{g, int32(i)}
		if !anyStepLooksAt(steps, post) {
			continue
		}
		if list, ok := post.list(); ok {
			c.lists = append(c.lists, list)
			if !list.Complete() {
				c.partial = append(c.partial, list)
			}
		}
		for _, t := range post.Terms() {
			if t.Start().Kind() == when.Unknown && t.End().Kind() == when.Unknown {
				c.unplaced++
			}
		}
	}
	return c
}

func anyStepLooksAt(steps []careerStep, p Post) bool {
	for _, s := range steps {
		if s.posts.has(p.i) {
			return true
		}
	}
	return false
}
