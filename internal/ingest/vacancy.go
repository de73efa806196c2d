package ingest

import (
	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
)

// vacant records a row that says that nobody held the post, with its dates: an
// issue of its own kind, for it makes no record.
func (r rowReader) vacant(name article.Text) {
	var h holding
	r.dates(&h, office.Printed)
	claim := office.ClaimRecord{
		Field: office.HolderField, Text: name.Value, Basis: office.Printed, Place: r.place(name, r.columns.name()),
	}
	r.b.vacancy(append([]office.ClaimRecord{claim}, h.claims...))
}

// vacancy records what a source says of a time without a holder; the first of
// the claims is the word for it.
func (b *builder) vacancy(claims []office.ClaimRecord) {
	b.issue(office.IssueRecord{
		Code: office.Vacancy, Place: claims[0].Place, Text: claims[0].Text, Claims: claims,
		Message: "the source says that nobody held the post then; no term was made of it",
	})
}
