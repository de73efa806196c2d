package ingest

import (
	"github.com/seed-51aee618/cursus/internal/office"
)

// version adds what another version of a list says to the claims on the list's
// terms. Rows that only one of the two has become issues.
func (b *builder) version(s source) {
	if post := b.posts[string(s.document.Post)]; post != nil {
		post.Facts = append(post.Facts, infobox{b, s}.facts()...)
	}
	matched := make(map[*office.TermRecord]office.Place)
	rows := b.rows(s)
	terms := make([]*office.TermRecord, len(rows))
	for _, sameStatus := range []bool{true, false} { // rows that agree on acting come first
		for i, h := range rows {
			if terms[i] == nil {
				terms[i] = next(b.held(h.person, s.document.Post), matched, h, sameStatus)
			}
			if terms[i] != nil {
				matched[terms[i]] = h.claims[0].Place
			}
		}
	}
	for i, h := range rows {
		if terms[i] != nil {
			terms[i].Claims = append(terms[i].Claims, h.claims...)
			continue
		}
		b.issue(office.IssueRecord{
			Code: office.ExtraRow, Place: h.claims[0].Place, Text: h.claims[0].Text, Claims: h.claims,
			Message: "the list of " + string(s.document.Post) + " has no such row",
		})
	}
	b.missing(s, matched)
}

// next returns the first of a person's terms in a post that no row was matched
// with: one that is acting or not as the row is, or any.
func next(terms []*office.TermRecord, matched map[*office.TermRecord]office.Place, h holding, sameStatus bool) *office.TermRecord {
	for _, t := range terms {
		_, taken := matched[t]
		if same := (t.Status == office.Acting) == (h.status == office.Acting); !taken && (same || !sameStatus) {
			return t
		}
	}
	return nil
}

// missing reports rows of the list that the version lacks between its first and
// its last row, each at the row of the version that stands before the gap.
func (b *builder) missing(s source, matched map[*office.TermRecord]office.Place) {
	var before office.Place
	var lacked []*office.TermRecord // since that row
	for _, t := range b.listed[s.document.Post] {
		at, found := matched[t]
		if !found {
			lacked = append(lacked, t)
			continue
		}
		for _, t := range lacked {
			if before.Line == 0 {
				break // the version begins later than the list
			}
			b.issue(office.IssueRecord{
				Code: office.MissingRow, Place: before, Text: t.Claims[0].Text,
				Term: t.ID, Claims: t.Claims, Message: "this version of the list lacks the row behind this one",
			})
		}
		before, lacked = at, nil
	}
}
