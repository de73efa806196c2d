package ingest

import (
	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
)

// checkColumns says what columns a table lacks, and which are not read; without
// names it is no table of office holders.
func (b *builder) checkColumns(s source, section article.Section, t article.Table, g *grid, c columns) bool {
	issue := func(at article.Text, message string) {
		b.issue(office.IssueRecord{
			Code: office.UnknownColumn, Text: at.Value, Message: message,
			Place: office.Place{Document: s.document.ID, Section: section.Title.Value, Line: at.At.Line, Column: at.At.Column},
		})
	}
	start := max(c.start, c.term)
	if c.name() >= 0 {
		start = max(start, c.year)
	}
	for _, needed := range []struct {
		name string
		at   int
	}{{"Name", c.name()}, {"Term start", start}, {"Term end", max(c.end, c.term)}} {
		if needed.at < 0 {
			issue(article.Text{At: t.At}, "the table has no column "+needed.name)
		}
	}
	if c.name() < 0 {
		return false
	}
	for _, column := range g.unread(c) {
		issue(column, "nothing is read from this column")
	}
	return true
}
