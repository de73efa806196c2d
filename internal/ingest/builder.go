package ingest

import (
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A rowKey names one row of one document.
type rowKey struct {
	document office.DocumentID
	row      int
}

// A builder gathers records and finds them again by name.
type builder struct {
	rec        office.Records
	people     *people
	documents  []*office.DocumentRecord
	catalogue  map[string]office.DocumentRecord // by file, from documents.csv
	rowSources map[rowKey]string
	slugs      map[string]bool // document slugs given

	posts  map[string]*office.PostRecord // by id, and by folded title or alias
	bodies map[string]*office.BodyRecord // by id, and by folded name or alias
	types  map[string]office.PostTypeID  // by folded label or alias
	roles  map[roleKey]office.PostID

	postsOf  map[office.BodyID][]office.PostID
	postList []*office.PostRecord
	bodyList []*office.BodyRecord
	terms    []*office.TermRecord
	lists    map[office.PostID]bool // posts whose list was opened
	held     map[heldKey][]*office.TermRecord
	listed   map[office.PostID][]*office.TermRecord
}

type roleKey struct {
	body office.BodyID
	role string
}

type heldKey struct {
	person office.PersonID
	post   office.PostID
}

// newBuilder returns a builder that holds the curated tables.
func newBuilder(t *tables) (*builder, error) {
	b := &builder{
		people:     newPeople(),
		catalogue:  make(map[string]office.DocumentRecord),
		rowSources: make(map[rowKey]string),
		slugs:      make(map[string]bool),
		posts:      make(map[string]*office.PostRecord),
		bodies:     make(map[string]*office.BodyRecord),
		types:      make(map[string]office.PostTypeID),
		roles:      make(map[roleKey]office.PostID),
		postsOf:    make(map[office.BodyID][]office.PostID),
		lists:      make(map[office.PostID]bool),
		held:       make(map[heldKey][]*office.TermRecord),
		listed:     make(map[office.PostID][]*office.TermRecord),
	}
	return b, b.enter(t)
}

// records returns what was gathered.
func (b *builder) records() office.Records {
	for _, d := range b.documents {
		b.rec.Documents = append(b.rec.Documents, *d)
	}
	for _, p := range b.postList {
		b.rec.Posts = append(b.rec.Posts, *p)
	}
	for _, body := range b.bodyList {
		b.rec.Bodies = append(b.rec.Bodies, *body)
	}
	for _, t := range b.terms {
		b.rec.Terms = append(b.rec.Terms, *t)
	}
	b.rec.People = b.people.records()
	return b.rec
}

func (b *builder) issue(i office.IssueRecord) { b.rec.Issues = append(b.rec.Issues, i) }

// document enters an article as a document: as the catalogue has it, or as its
// content shows.
func (b *builder) document(file, slug string, a article.Article) *office.DocumentRecord {
	d, known := b.catalogue[file]
	if !known {
		d = office.DocumentRecord{Kind: kindOf(a), AsOf: when.Past}
	}
	slug = unique(b.slugs, slug)
	d.ID = office.DocumentID("document:" + slug)
	if d.Title = a.Title.Value; d.Title == "" {
		d.Title = slug
	}
	if !known && d.Kind != office.PersonDocument {
		d.Post = b.postOf(a, d.Title).ID
		if b.lists[d.Post] {
			d.Kind = office.VersionDocument
		}
	}
	if d.Kind == office.ListDocument || d.Kind == office.MembersDocument {
		b.lists[d.Post] = true
	}
	b.documents = append(b.documents, &d)
	return &d
}

// kindOf tells what an article lists from its parts.
func kindOf(a article.Article) office.DocumentKind {
	if _, ok := a.Field("office"); ok {
		return office.PersonDocument
	}
	for _, s := range a.Sections {
		for _, t := range s.Tables {
			if t.Column("Status") >= 0 {
				return office.MembersDocument
			}
		}
	}
	return office.ListDocument
}

// unique returns the slug, numbered when it was given before.
func unique(given map[string]bool, slug string) string {
	if slug == "" {
		slug = "untitled"
	}
	free := slug
	for n := 2; given[free]; n++ {
		free = slug + "-" + strconv.Itoa(n)
	}
	given[free] = true
	return free
}

// postOf returns the post an article is about, entering it when it is new.
func (b *builder) postOf(a article.Article, title string) *office.PostRecord {
	if p, ok := b.posts[fold.Name(title)]; ok {
		return p
	}
	body := b.bodyOf(a)
	p := office.PostRecord{
		ID: office.PostID("post:" + b.freeSlug("post:", title)), Title: title, Body: body,
	}
	if kindOf(a) == office.ListDocument {
		p.Seats = 1
	}
	return b.addPost(p)
}

// bodyOf returns the body that an article's infobox names, entering it when it
// is new; none when the infobox names none.
func (b *builder) bodyOf(a article.Article) office.BodyID {
	field, ok := a.Field("body")
	if !ok || field.Value.Value == "" {
		return ""
	}
	if body, ok := b.bodies[bodyKey(field.Value.Value)]; ok {
		return body.ID
	}
	name := strings.TrimPrefix(field.Value.Value, "the ")
	return b.addBody(office.BodyRecord{
		ID: office.BodyID("body:" + b.freeSlug("body:", name)), Name: name, Kind: office.OtherBody,
	}).ID
}

// freeSlug mints a slug from a name that no record of this kind has.
func (b *builder) freeSlug(prefix, name string) string {
	slug := fold.Slug(name)
	if slug == "" {
		slug = "untitled"
	}
	free := slug
	for n := 2; b.posts[prefix+free] != nil || b.bodies[prefix+free] != nil; n++ {
		free = slug + "-" + strconv.Itoa(n)
	}
	return free
}

func (b *builder) addPost(p office.PostRecord) *office.PostRecord {
	post := &p
	b.postList = append(b.postList, post)
	b.posts[string(p.ID)] = post
	for _, title := range append([]string{p.Title}, p.Aliases...) {
		if key := fold.Name(title); b.posts[key] == nil {
			b.posts[key] = post
		}
	}
	b.postsOf[p.Body] = append(b.postsOf[p.Body], p.ID)
	if p.Body != "" && p.Role != "" {
		b.roles[roleKey{p.Body, fold.Name(p.Role)}] = p.ID
	}
	return post
}

func (b *builder) addBody(r office.BodyRecord) *office.BodyRecord {
	body := &r
	b.bodyList = append(b.bodyList, body)
	b.bodies[string(r.ID)] = body
	for _, name := range append([]string{r.Name}, r.Aliases...) {
		if key := bodyKey(name); b.bodies[key] == nil {
			b.bodies[key] = body
		}
	}
	return body
}

func (b *builder) addType(t office.PostTypeRecord) office.PostTypeID {
	b.rec.PostTypes = append(b.rec.PostTypes, t)
	for _, label := range append([]string{t.Label}, t.Aliases...) {
		b.types[fold.Name(label)] = t.ID
	}
	return t.ID
}

// typeOf returns the type with this label, entering it when it is new.
func (b *builder) typeOf(label string, document office.DocumentID) office.PostTypeID {
	if id, ok := b.types[fold.Name(label)]; ok {
		return id
	}
	return b.addType(office.PostTypeRecord{
		ID: office.PostTypeID("post-type:" + fold.Slug(label)), Label: label, Sources: []office.DocumentID{document},
	})
}

// addTerm enters a term and its source, and indexes it by holder.
func (b *builder) addTerm(t office.TermRecord) *office.TermRecord {
	term := &t
	b.terms = append(b.terms, term)
	key := heldKey{t.Person, t.Post}
	b.held[key] = append(b.held[key], term)
	if t.Listed {
		b.listed[t.Post] = append(b.listed[t.Post], term)
	}
	return term
}

// bodyKey folds the name of a body; a leading article makes no difference.
func bodyKey(name string) string {
	name = strings.TrimSpace(name)
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	return fold.Name(name)
}
