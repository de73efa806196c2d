package export

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

type numberedIssue = numbered[office.Issue]

func issues(g *office.Graph) definition {
	return kind[numberedIssue]{
		name: "issues", title: "Issues",
		description: "What in a source did not become a record, or contradicts one that did, by document and place.",
		primaryKey:  []string{"number"},
		foreignKeys: []table.ForeignKey{to("documents", "document_id"), to("terms", "term_id")},
		all:         withNumbers(slices.Values(g.Issues(nil))),
		columns: []column[numberedIssue]{
			number("number", "Place in this table, from 1; another version of the data set may number otherwise.", func(i numberedIssue) int { return i.number }),
			named("code", "What kind of issue it is.", func(i numberedIssue) office.IssueCode { return i.of.Code() }),
			text("message", "What is wrong and what would be right.", func(i numberedIssue) string { return i.of.Message() }),
			text("text", "What the source prints, verbatim, cut to a bound.", func(i numberedIssue) string { return i.of.Text() }),
			linked("document_id", "Document where it was found.", func(i numberedIssue) (office.Document, bool) { return i.of.Document() }, office.Document.ID),
			text("section", "Part of the document: infobox, lead or a heading.", func(i numberedIssue) string { return i.of.Section() }),
			number("line", "Line in the document, from 1; 0 when it is about the whole.", func(i numberedIssue) int { return i.of.Line() }),
			number("column", "Column in that line, in characters from 1; 0 when it is about the whole.", func(i numberedIssue) int { return i.of.Column() }),
			linked("term_id", "Term that it is about.", func(i numberedIssue) (office.Term, bool) { return i.of.Term() }, office.Term.ID),
			list("claims", "What the claims that contradict each other print.", func(i numberedIssue) []string { return ids(i.of.Claims(), office.Claim.Text) }),
		},
	}
}
