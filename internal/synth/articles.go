package synth

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A writer finds what an article says of the post whose holders it lists.
type writer struct {
	dir       string
	posts     map[office.PostID]*office.PostRecord
	bodies    map[office.BodyID]*office.BodyRecord
	types     map[office.PostTypeID]string
	documents map[office.DocumentID]*office.DocumentRecord
}

func newWriter(dir string, r *office.Records) *writer {
	w := &writer{
		dir:       dir,
		posts:     make(map[office.PostID]*office.PostRecord, len(r.Posts)),
		bodies:    make(map[office.BodyID]*office.BodyRecord, len(r.Bodies)),
		types:     make(map[office.PostTypeID]string, len(r.PostTypes)),
		documents: make(map[office.DocumentID]*office.DocumentRecord, len(r.Documents)),
	}
	for i := range r.Posts {
		w.posts[r.Posts[i].ID] = &r.Posts[i]
	}
	for i := range r.Bodies {
		w.bodies[r.Bodies[i].ID] = &r.Bodies[i]
	}
	for _, t := range r.PostTypes {
		w.types[t.ID] = t.Label
	}
	for i := range r.Documents {
		w.documents[r.Documents[i].ID] = &r.Documents[i]
	}
	return w
}

// writeArticles writes every document. The terms of one list stand together.
func writeArticles(dir string, r office.Records) error {
	w := newWriter(dir, &r)
	for first := 0; first < len(r.Terms); {
		last := first + 1
		for last < len(r.Terms) && r.Terms[last].Document == r.Terms[first].Document {
			last++
		}
		if err := w.write(r.Terms[first:last]); err != nil {
			return err
		}
		first = last
	}
	return nil
}

// write writes a list and, where claims come from a second document, that.
func (w *writer) write(terms []office.TermRecord) error {
	if err := w.article(terms[0].Document, terms); err != nil {
		return err
	}
	for _, c := range terms[0].Claims {
		if w.documents[c.Place.Document].Kind == office.VersionDocument {
			return w.article(c.Place.Document, terms)
		}
	}
	return nil
}

// article writes what one document says of the terms.
func (w *writer) article(id office.DocumentID, terms []office.TermRecord) error {
	d := w.documents[id]
	post := w.posts[d.Post]
	body := w.bodies[post.Body]
	third, columns := "- Type: "+w.types[post.Type], holderColumns
	if d.Kind == office.MembersDocument {
		third, columns = electedKey+body.Elected.Text(), memberColumns
	}
	lines := make([]string, 0, headerLine+len(terms))
	lines = append(lines,
		"= "+d.Title+" =", "", "Infobox", "- Post: "+post.Role, "- Body: the "+body.Name, third, "",
		"== "+sectionTitle+" ==", columns)
	for i := range terms {
		lines = append(lines, lineOf(&terms[i], id).laidOut())
	}
	return writeFile(w.dir, fileOf(d), strings.Join(lines, "\n")+"\n")
}

// lineOf is the row of a document that gave a term's claims.
func lineOf(t *office.TermRecord, id office.DocumentID) line {
	l := line{ordinal: t.Ordinal, status: statusText(t.Status)}
	if t.Status == office.Acting {
		l.ordinal = actingSign
	}
	end := office.Printed
	for i := range t.Claims {
		c := &t.Claims[i]
		if c.Place.Document != id {
			continue
		}
		switch c.Field {
		case office.HolderField:
			l.name = c.Text
		case office.StartField:
			l.start = c.Text
		case office.EndField:
			l.end, end = c.Text, c.Basis
		case office.FactField: // of posts and bodies
		}
	}
	l.remark = remark(t.Status, end)
	return l
}
