package office

import "github.com/seed-51aee618/cursus/internal/when"

// Contradictions returns the issues with the dates of a term: claims that
// exclude each other or agree only in part, and an end before the start.
func Contradictions(t TermRecord, asOf func(DocumentID) when.Day) []IssueRecord {
	var issues []IssueRecord
	onStart, onEnd := claimsOn(StartField, t.Claims), claimsOn(EndField, t.Claims)
	start, end := reconcile(onStart, asOf), reconcile(onEnd, asOf)
	if issue, found := start.contradiction(onStart, t.ID); found {
		issues = append(issues, issue)
	}
	if issue, found := end.contradiction(onEnd, t.ID); found {
		issues = append(issues, issue)
	}
	if len(spans(start.worlds, end.worlds)) == 0 {
		issues = append(issues, IssueRecord{
			Code: EndBeforeStart, Place: onEnd[0].Place, Text: end.date.Text(), Term: t.ID, Claims: t.Claims,
			Message: "the term ends before it starts; its end counts as unknown",
		})
	}
	return issues
}

func (d *reconciled) contradiction(claims []ClaimRecord, term TermID) (IssueRecord, bool) {
	if !d.conflict && !d.overlap {
		return IssueRecord{}, false
	}
	issue := IssueRecord{
		Code: DateOverlap, Place: claims[0].Place, Text: d.date.Text(), Term: term, Claims: claims,
		Message: "the sources agree only in part; the days they share count",
	}
	if d.conflict {
		issue.Code = DateConflict
		issue.Message = "the sources exclude each other; the date counts as one of " + d.date.EDTF()
	}
	return issue, true
}
