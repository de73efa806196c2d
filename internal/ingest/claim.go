package ingest

import (
	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// dateClaim reads a printed date. One that cannot be read is kept as unknown,
// with an issue.
func (b *builder) dateClaim(field office.ClaimField, text article.Text, basis office.Basis, at office.Place) office.ClaimRecord {
	date, note, err := readDate(text.Value)
	if err != nil {
		b.issue(office.IssueRecord{Code: office.UnparsedDate, Place: at, Text: text.Value, Message: err.Error()})
	}
	if !isUnderstood(note) && !isActing(note) {
		b.issue(office.IssueRecord{Code: office.UnknownNote, Place: at, Text: text.Value, Message: "the note behind the date was not read"})
	}
	return b.claim(field, date, basis, text, at)
}

// claim makes a claim on a date that was read.
func (b *builder) claim(field office.ClaimField, date when.Date, basis office.Basis, text article.Text, at office.Place) office.ClaimRecord {
	if day := date.Strict().Lo; day.Bounded() {
		if latest, ok := b.latest[at.Document]; !ok || latest < day {
			b.latest[at.Document] = day
		}
	}
	return office.ClaimRecord{Field: field, Text: text.Value, Date: date, Basis: basis, Place: at}
}
