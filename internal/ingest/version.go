package ingest

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/office"
)

// version adds what another version of a list says to the claims on the list's
// terms. Rows that one of the two lacks, or has at another place, become issues
// that keep the row's claims.
func (b *builder) version(s source) {
	if post := b.posts[string(s.document.Post)]; post != nil {
		post.Facts = append(post.Facts, infobox{b, s}.facts()...)
	}
	rows, list := b.rows(s), b.listed[s.document.Post]
	first := make([]office.ClaimRecord, len(list)) // where the list has each row
	for i, t := range list {
		first[i] = t.Claims[0]
	}
	a := align(rows, list)
	for i, h := range rows {
		term := a.terms[i]
		if term < 0 {
			b.extra(s, h, a.standsBehind(i, first))
			continue
		}
		if a.moved[i] {
			b.issue(office.IssueRecord{
				Code: office.MovedRow, Place: h.claims[0].Place, Text: h.claims[0].Text, Term: list[term].ID,
				Claims:  []office.ClaimRecord{h.claims[0], first[term]},
				Message: fmt.Sprintf("the list has this row at another place, %s; see which order is right", first[term].Place),
			})
		}
		list[term].Claims = append(list[term].Claims, h.claims...)
	}
	b.missing(rows, list, a)
}

// standsBehind is the row of the list behind which a row that it lacks would
// stand; none for one that would come first.
func (a alignment) standsBehind(row int, first []office.ClaimRecord) []office.ClaimRecord {
	for i := row - 1; i >= 0; i-- {
		if a.terms[i] >= 0 && !a.moved[i] {
			return first[a.terms[i] : a.terms[i]+1]
		}
	}
	return nil
}

// extra reports a row that the list lacks. It makes no term: the list, which
// counts, says that nobody else held the post.
func (b *builder) extra(s source, h holding, behind []office.ClaimRecord) {
	at := "before its first row"
	if len(behind) > 0 {
		at = fmt.Sprintf("behind that at %s", behind[0].Place)
	}
	b.issue(office.IssueRecord{
		Code: office.ExtraRow, Place: h.claims[0].Place, Text: h.claims[0].Text, Claims: append(h.claims, behind...),
		Message: fmt.Sprintf("the list of %s has no such row; it would stand %s", s.document.Post, at),
	})
}

// missing reports rows of the list that the version lacks between its first and
// its last row, each at the row of the version that stands before the gap. A
// version may begin later than the list, or end earlier.
func (b *builder) missing(rows []holding, list []*office.TermRecord, a alignment) {
	rowOf := make(map[int]int, len(rows)) // by term
	for row, term := range a.terms {
		if term >= 0 {
			rowOf[term] = row
		}
	}
	before := -1 // the last row of the version in the order of the list
	var lacked []*office.TermRecord
	for i, t := range list {
		row, found := rowOf[i]
		if !found {
			lacked = append(lacked, t)
			continue
		}
		if a.moved[row] {
			continue
		}
		for _, t := range lacked {
			if before < 0 {
				break
			}
			at := rows[before].claims[0]
			b.issue(office.IssueRecord{
				Code: office.MissingRow, Place: at.Place, Text: t.Claims[0].Text, Term: t.ID, Claims: t.Claims,
				Message: fmt.Sprintf("this version of the list lacks the row behind this one, that at %s", t.Claims[0].Place),
			})
		}
		before, lacked = row, nil
	}
}
