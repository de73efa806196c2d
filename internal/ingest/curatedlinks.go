package ingest

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

func (b *builder) enterRelation(r row) error {
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

func (b *builder) enterChange(r row) error {
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
	return nil
}
