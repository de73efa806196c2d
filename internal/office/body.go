package office

// A Body is an organisation that has posts and members.
type Body struct {
	g *Graph
	i int32
}

func (b Body) record() *BodyRecord { return &b.g.rec.Bodies[b.i] }

// ID identifies the body and is kept for good.
func (b Body) ID() BodyID { return b.record().ID }

// Slug is the identifier without its kind, fit for a URL.
func (b Body) Slug() string { return bare(string(b.ID())) }

// Name is its name in English.
func (b Body) Name() string { return b.record().Name }

// NativeName is its name in its own language; empty when no source gives it.
func (b Body) NativeName() string { return b.record().NativeName }

// Aliases are other names by which sources call it.
func (b Body) Aliases() []string { return b.record().Aliases }

// Kind says what sort of organisation it is.
func (b Body) Kind() BodyKind { return b.record().Kind }

// Note is a remark of the editors.
func (b Body) Note() string { return b.record().Note }

// Parent is the body it is part of.
func (b Body) Parent() (Body, bool) { return b.g.body(b.record().Parent) }

// Parts are the bodies directly below it.
func (b Body) Parts() []Body { return b.g.partsOfBody[b.i] }

// Predecessor is the body it follows, as the 17th follows the 16th.
func (b Body) Predecessor() (Body, bool) { return b.g.body(b.record().Succeeds) }

// Successor is the body that follows it.
func (b Body) Successor() (Body, bool) {
	next := b.g.successorOf[b.i]
	return Body{b.g, next}, next != none
}

// Area is the place it is for.
func (b Body) Area() (Area, bool) { return b.g.area(b.record().Area) }

// Elected is when its members were elected.
func (b Body) Elected() PartialDate { return plainDate(b.record().Elected) }

// ElectedBy is who elected its members.
func (b Body) ElectedBy() (NamedReference, bool) { return b.g.reference(b.record().ElectedBy) }

// Facts are the rows of its infobox, verbatim and with their places.
func (b Body) Facts() []Claim { return b.g.claimsIn(b.g.factsOfBody[b.i]) }

// Documents are the sources that the body's facts come from.
func (b Body) Documents() []Document { return b.g.documentsOf(b.record().Sources) }

// Posts are the posts that belong to it, not those of its parts.
func (b Body) Posts() []Post { return b.g.postsOfBody[b.i] }

// below marks the body and everything that is part of it.
func (b Body) below() []bool {
	marked := make([]bool, len(b.g.rec.Bodies))
	queue := []Body{b}
	for len(queue) > 0 {
		next := queue[0]
		queue = queue[1:]
		if marked[next.i] {
			continue
		}
		marked[next.i] = true
		queue = append(queue, next.Parts()...)
	}
	return marked
}
