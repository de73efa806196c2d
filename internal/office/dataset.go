package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Records are what the graph was made of, in its order: NewGraph makes the same
// graph of a copy of them. They are the graph's own: read them and change nothing.
func (g *Graph) Records() Records {
	r := g.rec
	r.Issues = slices.DeleteFunc(slices.Clone(r.Issues), func(i IssueRecord) bool {
		return i.Code == OutOfOrder // NewGraph finds these anew
	})
	return r
}

// Version names the data set: a hash of the content it was made from.
func (g *Graph) Version() string { return g.rec.Version }

// Title is what the data set is called.
func (g *Graph) Title() string { return g.rec.About.Title }

// Licence is the terms under which the data set may be used.
func (g *Graph) Licence() string { return g.rec.About.Licence }

// Citation is how to name the data set when quoting it, without the version.
func (g *Graph) Citation() string { return g.rec.About.Citation }

// Synthetic says that the data set is invented: nothing in it may be quoted.
func (g *Graph) Synthetic() bool { return g.rec.Synthetic }

// AsOf is the latest day that any document speaks of.
func (g *Graph) AsOf() (when.Day, bool) {
	latest := when.Past
	for i := range g.rec.Documents {
		latest = max(latest, g.rec.Documents[i].AsOf)
	}
	return bounded(latest)
}

// Coverage says how far the lists of holders reach.
func (g *Graph) Coverage() Coverage { return g.coverage([]careerStep{{}}) }

// Counts says how many records of each kind the graph holds.
func (g *Graph) Counts() Counts {
	return Counts{
		Documents: len(g.rec.Documents),
		Bodies:    len(g.rec.Bodies),
		Posts:     len(g.rec.Posts),
		People:    len(g.rec.People),
		Terms:     len(g.rec.Terms),
		Relations: len(g.rec.Relations),
		Issues:    len(g.rec.Issues),
	}
}

// Counts are numbers of records by kind.
type Counts struct {
	Documents, Bodies, Posts, People, Terms, Relations, Issues int
}
