package export

import (
	"github.com/seed-51aee618/cursus/internal/office"
)

type numberedChange = numbered[office.ChangeEvent]

func changes(g *office.Graph) definition {
	return kind[numberedChange]{
		name: "changes", title: "Changes",
		description: "Dated changes of bodies, posts and areas, by time.",
		primaryKey:  []string{"number"},
		all:         withNumbers(g.AllChanges()),
		columns: columns(
			[]column[numberedChange]{
				number("number", "Place in this table, from 1; another version of the data set may number otherwise.", func(c numberedChange) int { return c.number }),
				oneOf("kind", "What happened.", office.ChangeKinds(), func(c numberedChange) office.ChangeKind { return c.of.Kind() }),
			},
			date("date", "it happened", func(c numberedChange) office.PartialDate { return c.of.Date() }),
			[]column[numberedChange]{
				list("original_ids", "Bodies, posts or areas that were there before; none when something was founded.", func(c numberedChange) []string { return nodeIDs(c.of.Original()) }),
				list("resulting_ids", "Those that were there after; none when something was dissolved.", func(c numberedChange) []string { return nodeIDs(c.of.Resulting()) }),
				text("statement", "What the sources say, in our own words.", func(c numberedChange) string { return c.of.Statement() }),
				list("sources", "Addresses of the pages that say so.", func(c numberedChange) []string { return c.of.Sources() }),
				text("note", "Remark of the editors.", func(c numberedChange) string { return c.of.Note() }),
			},
		),
	}
}

func nodeIDs(nodes []office.Node) []string {
	texts := make([]string, 0, len(nodes))
	for _, n := range nodes {
		switch n := n.(type) {
		case office.Area:
			texts = append(texts, string(n.ID()))
		case office.Body:
			texts = append(texts, string(n.ID()))
		case office.Post:
			texts = append(texts, string(n.ID()))
		}
	}
	return texts
}
