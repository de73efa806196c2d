package mapped

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func (b *builder) person(row *row, s section) int32 {
	called := b.named(row, s, "name")
	at := entity(b, row, s, &b.people, called)
	if at < 0 {
		b.nameless(row, "person", called)
		return at
	}
	r := &b.people.list[at]
	if !b.people.given[at] {
		r.ID = office.PersonID(b.people.ids[at])
		r.Source = row.from.file
		b.people.given[at] = true
	}
	call(r, called.means)
	for _, other := range b.all(row, s, "other_names") {
		call(r, other)
	}
	b.set(row, &r.Han, b.get(row, s, "han"))
	b.set(row, &r.Birthplace, b.get(row, s, "birthplace"))
	b.set(row, &r.Gender, b.get(row, s, "gender"))
	b.set(row, &r.Ethnicity, b.get(row, s, "ethnicity"))
	b.set(row, &r.Note, b.get(row, s, "note"))
	b.setDate(row, &r.Birth, b.get(row, s, "birth"))
	b.setDate(row, &r.Death, b.get(row, s, "death"))
	return at
}

// call adds a name to a person.
func call(r *office.PersonRecord, given string) {
	same := func(n office.NameRecord) bool { return n.Text == given }
	switch {
	case given == "" || given == r.Name || slices.ContainsFunc(r.Names, same):
	case r.Name == "":
		r.Name = given
	default:
		r.Names = append(r.Names, office.NameRecord{Text: given})
	}
}

func (b *builder) setDate(row *row, into *when.Date, r reading) {
	if r.means == "" {
		return
	}
	d, err := b.t.rules.date(r.text, r.means)
	switch {
	case err != nil:
		b.issue(office.UnparsedDate, r.place(row), r.text, "%s", err)
	case into.IsZero():
		*into = d
	case into.EDTF() != d.EDTF():
		b.issue(office.DateConflict, r.place(row), r.text, "an earlier row says %q, which counts", into.Text())
	}
}
