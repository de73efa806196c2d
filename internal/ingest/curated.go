package ingest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// enter puts the curated tables into the builder. The first error wins: a
// curated table is written by hand and can be mended by hand.
func (b *builder) enter(t *tables) error {
	for _, step := range []func(*tables) error{
		b.enterAbout, b.enterAreas, b.enterBodies, b.enterPosts, b.enterPeople, b.enterIdentities, b.enterRelations, b.enterChanges, b.enterDocuments,
	} {
		if err := step(t); err != nil {
			return err
		}
	}
	return nil
}

// enterAbout reads what the data set says of itself: the one row of its table.
func (b *builder) enterAbout(t *tables) error {
	for i, r := range t.about.rows {
		if i > 0 {
			return r.wrong("title", "the table has one row")
		}
		b.rec.About = office.About{Title: r.get("title"), Licence: r.get("licence"), Citation: r.get("citation")}
		b.rec.Synthetic = r.get("synthetic") == "yes"
	}
	return nil
}

func (b *builder) enterAreas(t *tables) error {
	for _, r := range t.areas.rows {
		id, err := r.id("area", b.slugs)
		if err != nil {
			return err
		}
		b.rec.Areas = append(b.rec.Areas, office.AreaRecord{
			ID: office.AreaID(id), Name: r.get("name"), Aliases: r.list("aliases"),
			Kind: r.get("kind"), Parent: office.AreaID(r.get("parent")), Sources: r.sources(),
		})
	}
	for _, r := range t.types.rows {
		id, err := r.id("post-type", b.slugs)
		if err != nil {
			return err
		}
		b.addType(office.PostTypeRecord{
			ID: office.PostTypeID(id), Label: r.get("label"),
			Aliases: r.list("aliases"), Sources: r.sources(),
		})
	}
	return nil
}

func (b *builder) enterBodies(t *tables) error {
	for _, r := range t.bodies.rows {
		id, err := r.id("body", b.slugs)
		if err != nil {
			return err
		}
		kind, err := oneOf(r, "kind", office.BodyKinds())
		if err != nil {
			return err
		}
		b.addBody(office.BodyRecord{
			ID: office.BodyID(id), Name: r.get("name"), Aliases: r.list("aliases"), Kind: kind,
			Parent: office.BodyID(r.get("parent")), Succeeds: office.BodyID(r.get("succeeds")),
			Area: office.AreaID(r.get("area")), Sources: r.sources(), Note: r.get("note"),
		})
	}
	return nil
}

func (b *builder) enterPosts(t *tables) error {
	for _, r := range t.posts.rows {
		id, err := r.id("post", b.slugs)
		if err != nil {
			return err
		}
		seats, err := r.number("seats")
		if err != nil {
			return err
		}
		b.addPost(office.PostRecord{
			ID: office.PostID(id), Title: r.get("title"), Role: r.get("role"), Aliases: r.list("aliases"),
			Type: office.PostTypeID(r.get("type")), Body: office.BodyID(r.get("body")), Area: office.AreaID(r.get("area")),
			Seats: seats, Sources: r.sources(), Note: r.get("note"),
		})
	}
	return nil
}

func (b *builder) enterPeople(t *tables) error {
	for _, r := range t.people.rows {
		birth, err := r.date("birth")
		if err != nil {
			return err
		}
		death, err := r.date("death")
		if err != nil {
			return err
		}
		if r.get("slug") == "" || !b.slugs.take("person:"+r.get("slug")) {
			return r.wrong("slug", "give a slug that no other person has")
		}
		person := b.people.enter(office.PersonRecord{
			ID: office.PersonID("person:" + r.get("slug")), Name: r.get("name"), Han: r.get("han"),
			Birth: birth, Death: death, Birthplace: r.get("birthplace"), Gender: r.get("gender"),
			Ethnicity: r.get("ethnicity"), Source: r.get("source"), Note: r.get("note"),
		})
		b.people.name(person, person.Name)
		b.people.name(person, person.Han)
	}
	for _, r := range t.aliases.rows {
		if !b.people.alias(r.get("latin"), r.get("han"), office.NameRecord{
			Text: r.get("alias"), Kind: r.get("kind"), Source: r.get("source"),
		}) {
			return r.wrong("latin", "no single person of people.csv has this name")
		}
	}
	return nil
}

// enterIdentities reads the rulings, which decide whom names mean.
func (b *builder) enterIdentities(t *tables) error {
	rulings, err := t.identities.rulings()
	b.people.rulings = identity.Weigh(rulings)
	return err
}

func (b *builder) enterRelations(t *tables) error {
	for _, r := range t.relations.rows {
		kind, err := oneOf(r, "kind", office.RelationKinds())
		if err != nil {
			return err
		}
		modality, err := oneOf(r, "modality", []office.Modality{office.Always, office.Usually, office.May})
		if err != nil {
			return err
		}
		since, err := r.date("since")
		if err != nil {
			return err
		}
		line, err := r.number("line")
		if err != nil {
			return err
		}
		relation := office.RelationRecord{
			Subject: office.PostID(r.get("subject")), Kind: kind, Modality: modality, Since: since, Note: r.get("note"),
			Claim: office.ClaimRecord{
				Field: office.FactField, Text: r.get("statement"), Basis: office.Printed,
				Place: office.Place{Document: office.DocumentID(r.get("document")), Section: r.get("section"), Line: line, Column: 1},
			},
		}
		if err := r.object(&relation); err != nil {
			return err
		}
		b.rec.Relations = append(b.rec.Relations, relation)
	}
	return nil
}

func (b *builder) enterChanges(t *tables) error {
	for _, r := range t.changes.rows {
		kind, err := oneOf(r, "kind", office.ChangeKinds())
		if err != nil {
			return err
		}
		date, err := r.date("date")
		if err != nil {
			return err
		}
		b.rec.Changes = append(b.rec.Changes, office.ChangeRecord{
			Kind: kind, Date: date, Original: r.list("original"), Resulting: r.list("resulting"),
			Statement: r.get("statement"), Sources: r.list("source"), Note: r.get("note"),
		})
	}
	return nil
}

// object sets what the relation leads to, by the kind of its identifier.
func (r row) object(to *office.RelationRecord) error {
	id := r.get("object")
	switch kind, _, _ := strings.Cut(id, ":"); kind {
	case "body":
		to.Body = office.BodyID(id)
	case "post":
		to.Post = office.PostID(id)
	case "area":
		to.Area = office.AreaID(id)
	default:
		return r.wrong("object", "give the id of a body, post or area")
	}
	return nil
}

func (b *builder) enterDocuments(t *tables) error {
	for _, r := range t.documents.rows {
		kind, err := oneOf(r, "kind", []office.DocumentKind{
			office.ListDocument, office.MembersDocument, office.VersionDocument, office.PersonDocument,
		})
		if err != nil {
			return err
		}
		asOf := when.Past
		if text := r.get("as_of"); text != "" {
			if asOf, err = when.ParseDay(text); err != nil {
				return r.wrong("as_of", err.Error())
			}
		}
		if c := r.get("completeness"); c != "COMPLETE" && c != "PARTIAL" && c != "" {
			return r.wrong("completeness", "give COMPLETE or PARTIAL")
		}
		post, err := b.subjectOf(r, kind)
		if err != nil {
			return err
		}
		b.catalogue[r.get("file")] = office.DocumentRecord{
			Kind: kind, Post: post, Complete: r.get("completeness") == "COMPLETE",
			AsOf: asOf, Sources: r.list("sources"), Licence: r.get("licence"), Note: r.get("note"),
		}
	}
	return b.enterRowSources(t)
}

// subjectOf reads the post that a document lists the holders of.
func (b *builder) subjectOf(r row, kind office.DocumentKind) (office.PostID, error) {
	id := r.get("post")
	post := b.posts[id]
	switch {
	case kind == office.PersonDocument:
		return "", nil
	case post == nil || string(post.ID) != id:
		return "", r.wrong("post", "posts.csv has no such post")
	default:
		return post.ID, nil
	}
}

func (b *builder) enterRowSources(t *tables) error {
	for key, source := range t.rowSources {
		slug, number, _ := strings.Cut(key, "#")
		n, err := strconv.Atoi(number)
		if err != nil {
			return fmt.Errorf("row_sources.json: key %q: give a document and a row, as in slug#12: %w", key, ErrTable)
		}
		b.rowSources[rowKey{office.DocumentID("document:" + slug), n}] = source
	}
	return nil
}

// oneOf reads a cell that must be one of some values.
func oneOf[T ~string](r row, column string, values []T) (T, error) {
	names := make([]string, len(values))
	for i, v := range values {
		if string(v) == r.get(column) {
			return v, nil
		}
		names[i] = string(v)
	}
	return "", r.wrong(column, "give one of "+strings.Join(names, ", "))
}
