package main

import (
	_ "embed" // for the text before the questions
	"fmt"
	"net/url"
	"strings"

	"github.com/seed-51aee618/cursus/docs/cookbook"
)

//go:embed intro.md
var intro string

// served is where make run answers.
const served = "http://127.0.0.1:8080"

// maxRows is how many rows of a table are shown.
const maxRows = 12

// chapter returns one question as Markdown.
func chapter(q cookbook.Question, answer []byte) (string, error) {
	value, err := parse(answer)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n## %d. %s\n\n%s\n\n```graphql\n%s```\n\n", q.Number, q.Title, q.Meaning, q.Query)
	asked := url.Values{"query": {q.Query}}.Encode()
	fmt.Fprintf(&b, "[Ask it](%s/playground?%s) · [as JSON](%s/graphql?%s) · [the whole answer](cookbook/%s.json)\n", served, asked, served, asked, q.Name)
	answered := read(value)
	if len(answered.facts) > 0 {
		b.WriteString("\n" + strings.Join(answered.facts, ", ") + "\n")
	}
	for _, t := range answered.tables {
		b.WriteString("\n")
		if len(answered.tables) > 1 {
			fmt.Fprintf(&b, "`%s`\n\n", strings.ReplaceAll(strings.ReplaceAll(t.path, " nodes", ""), " ", "."))
		}
		b.WriteString(t.markdown())
	}
	return b.String(), nil
}

// markdown writes the first rows of a table and says how many more there are.
func (t *table) markdown() string {
	var b strings.Builder
	columns := t.columns()
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	line(headings(columns))
	b.WriteString(strings.Repeat("|---", len(columns)) + "|\n")
	var above row
	for _, r := range t.rows[:min(len(t.rows), maxRows)] {
		line(r.under(above, columns))
		above = r
	}
	if more := len(t.rows) - maxRows; more > 0 {
		fmt.Fprintf(&b, "\nand %d more rows\n", more)
	}
	return b.String()
}
