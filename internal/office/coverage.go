package office

// A Coverage says what an answer was computed from, so that a reader can tell
// "no" from "not recorded".
type Coverage struct {
	g     *Graph
	steps []careerStep
}

// coverage is of what the steps of a career question look at.
func (g *Graph) coverage(steps []careerStep) Coverage { return Coverage{g, steps} }

// ListsConsidered is how many lists of holders were looked at.
func (c Coverage) ListsConsidered() int {
	n := 0
	for i, list := range c.g.listOfPost {
		if list != none && c.looksAt(int32(i)) {
			n++
		}
	}
	return n
}

// PartialLists are the lists among them that lack holders.
func (c Coverage) PartialLists() []Document {
	var partial []Document
	for i, list := range c.g.listOfPost {
		if d := (Document{c.g, list}); list != none && c.looksAt(int32(i)) && !d.Complete() {
			partial = append(partial, d)
		}
	}
	return partial
}

// Unplaced is how many of the terms looked at have neither a start nor an end.
func (c Coverage) Unplaced() int {
	n := 0
	for i, unplaced := range c.g.unplacedIn {
		if c.looksAt(int32(i)) {
			n += int(unplaced)
		}
	}
	return n
}

// looksAt says whether some step looks at the post.
func (c Coverage) looksAt(post int32) bool {
	for i := range c.steps {
		if c.steps[i].posts.has(post) {
			return true
		}
	}
	return false
}
