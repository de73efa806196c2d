package ingest

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// dates adds the claims on start and end that the row has.
func (r rowReader) dates(h *holding, endBasis office.Basis) {
	c := r.columns
	if c.start < 0 && c.end < 0 && c.term >= 0 {
		r.term(h, endBasis)
		return
	}
	if c.start < 0 && c.year >= 0 {
		r.yearAndMonth(h)
	} else {
		r.date(h, office.StartField, c.start, office.Printed)
	}
	r.date(h, office.EndField, c.end, endBasis)
}

// date reads a cell as a claim on a date; a blank cell claims nothing.
func (r rowReader) date(h *holding, field office.ClaimField, column int, basis office.Basis) {
	cell := r.row.Cell(column)
	if cell.Value == "" {
		return
	}
	if _, note := cutBrackets(bare(cell.Value)); isActing(note) {
		h.status = office.Acting
	}
	h.claims = append(h.claims, r.b.dateClaim(field, cell, basis, r.place(cell, column)))
}

// term reads a cell with a start and an end.
func (r rowReader) term(h *holding, endBasis office.Basis) {
	cell := r.row.Cell(r.columns.term)
	if cell.Value == "" {
		return
	}
	h.claims = append(h.claims, r.b.rangeClaims(cell, endBasis, func(at article.Text) office.Place { return r.place(at, r.columns.term) })...)
}

// yearAndMonth reads a start in two cells. Each is a claim; that of the month
// is narrower.
func (r rowReader) yearAndMonth(h *holding) {
	r.date(h, office.StartField, r.columns.year, office.Printed)
	year, month := r.row.Cell(r.columns.year), r.row.Cell(r.columns.month)
	if month.Value == "" {
		return
	}
	claim := r.b.dateClaim(office.StartField, article.Text{At: month.At, Value: bare(month.Value) + " " + bare(year.Value)},
		office.Printed, r.place(month, r.columns.month))
	claim.Text = month.Value
	h.claims = append(h.claims, claim)
}

// rangeClaims reads a text with a start and an end as a claim on each, at the
// place of its part of the text. One that cannot be read is a claim on a start
// that is not known, with an issue.
func (b *builder) rangeClaims(text article.Text, endBasis office.Basis, place func(article.Text) office.Place) []office.ClaimRecord {
	outside := bare(text.Value)
	start, end, err := when.ParsePrintedRange(outside)
	if shorter, note := cutBrackets(outside); err != nil && isUnderstood(note) {
		outside = shorter
		start, end, err = when.ParsePrintedRange(outside)
	}
	if err != nil || office.Yearless(start) || office.Yearless(end) {
		return []office.ClaimRecord{b.dateClaim(office.StartField, text, office.Printed, place(text))}
	}
	claims := make([]office.ClaimRecord, 0, 2)
	for _, side := range []struct {
		field office.ClaimField
		date  when.Date
		basis office.Basis
	}{{office.StartField, start, office.Printed}, {office.EndField, end, endBasis}} {
		if side.date.Text() == "" {
			continue
		}
		part := partOf(text, side.date.Text(), side.field == office.EndField)
		claims = append(claims, b.claim(side.field, side.date, side.basis, part, place(part)))
	}
	return claims
}

// partOf returns the first or the last place of a part in a text; all of the
// text where it does not stand as it is, for a footnote mark is inside.
func partOf(text article.Text, part string, last bool) article.Text {
	i := strings.Index(text.Value, part)
	if last {
		i = strings.LastIndex(text.Value, part)
	}
	if i < 0 {
		return text
	}
	text.At.Column += utf8.RuneCountInString(text.Value[:i])
	text.Value = part
	return text
}
