package office

import "github.com/seed-51aee618/cursus/internal/when"

// A Post is an office that people hold.
type Post struct {
	g *Graph
	i int32
}

func (p Post) record() *PostRecord { return &p.g.rec.Posts[p.i] }

// ID identifies the post and is kept for good.
func (p Post) ID() PostID { return p.record().ID }

// Slug is the identifier without its kind, fit for a URL.
func (p Post) Slug() string { return bare(string(p.ID())) }

// Title is its full name: "Party Secretary of Chongqing".
func (p Post) Title() string { return p.record().Title }

// Role is what its holder is called within the body: "Secretary".
func (p Post) Role() string { return p.record().Role }

// NativeName is its name in its own language; empty when no source gives it.
func (p Post) NativeName() string { return p.record().NativeName }

// Aliases are other titles by which sources name it.
func (p Post) Aliases() []string { return p.record().Aliases }

// Rank is the standing that the infobox gives its holder.
func (p Post) Rank() string { return p.record().Rank }

// Seats is how many people hold it at a time.
func (p Post) Seats() (int, bool) { return p.record().Seats, p.record().Seats > 0 }

// Note is a remark of the editors.
func (p Post) Note() string { return p.record().Note }

// Body is the organisation it belongs to.
func (p Post) Body() (Body, bool) { return p.g.body(p.record().Body) }

// Area is the place it is for.
func (p Post) Area() (Area, bool) { return p.g.area(p.record().Area) }

// Type is the kind of post it is.
func (p Post) Type() (PostType, bool) { return p.g.postType(p.record().Type) }

// Department is the organisation the infobox files it under.
func (p Post) Department() (NamedReference, bool) { return p.g.reference(p.record().Department) }

// MemberOf are bodies its holder sits on, as the infobox says.
func (p Post) MemberOf() []NamedReference { return p.g.references(p.record().MemberOf) }

// Appointers are who appoints its holder, as the infobox says.
func (p Post) Appointers() []NamedReference { return p.g.references(p.record().Appointers) }

// Nominators are who nominates its holder, as the infobox says.
func (p Post) Nominators() []NamedReference { return p.g.references(p.record().Nominators) }

// Deputies are posts that stand in for it, as the infobox says.
func (p Post) Deputies() []NamedReference { return p.g.references(p.record().Deputies) }

// Inaugural is the first holder, as the infobox says.
func (p Post) Inaugural() (NamedReference, bool) { return p.g.reference(p.record().Inaugural) }

// Incumbent is the present holder, as the infobox says.
func (p Post) Incumbent() (Incumbent, bool) {
	claim := p.record().Incumbent
	return Incumbent{p.g, claim}, claim != nil
}

// Insignia is the emblem that stands for the post.
func (p Post) Insignia() *Emblem { return p.record().Insignia }

// Flag is the flag that stands for the post.
func (p Post) Flag() *Emblem { return p.record().Flag }

// Facts are the rows of its infobox, verbatim and with their places.
func (p Post) Facts() []Claim { return p.g.claimsIn(p.g.factsOfPost[p.i]) }

// Documents are the sources that the post's facts come from.
func (p Post) Documents() []Document { return p.g.documentsOf(p.record().Sources) }

// Terms are all terms in the post, in the order of its list.
func (p Post) Terms() []Term { return p.g.byPost[p.g.firstOfPost[p.i]:p.g.firstOfPost[p.i+1]] }

// listComplete says whether the post's list claims to lack nobody.
func (p Post) listComplete() bool {
	list, ok := p.list()
	return ok && list.Complete()
}

// list is the document whose rows are the post's holders.
func (p Post) list() (Document, bool) {
	for _, t := range p.Terms() {
		if t.brief().listed {
			return t.Document()
		}
	}
	return Document{}, false
}

// singleSeat says whether one person holds the post at a time, so that the
// order of its list means succession.
func (p Post) singleSeat() bool { return p.record().Seats == 1 }

// An Incumbent is who an infobox says holds a post, and since when.
type Incumbent struct {
	g     *Graph
	claim *IncumbentClaim
}

// Holder is the name the infobox gives.
func (i Incumbent) Holder() NamedReference { return NamedReference{i.g, &i.claim.Holder} }

// Since is when the infobox says the holder took office.
func (i Incumbent) Since() PartialDate { return plainDate(i.claim.Since) }

// AsOf is the day the infobox's document speaks of.
func (i Incumbent) AsOf() (when.Day, bool) { return bounded(i.g.asOf(i.claim.Holder.Place.Document)) }
