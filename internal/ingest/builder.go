package ingest

import (
	"fmt"
	"strings"
	"unicode/utf8"

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
	slugs      slugs
	latest     map[office.DocumentID]when.Day // latest day that each document prints

	posts  map[string]*office.PostRecord // by id, and by folded title or alias
	bodies map[string]*office.BodyRecord // by id, and by folded name or alias
	types  map[string]office.PostTypeID  // by folded label or alias
	roles  map[roleKey]office.PostID

	postsOf  map[office.BodyID][]office.PostID
	postList []*office.PostRecord
	bodyList []*office.BodyRecord
	terms    []*office.TermRecord
	lists    map[office.PostID]bool // posts whose list was opened
	listed   map[office.PostID][]*office.TermRecord
	assumed  map[office.PostID]bool // posts taken to have one seat, because nothing says otherwise

	termsOfPerson map[office.PersonID][]*office.TermRecord
	termsOfPost   map[office.PostID]int
}

type roleKey struct {
	body office.BodyID
	role string
}

// newBuilder returns a builder that holds the curated tables.
func newBuilder(t *tables) (*builder, error) {
	given := make(slugs)
	b := &builder{
		people:     newPeople(given),
		catalogue:  make(map[string]office.DocumentRecord),
		rowSources: make(map[rowKey]string),
		slugs:      given,
		latest:     make(map[office.DocumentID]when.Day),
		posts:      make(map[string]*office.PostRecord),
		bodies:     make(map[string]*office.BodyRecord),
		types:      make(map[string]office.PostTypeID),
		roles:      make(map[roleKey]office.PostID),
		postsOf:    make(map[office.BodyID][]office.PostID),
		lists:      make(map[office.PostID]bool),
		listed:     make(map[office.PostID][]*office.TermRecord),
		assumed:    make(map[office.PostID]bool),

		termsOfPerson: make(map[office.PersonID][]*office.TermRecord),
		termsOfPost:   make(map[office.PostID]int),
	}
	return b, b.enter(t)
}

// records returns what was gathered.
func (b *builder) records() office.Records {
	b.rec.Documents = values(b.documents)
	b.rec.Posts = values(b.postList)
	b.rec.Bodies = values(b.bodyList)
	b.rec.Terms = values(b.terms)
	b.rec.People = values(b.people.list)
	return b.rec
}

func values[T any](pointers []*T) []T {
	all := make([]T, len(pointers))
	for i, p := range pointers {
		all[i] = *p
	}
	return all
}

// issue enters an issue; of a long text, the beginning.
func (b *builder) issue(i office.IssueRecord) {
	const enough = utf8.UTFMax * (article.MaxProblemText + 1) // bytes: many issues may be about one long text
	if runes := []rune(i.Text[:min(len(i.Text), enough)]); len(runes) > article.MaxProblemText {
		i.Text = string(runes[:article.MaxProblemText-1]) + "…"
	}
	b.rec.Issues = append(b.rec.Issues, i)
}

// document enters an article as a document: as the catalogue has it, or as its
// content shows.
func (b *builder) document(file, slug string, a article.Article) *office.DocumentRecord {
	d, known := b.catalogue[file]
	if !known {
		d = office.DocumentRecord{Kind: kindOf(a), AsOf: when.Past}
	}
	d.ID = office.DocumentID(b.slugs.mint("document", slug))
	if d.Title = a.Title.Value; d.Title == "" {
		d.Title = slug
	}
	b.documents = append(b.documents, &d)
	return &d
}

// subject finds the post that an article lists the holders of. The first list
// of a post is its list; others are versions of that.
func (b *builder) subject(d *office.DocumentRecord, a article.Article) {
	if d.Kind == office.PersonDocument {
		return
	}
	if d.Post == "" {
		d.Post = b.postOf(a, d.Title).ID
	}
	if d.Kind == office.VersionDocument {
		return
	}
	if b.lists[d.Post] {
		d.Kind = office.VersionDocument
	}
	b.lists[d.Post] = true
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

// postOf returns the post an article is about, entering it when it is new.
func (b *builder) postOf(a article.Article, title string) *office.PostRecord {
	if p, ok := b.posts[fold.Name(title)]; ok {
		return p
	}
	body := b.bodyOf(a)
	p := office.PostRecord{
		ID: office.PostID(b.slugs.mint("post", fold.Slug(title))), Title: title, Body: body,
	}
	if kindOf(a) == office.ListDocument {
		p.Seats = 1
		b.assumed[p.ID] = true
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
		ID: office.BodyID(b.slugs.mint("body", fold.Slug(name))), Name: name, Kind: office.OtherBody,
	}).ID
}

func (b *builder) addPost(p office.PostRecord) *office.PostRecord {
	post := &p
	b.postList = append(b.postList, post)
	b.posts[string(p.ID)] = post
	for _, title := range append([]string{p.Title}, p.Aliases...) {
		if key := fold.Name(title); key != "" && b.posts[key] == nil {
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
		if key := bodyKey(name); key != "" && b.bodies[key] == nil {
			b.bodies[key] = body
		}
	}
	return body
}

func (b *builder) addType(t office.PostTypeRecord) office.PostTypeID {
	b.rec.PostTypes = append(b.rec.PostTypes, t)
	for _, label := range append([]string{t.Label}, t.Aliases...) {
		if key := fold.Name(label); key != "" {
			b.types[key] = t.ID
		}
	}
	return t.ID
}

// typeOf returns the type with this label, entering it when it is new.
func (b *builder) typeOf(label string, document office.DocumentID) office.PostTypeID {
	if id, ok := b.types[fold.Name(label)]; ok {
		return id
	}
	return b.addType(office.PostTypeRecord{
		ID: office.PostTypeID(b.slugs.mint("post-type", fold.Slug(label))), Label: label, Sources: []office.DocumentID{document},
	})
}

// addTerm enters a term and indexes it by holder. One more than a graph takes
// of its person or post becomes an issue.
func (b *builder) addTerm(t office.TermRecord) (*office.TermRecord, bool) {
	if len(b.termsOfPerson[t.Person]) == office.MaxTermsOfPerson || b.termsOfPost[t.Post] == office.MaxTermsOfPost {
		b.issue(office.IssueRecord{
			Code: office.MalformedTable, Place: t.Claims[0].Place, Text: t.Claims[0].Text, Claims: t.Claims,
			Message: fmt.Sprintf("one person may have %d terms and one post %d; tell namesakes apart by their names in Han characters",
				office.MaxTermsOfPerson, office.MaxTermsOfPost),
		})
		return nil, false
	}
	term := &t
	b.terms = append(b.terms, term)
	b.termsOfPerson[t.Person] = append(b.termsOfPerson[t.Person], term)
	b.termsOfPost[t.Post]++
	if t.Listed {
		b.listed[t.Post] = append(b.listed[t.Post], term)
	}
	return term, true
}

// held returns the terms of a person in a post.
func (b *builder) held(person office.PersonID, post office.PostID) []*office.TermRecord {
	var held []*office.TermRecord
	for _, t := range b.termsOfPerson[person] {
		if t.Post == post {
			held = append(held, t)
		}
	}
	return held
}

// bodyKey folds the name of a body; a leading article makes no difference.
func bodyKey(name string) string {
	name = strings.TrimSpace(name)
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	return fold.Name(name)
}
