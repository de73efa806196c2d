package ingest

import "github.com/seed-51aee618/cursus/internal/office"

func (b *builder) enterArea(r row) error {
	id, err := r.id("area", b.slugs)
	if err != nil {
		return err
	}
	b.rec.Areas = append(b.rec.Areas, office.AreaRecord{
		ID: office.AreaID(id), Name: r.get("name"), Aliases: r.list("aliases"),
		Kind: r.get("kind"), Parent: office.AreaID(r.get("parent")), Sources: r.sources(),
	})
	return nil
}

func (b *builder) enterType(r row) error {
	id, err := r.id("post-type", b.slugs)
	if err != nil {
		return err
	}
	b.addType(office.PostTypeRecord{
		ID: office.PostTypeID(id), Label: r.get("label"),
		Aliases: r.list("aliases"), Sources: r.sources(),
	})
	return nil
}

func (b *builder) enterBody(r row) error {
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
	return nil
}

func (b *builder) enterPost(r row) error {
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
	return nil
}
