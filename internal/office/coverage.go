package office

// A Coverage says what an answer was computed from, so that a reader can tell
// "no" from "not recorded".
type Coverage struct {
	lists    int
	partial  []Document
	unplaced int
}

// ListsConsidered is how many lists of holders were looked at.
func (c Coverage) ListsConsidered() int { return c.lists }

// PartialLists are the lists among them that lack holders.
func (c Coverage) PartialLists() []Document { return c.partial }

// Unplaced is how many of the terms looked at have neither a start nor an end.
func (c Coverage) Unplaced() int { return c.unplaced }

// coverage counts what the steps of a career question look at.
func (g *Graph) coverage(steps []careerStep) Coverage {
	var c Coverage
	for i, list := range g.listOfPost {
		if !anyStepLooksAt(steps, int32(i)) {
			continue
		}
		c.unplaced += int(g.unplacedIn[i])
		if list == none {
			continue
		}
		c.lists++
		if d := (Document{g, list}); !d.Complete() {
			c.partial = append(c.partial, d)
		}
	}
	return c
}

func anyStepLooksAt(steps []careerStep, post int32) bool {
	for _, s := range steps {
		if s.posts.has(post) {
			return true
		}
	}
	return false
}
