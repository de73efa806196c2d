package office

import "github.com/seed-51aee618/cursus/internal/when"

// Contradictions returns the issues with the dates of a term: claims that
// exclude each other or agree only in part, and an end before the start.
func Contradictions(t TermRecord, asOf func(DocumentID) when.Day) []IssueRecord {
	var issues []IssueRecord
	start := Reconcile(claimsOn(StartField, t.Claims), asOf)
	end := Reconcile(claimsOn(EndField, t.Claims), asOf)
	for _, d := range []*PartialDate{&start, &end} {
		if issue, found := d.contradiction(t.ID); found {
			issues = append(issues, issue)
		}
	}
	if len(spans(&start, &end)) == 0 {
		issues = append(issues, IssueRecord{
			Code: EndBeforeStart, Place: end.claims[0].Place, Text: end.Text(), Term: t.ID, Claims: t.Claims,
			Message: "the term ends before it starts; its end counts as unknown",
		})
	}
	return issues
}

func (d *PartialDate) contradiction(term TermID) (IssueRecord, bool) {
	if !d.conflict && !d.overlap {
		return IssueRecord{}, false
	}
	issue := IssueRecord{
		Code: DateOverlap, Place: d.claims[0].Place, Text: d.Text(), Term: term, Claims: d.claims,
		Message: "the sources agree only in part; the days they share count",
	}
	if d.conflict {
		issue.Code = DateConflict
		issue.Message = "the sources exclude each other; the date counts as one of " + d.EDTF()
	}
	return issue, true
}
