package ingest

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// enter puts the curated tables into the builder. A curated table is written by
// hand and can be mended by hand, so an error tells of every row that is wrong in
// the first table that has any: later tables name what would be in it.
func (b *builder) enter(t *tables) error {
	for _, step := range []struct {
		table table
		enter func(row) error
	}{
		{t.about, b.enterAbout},
		{t.areas, b.enterArea},
		{t.types, b.enterType},
		{t.bodies, b.enterBody},
		{t.posts, b.enterPost},
		{t.people, b.enterPerson},
		{t.aliases, b.enterAlias},
		{t.relations, b.enterRelation},
		{t.changes, b.enterChange},
		{t.documents, b.enterDocument},
	} {
		var wrong mistakes
		for _, r := range step.table.rows {
			if err := step.enter(r); err != nil {
				wrong.add(err)
			}
		}
		if err := wrong.err(); err != nil {
			return err
		}
	}
	if err := b.enterIdentities(t); err != nil {
		return err
	}
	return b.enterRowSources(t)
}

// enterAbout reads what the data set says of itself: the one row of its table.
func (b *builder) enterAbout(r row) error {
	if b.rec.About != (office.About{}) || b.rec.Synthetic {
		return r.wrong("title", "the table has one row")
	}
	b.rec.About = office.About{Title: r.get("title"), Licence: r.get("licence"), Citation: r.get("citation")}
	b.rec.Synthetic = r.get("synthetic") == "yes"
	return nil
}

// oneOf reads a cell that must be one of some values.
func oneOf[T ~string](r row, column string, values []T) (T, error) {
	names := make([]string, len(values))
	for i, v := range values {
		if string(v) == r.get(column) {
			return v, nil
		}
		names[i] = string(v)
	}
	return "", r.wrong(column, "give one of "+strings.Join(names, ", "))
}
