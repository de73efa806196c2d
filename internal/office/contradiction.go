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
	if !d.conflict && (!d.overlap || d.derived) {
		return IssueRecord{}, false
	}
	issue := IssueRecord{
		Code: DateOverlap, Place: claims[0].Place, Text: d.date.Text(), Term: term, Claims: claims,
		Message: "the sources agree only in part; the days they share count, and the first is shown: " + orderOfSources,
	}
	if d.conflict {
		issue.Code = DateConflict
		issue.Message = "the sources exclude each other; the date counts as one of " + d.date.EDTF()
		if d.shownBy == FirstSource {
			issue.Message = "the sources exclude each other on whether the term had ended; both count, and the first is shown: " + orderOfSources
		}
	}
	return issue, true
}

// AfterAsOf returns the issues with printed dates of a term that certainly lie
// after the day that their document is said to speak of; given tells that day,
// or when.Past where nobody says.
func AfterAsOf(t TermRecord, given func(DocumentID) when.Day) []IssueRecord {
	var issues []IssueRecord
	for i, c := range t.Claims {
		asOf := given(c.Place.Document)
		if asOf == when.Past || c.Basis == Derived || c.Date.Kind() != when.Known || c.Date.Padded().Lo <= asOf {
			continue
		}
		issues = append(issues, IssueRecord{
			Code: DateAfterAsOf, Place: c.Place, Text: c.Text, Term: t.ID, Claims: t.Claims[i : i+1 : i+1],
			Message: "the document speaks of " + asOf.String() + "; give a date up to then, or the document a later as_of",
		})
	}
	return issues
}
