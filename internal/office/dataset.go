package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Records are what the graph was made of, in its order: NewGraph makes the same
// graph of them. Lists within them are the graph's own: change none.
func (g *Graph) Records() Records {
	r := g.rec
	r.Terms = make([]TermRecord, len(g.terms))
	for i := range r.Terms {
		r.Terms[i] = Term{g, int32(i)}.record()
	}
	r.Bodies = unpacked(g, r.Bodies, g.factsOfBody, func(r *BodyRecord) *[]ClaimRecord { return &r.Facts })
	r.Posts = unpacked(g, r.Posts, g.factsOfPost, func(r *PostRecord) *[]ClaimRecord { return &r.Facts })
	r.People = make([]PersonRecord, len(g.people))
	for i := range r.People {
		r.People[i] = Person{g, int32(i)}.record()
	}
	r.Issues = unpacked(g, r.Issues, g.claimsOfIssue, func(r *IssueRecord) *[]ClaimRecord { return &r.Claims })
	r.Issues = slices.DeleteFunc(r.Issues, IssueRecord.foundByGraph)
	r.Relations = slices.Clone(r.Relations)
	for i := range r.Relations {
		r.Relations[i].Claim = Relation{g, int32(i)}.Claim().record()
	}
	return r
}

// unpacked are copies of records with the claims that were packed.
func unpacked[R any](g *Graph, records []R, ranges []claimRange, claims func(*R) *[]ClaimRecord) []R {
	whole := slices.Clone(records)
	for i := range whole {
		*claims(&whole[i]) = g.claimRecords(ranges[i])
	}
	return whole
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
		People:    len(g.people),
		Terms:     len(g.terms),
		Relations: len(g.rec.Relations),
		Issues:    len(g.rec.Issues),
	}
}

// Counts are numbers of records by kind.
type Counts struct {
	Documents, Bodies, Posts, People, Terms, Relations, Issues int
}
