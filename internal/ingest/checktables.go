package ingest

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// checkTables looks at what the curated tables say without a source, and at
// names and dates in them that will mislead.
func (b *builder) checkTables(t *tables) {
	for _, table := range []table{t.aliases, t.changes} {
		for _, r := range table.rows {
			b.checkSource(r, "source")
		}
	}
	for _, r := range t.documents.rows {
		b.checkSource(r, "sources")
	}
	for _, r := range t.people.rows {
		if slices.ContainsFunc([]string{"birth", "death", "birthplace", "gender", "ethnicity"}, func(c string) bool { return r.get(c) != "" }) {
			b.checkSource(r, "source")
		}
		b.checkDefault(r, "birth")
		b.checkDefault(r, "death")
	}
	for _, r := range t.aliases.rows {
		b.checkAlias(r)
	}
}

func (b *builder) checkSource(r row, column string) {
	if r.get(column) == "" && !b.rec.Synthetic {
		b.question(r, column, office.MissingSource, "the row does not say where its facts come from; name the page, or leave the cells empty")
	}
}

// checkDefault looks for days that were filled in. A year alone may well be
// 1900: people were born in it.
func (b *builder) checkDefault(r row, column string) {
	if d, err := r.date(column); err == nil && d.Precision() == when.PrecisionDay && office.IsDefaultDate(d) {
		b.question(r, column, office.DefaultDate,
			"programs fill this in where they know the year alone; if that is so here, write the year")
	}
}

// checkAlias looks for people whom the row is not about and who bear the name
// as well: as a name of their own, or as another row has it.
func (b *builder) checkAlias(r row) {
	latin, han := "", r.get("alias")
	if !fold.HasHan(han) {
		latin, han = han, ""
	}
	meant := b.people.find(r.get("latin"), r.get("han"))
	for _, person := range b.people.find(latin, han) {
		if !slices.Contains(meant, person) {
			b.question(r, "alias", office.AliasCollision, "this is also a name of "+string(person.ID)+
				", so that a row with this name alone finds neither; give such rows the name in Han characters, or take this row away")
			return
		}
	}
}

// question adds an issue about a cell of a curated table. Tables are no
// documents: the place has the name of the file as its section.
func (b *builder) question(r row, column string, code office.IssueCode, message string) {
	b.issue(office.IssueRecord{
		Code: code, Text: r.get(column), Message: message,
		Place: office.Place{Section: r.file, Label: column, Line: r.line, Column: r.column(column)},
	})
}
