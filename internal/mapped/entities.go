package mapped

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// take makes what a row says of areas, bodies, posts, people and terms, in that
// order: each may name those before it.
func (b *builder) take(row *row) {
	b.here = made{-1, -1, -1, -1}
	if b.t.area != nil {
		b.here.area = b.area(row, b.t.area)
	}
	if b.t.body != nil {
		b.here.body = b.body(row, b.t.body)
	}
	if b.t.post != nil {
		b.here.post = b.post(row, b.t.post)
	}
	if b.t.person != nil {
		b.here.person = b.person(row, b.t.person)
	}
	if b.t.term != nil {
		b.terms.take(row, b.t.term)
	}
}

// names adds what a row calls a record, and the aliases that it gives.
func (b *builder) names(row *row, s section, into *string, aliases *[]string, called reading) {
	name(into, aliases, called.means)
	for _, alias := range b.all(row, s, "aliases") {
		name(into, aliases, alias)
	}
}

// name adds a name to a record: the first is its name, others are aliases.
func name(into *string, aliases *[]string, given string) {
	switch {
	case given == "" || given == *into:
	case *into == "":
		*into = given
	case !slices.Contains(*aliases, given):
		*aliases = append(*aliases, given)
	}
}

func (b *builder) area(row *row, s section) int32 {
	called := b.named(row, s, "name")
	at := entity(b, row, s, &b.areas, called)
	if at < 0 {
		b.nameless(row, "area", called)
		return at
	}
	r := &b.areas.list[at]
	r.ID = office.AreaID(b.areas.ids[at])
	b.names(row, s, &r.Name, &r.Aliases, called)
	b.set(row, &r.Kind, b.get(row, s, "kind"))
	if parent := b.get(row, s, "parent"); parent.means != "" {
		id := b.areas.ids[b.areas.find(parent.means)]
		r = &b.areas.list[at] // find may have moved it
		first(b, row, &r.Parent, office.AreaID(id), parent)
	}
	r.Sources = cite(r.Sources, row)
	b.areas.given[at] = true
	return at
}

func (b *builder) body(row *row, s section) int32 {
	called := b.named(row, s, "name")
	at := entity(b, row, s, &b.bodies, called)
	if at < 0 {
		b.nameless(row, "body", called)
		return at
	}
	r := &b.bodies.list[at]
	r.ID = office.BodyID(b.bodies.ids[at])
	b.names(row, s, &r.Name, &r.Aliases, called)
	b.set(row, &r.NativeName, b.get(row, s, "native_name"))
	b.set(row, &r.Note, b.get(row, s, "note"))
	if kind := b.get(row, s, "kind"); kind.means != "" {
		first(b, row, &r.Kind, b.kind(row, kind), kind)
	}
	if parent := b.get(row, s, "parent"); parent.means != "" {
		id := b.bodies.ids[b.bodies.find(parent.means)]
		r = &b.bodies.list[at] // find may have moved it
		first(b, row, &r.Parent, office.BodyID(id), parent)
	}
	r.Area = office.AreaID(b.belongs(row, s, "area", string(r.Area)))
	r.Sources = cite(r.Sources, row)
	b.bodies.given[at] = true
	return at
}

func (b *builder) kind(row *row, r reading) office.BodyKind {
	kind := office.BodyKind(strings.ToUpper(strings.ReplaceAll(r.means, " ", "_")))
	if !slices.Contains(office.BodyKinds(), kind) {
		b.issue(office.UnknownNote, r.place(row), r.text, "no kind of body; want one of %v, which values can translate", office.BodyKinds())
		return office.OtherBody
	}
	return kind
}

func (b *builder) post(row *row, s section) int32 {
	called := b.named(row, s, "title")
	at := entity(b, row, s, &b.posts, called)
	if at < 0 {
		b.nameless(row, "post", called)
		return at
	}
	r := &b.posts.list[at]
	r.ID = office.PostID(b.posts.ids[at])
	b.names(row, s, &r.Title, &r.Aliases, called)
	b.set(row, &r.Role, b.get(row, s, "role"))
	b.set(row, &r.NativeName, b.get(row, s, "native_name"))
	b.set(row, &r.Rank, b.get(row, s, "rank"))
	b.set(row, &r.Note, b.get(row, s, "note"))
	if label := b.get(row, s, "type"); label.means != "" {
		first(b, row, &r.Type, b.typeOf(label.means, row.from.document), label)
	}
	if seats := b.get(row, s, "seats"); seats.means != "" {
		n, err := strconv.Atoi(seats.means)
		if err != nil || n < 0 {
			b.issue(office.MalformedTable, seats.place(row), seats.text, "seats: want a whole number of people who hold the post at a time")
		} else {
			first(b, row, &r.Seats, n, seats)
		}
	}
	r.Body = office.BodyID(b.belongs(row, s, "body", string(r.Body)))
	r.Area = office.AreaID(b.belongs(row, s, "area", string(r.Area)))
	r.Sources = cite(r.Sources, row)
	b.posts.given[at] = true
	return at
}

// belongs is the body or area that a record belongs to: the one that is known
// already, else the one that a column names, else the one that the row itself
// makes.
func (b *builder) belongs(row *row, s section, field, known string) string {
	if r := b.get(row, s, field); r.means != "" {
		var id string
		if field == "area" {
			id = b.areas.ids[b.areas.find(r.means)]
		} else {
			id = b.bodies.ids[b.bodies.find(r.means)]
		}
		first(b, row, &known, id, r)
		return known
	}
	switch {
	case known != "":
		return known
	case field == "area" && b.here.area >= 0:
		return b.areas.ids[b.here.area]
	case field == "body" && b.here.body >= 0:
		return b.bodies.ids[b.here.body]
	default:
		return ""
	}
}

// nameless tells of a row that does not say what it is about.
func (b *builder) nameless(row *row, what string, called reading) {
	b.issue(office.MalformedTable, office.Place{Document: row.from.document, Row: row.number, Line: row.line, Column: 1}, called.text,
		"the row has neither id nor name for its %s, so it makes none", what)
}

// cite adds the file of a row to the sources of a record.
func cite(sources []office.DocumentID, row *row) []office.DocumentID {
	if slices.Contains(sources, row.from.document) {
		return sources
	}
	return append(sources, row.from.document)
}
