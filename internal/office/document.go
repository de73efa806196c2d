package office

import "github.com/seed-51aee618/cursus/internal/when"

// A Document is one source as it was read.
type Document struct {
	g *Graph
	i int32
}

func (d Document) record() *DocumentRecord { return &d.g.rec.Documents[d.i] }

// ID identifies the document and is kept for good.
func (d Document) ID() DocumentID { return d.record().ID }

// Title is its heading.
func (d Document) Title() string { return d.record().Title }

// Kind says what it lists.
func (d Document) Kind() DocumentKind { return d.record().Kind }

// Post is the post whose holders it lists.
func (d Document) Post() (Post, bool) { return d.g.post(d.record().Post) }

// Complete says whether it lacks nobody between its first and last row.
func (d Document) Complete() bool { return d.record().Complete }

// AsOf is the day it speaks of.
func (d Document) AsOf() (when.Day, bool) { return bounded(d.record().AsOf) }

// Sources are where its facts were taken from, as addresses or citations.
func (d Document) Sources() []string { return d.record().Sources }

// Licence is the terms under which its facts were taken.
func (d Document) Licence() string { return d.record().Licence }

// Note is a remark of the editors.
func (d Document) Note() string { return d.record().Note }

// asOf is the day a document speaks of; when.Past when it cannot be told.
func (g *Graph) asOf(id DocumentID) when.Day {
	if d, ok := g.document(id); ok {
		return d.record().AsOf
	}
	return when.Past
}

func (g *Graph) documentsOf(ids []DocumentID) []Document {
	documents := make([]Document, 0, len(ids))
	for _, id := range ids {
		if d, ok := g.document(id); ok {
			documents = append(documents, d)
		}
	}
	return documents
}
