package server

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/guard"
)

// A whole article fits a variable that is used for nothing else; every other
// string stays short.
func TestArticlesInVariables(t *testing.T) {
	t.Parallel()
	e := NewEngine(village(), slog.New(slog.DiscardHandler))
	longest := "= A =\n" + strings.Repeat("a", guard.MaxArticleBytes-len("= A =\n"))
	for _, c := range []struct{ query, text, code string }{
		{`query($t: String!) { parseArticle(text: $t) { title } }`, longest, ""},
		{`query($t: String!) { a: parseArticle(text: $t) { title } b: parseArticle(text: $t) { title } }`, longest, ""},
		{`query($t: String!) { ...F } fragment F on Query { ...G ...G } fragment G on Query { parseArticle(text: $t) { title } }`, longest, ""},
		{`query($t: String!) { parseArticle(text: $t) { title } }`, longest + "a", guard.CodeTooLarge},
		{`query($t: String!) { search(text: $t) { totalCount } }`, longest, guard.CodeTooLarge},
		{`query($t: String!) { parseArticle(text: $t) { title } search(text: $t) { totalCount } }`, longest, guard.CodeTooLarge},
		{`query($t: String!) { parseArticle(text: $t) { title } posts(where: {title: $t}) { totalCount } }`, longest, guard.CodeTooLarge},
		{`query($t: String!) { parseArticle(text: $t) { title } ...F } fragment F on Query { people(where: {name: $t}) { totalCount } }`, longest, guard.CodeTooLarge},
		{`query($t: String!) { ` + times(6, func(i int) string { return string(rune('a'+i)) + `: parseArticle(text: $t) { title } ` }) + `}`, longest, codeTooDear},
		{`{ parseArticle(text: "` + strings.Repeat("a", guard.MaxStringBytes+1) + `") { title } }`, "", guard.CodeTooLarge},
	} {
		a := e.Answer(t.Context(), Request{Query: c.query, Variables: map[string]any{"t": c.text}})
		code := ""
		if len(a.Errors) > 0 {
			code, _ = a.Errors[0].Extensions["code"].(string)
		}
		if code != c.code {
			t.Errorf("%.150s with %d bytes: %v; want %q", c.query, len(c.text), a.Errors, c.code)
		}
	}
}
