package popolo

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

func (b *builder) areas() (err error) {
	b.rec.Areas, err = tryEach("areas", b.doc.Areas, b.area)
	return err
}

func (b *builder) area(o area) (office.AreaRecord, error) {
	parent, err := b.named(areaKind, "parent_id", o.ParentID)
	r := office.AreaRecord{
		ID: office.AreaID(identifier(areaKind, o.ID)), Name: o.Name, Kind: o.Classification, Parent: office.AreaID(parent),
	}
	if x := o.Extra; x != nil {
		r.Aliases, r.Sources = x.Aliases, x.Sources
		return r, err
	}
	r.Name, r.Sources = cmp.Or(r.Name, o.ID), b.plainSource()
	return r, err
}

func (b *builder) organizations() (err error) {
	b.rec.Bodies, err = tryEach("organizations", b.doc.Organizations, b.organization)
	for i, r := range b.rec.Bodies {
		b.bodies[r.ID] = i
	}
	return err
}

func (b *builder) organization(o organization) (office.BodyRecord, error) {
	r := office.BodyRecord{
		ID: office.BodyID(identifier(bodyKind, o.ID)), Name: o.Name, Kind: office.BodyKind(o.Classification),
	}
	parent, err := b.named(bodyKind, "parent_id", o.ParentID)
	if err != nil {
		return r, err
	}
	area, err := b.named(areaKind, "area_id", o.AreaID)
	if err != nil {
		return r, err
	}
	r.Parent, r.Area = office.BodyID(parent), office.AreaID(area)
	for _, n := range o.OtherNames {
		if n.Note == nativeName && r.NativeName == "" {
			r.NativeName = n.Name
			continue
		}
		r.Aliases = append(r.Aliases, n.Name)
	}
	x := o.Extra
	if x == nil {
		r.Name, r.Kind, r.Sources = cmp.Or(r.Name, o.ID), kindOf(o.Classification), b.plainSource()
		return r, nil
	}
	r.Succeeds, r.Sources, r.Note = x.Succeeds, x.Sources, x.Note
	r.ElectedBy = maybe(x.ElectedBy, reference.record)
	if r.Elected, err = x.Elected.date(); err != nil {
		return r, at("cursus.elected", err)
	}
	r.Facts, err = tryEach("cursus.facts", x.Facts, claim.record)
	return r, err
}

// kindOf reads a classification, which Popolo leaves free: "party", "Standing
// committee".
func kindOf(classification string) office.BodyKind {
	kind := office.BodyKind(strings.ToUpper(strings.ReplaceAll(classification, " ", "_")))
	if slices.Contains(office.BodyKinds(), kind) {
		return kind
	}
	return office.OtherBody
}

func (b *builder) posts() (err error) {
	for _, o := range b.doc.Posts {
		r, err := b.post(o)
		if err != nil {
			return at(o.at.path, err)
		}
		b.rec.Posts = append(b.rec.Posts, r)
	}
	return nil
}

func (b *builder) post(o post) (office.PostRecord, error) {
	r := office.PostRecord{
		ID: office.PostID(identifier(postKind, o.ID)), Title: o.Label, Role: o.Role, Aliases: o.OtherLabels,
	}
	body, err := b.named(bodyKind, "organization_id", o.OrganizationID)
	if err != nil {
		return r, err
	}
	area, err := b.named(areaKind, "area_id", o.AreaID)
	if err != nil {
		return r, err
	}
	r.Body, r.Area = office.BodyID(body), office.AreaID(area)
	x := o.Extra
	if x == nil {
		r.Title, r.Sources = cmp.Or(r.Title, r.Role, o.ID), b.plainSource()
		r.Formation, _ = join(o.StartDate, nil)
		return r, nil
	}
	return x.fill(r, o.StartDate)
}

// fill adds to a post what Popolo has no property for.
func (x *postExtra) fill(r office.PostRecord, founded string) (office.PostRecord, error) {
	r.NativeName, r.Type, r.Rank, r.Seats = x.NativeName, x.Type, x.Rank, x.Seats
	r.Department = maybe(x.Department, reference.record)
	r.MemberOf = each(x.MemberOf, reference.record)
	r.Appointers = each(x.Appointers, reference.record)
	r.Nominators = each(x.Nominators, reference.record)
	r.Deputies = each(x.Deputies, reference.record)
	r.Inaugural = maybe(x.Inaugural, reference.record)
	r.Insignia, r.Flag = (*office.Emblem)(x.Insignia), (*office.Emblem)(x.Flag)
	r.Sources, r.Note = x.Sources, x.Note
	var err error
	if x.Incumbent != nil {
		r.Incumbent = &office.IncumbentClaim{Holder: x.Incumbent.Holder.record()}
		if r.Incumbent.Since, err = x.Incumbent.Since.date(); err != nil {
			return r, at("cursus.incumbent.since", err)
		}
	}
	if r.Formation, err = join(founded, x.Formation); err != nil {
		return r, at("cursus.formation", err)
	}
	r.Facts, err = tryEach("cursus.facts", x.Facts, claim.record)
	return r, err
}
