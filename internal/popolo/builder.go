package popolo

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// The kinds that identifiers of records begin with.
const (
	areaKind   = "area:"
	bodyKind   = "body:"
	personKind = "person:"
	postKind   = "post:"
)

// plainDocument is the source of what the document says without "cursus".
const plainDocument office.DocumentID = "document:popolo"

// A builder makes records of a document.
type builder struct {
	doc *document
	rec office.Records

	given   map[string]int    // how often each identifier was asked for
	names   map[string]string // by identifier
	plain   bool              // some object has no "cursus"
	made    map[madePost]office.PostID
	bodies  map[office.BodyID]int // places among the records
	periods map[period]int        // likewise
	events  map[string]int        // places in the document
	rows    map[office.PostID]int // terms without "cursus" so far
}

func newBuilder(doc *document) *builder {
	return &builder{
		doc:   doc,
		given: make(map[string]int), names: make(map[string]string),
		made: make(map[madePost]office.PostID), bodies: make(map[office.BodyID]int), periods: make(map[period]int),
		events: make(map[string]int), rows: make(map[office.PostID]int),
	}
}

// identifiers notes the identifiers of all objects, so that one may name
// another that comes after it.
func (b *builder) identifiers() error {
	for i, o := range b.doc.Areas {
		if err := b.give(areaKind, o.ID, o.Name); err != nil {
			return at(fmt.Sprintf("areas[%d].id", i), err)
		}
	}
	for i, o := range b.doc.Organizations {
		if err := b.give(bodyKind, o.ID, o.Name); err != nil {
			return at(fmt.Sprintf("organizations[%d].id", i), err)
		}
	}
	for _, o := range b.doc.Posts {
		if err := b.give(postKind, o.ID, o.Label); err != nil {
			return at(o.at.path+".id", err)
		}
	}
	for i, o := range b.doc.People {
		if err := b.give(personKind, o.ID, o.Name); err != nil {
			return at(fmt.Sprintf("persons[%d].id", i), err)
		}
	}
	for i, o := range b.doc.Events {
		b.events[o.ID] = i
	}
	return nil
}

func (b *builder) give(kind, id, name string) error {
	full := identifier(kind, id)
	switch {
	case id == "":
		return errors.New("give an identifier")
	case b.given[full] > 0:
		return fmt.Errorf("%q: another has this identifier", id)
	}
	b.given[full]++
	b.names[full] = name
	return nil
}

// identifier is a Popolo identifier as one of records: with its kind, and
// without the sign that identifiers of terms alone have.
func identifier(kind, id string) string {
	if id == "" || strings.HasPrefix(id, kind) {
		return id
	}
	return kind + strings.ReplaceAll(id, "#", "%23")
}

// named returns the identifier of the object of a kind that a property names;
// none when the property is empty.
func (b *builder) named(kind, property, id string) (string, error) {
	full := identifier(kind, id)
	if id != "" && b.given[full] == 0 {
		return "", at(property, fmt.Errorf("%q: the document has no such object", id))
	}
	return full, nil
}

// mint gives out an identifier, or numbers it when it is taken.
func (b *builder) mint(id string) string {
	for {
		b.given[id]++
		n := b.given[id]
		if n == 1 {
			return id
		}
		if free := fmt.Sprintf("%s-%d", id, n); b.given[free] == 0 {
			b.given[free]++
			return free
		}
	}
}

// dataset takes over what the document says of itself.
func (b *builder) dataset() error {
	if b.doc.Dataset == nil {
		return nil
	}
	return at("cursus", b.doc.Dataset.records(&b.rec))
}

// nameSource enters the document that records without "cursus" come from.
func (b *builder) nameSource() {
	if !b.plain {
		return
	}
	for _, d := range b.rec.Documents {
		if d.ID == plainDocument {
			return
		}
	}
	asOf, _ := dayFrom("") // it does not say
	b.rec.Documents = append(b.rec.Documents, office.DocumentRecord{
		ID: plainDocument, Title: "Popolo", Kind: office.MembersDocument, AsOf: asOf,
	})
}

// plainSource is the source of a record that has no "cursus".
func (b *builder) plainSource() []office.DocumentID {
	b.plain = true
	return []office.DocumentID{plainDocument}
}
