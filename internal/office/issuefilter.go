package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/relay"
)

// An IssueFilter chooses issues; every condition given must hold.
type IssueFilter struct {
	Code     []IssueCode
	Severity []Severity
	Post     *PostFilter // the post of the term it is about, or that its document lists the holders of
	Document *DocumentID // where it was found
}

// IssuesPage returns a page of the issues that the filter chooses, by document and
// place.
func (g *Graph) IssuesPage(f *IssueFilter, p relay.Page) (*IssueConnection, error) {
	wanted, err := g.issueTest(f)
	if err != nil {
		return nil, err
	}
	byPlace := relay.List[Issue]{Version: g.Version(), Key: func(i Issue) string {
		return i.record().Place.String() + " " + string(i.Code())
	}}
	return byPlace.Cut(choose(len(g.rec.Issues), func(i int32) Issue { return Issue{g, i} }, wanted), p)
}

func (g *Graph) issueTest(f *IssueFilter) (func(Issue) bool, error) {
	if f == nil {
		return func(Issue) bool { return true }, nil
	}
	posts, err := g.postsWhere(f.Post, nil)
	if err != nil {
		return nil, err
	}
	if f.Document != nil {
		if err := known(g.documents, "document", *f.Document); err != nil {
			return nil, err
		}
	}
	return func(i Issue) bool {
		r := i.record()
		return (len(f.Code) == 0 || slices.Contains(f.Code, r.Code)) &&
			(len(f.Severity) == 0 || slices.Contains(f.Severity, r.Code.Severity())) &&
			(f.Document == nil || *f.Document == r.Place.Document) &&
			(posts == nil || i.inPost(posts))
	}, nil
}

// inPost says whether the issue is about one of the posts.
func (i Issue) inPost(posts postSet) bool {
	r := i.record()
	if t := place(i.g.termIndex, r.Term); t != none {
		return posts.has(i.g.postOf[t])
	}
	d := place(i.g.documents, r.Place.Document)
	if d == none {
		return false
	}
	post := place(i.g.posts, i.g.rec.Documents[d].Post)
	return post != none && posts.has(post)
}
