package server

import (
	"fmt"
	"log/slog"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	gqlvalidator "github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/seed-51aee618/cursus/internal/guard"
	"github.com/seed-51aee618/cursus/internal/plan"
)

// A document of about 300 bytes that was never seen before: by gqlgen, which
// parses and validates it, and by the engine, which measures it and plans it too.
func BenchmarkNewDocument(b *testing.B) {
	text := func(i int) string {
		return fmt.Sprintf(`query Q%d($id: ID!) { person(by: { id: $id }) { ...Named birth { edtf kind }
  career { start { edtf } end { edtf kind asOf } post { title body { name } area { name } } }
  terms { id status current post { ...F } } } }
fragment Named on Person { id name nativeName } fragment F on Post { id title }`, i)
	}
	e := NewEngine(embedded(), slog.New(slog.DiscardHandler))
	schema := e.schema
	b.Run("gqlgen", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text(i)}, guard.MaxTokens)
			if err != nil {
				b.Fatal(err)
			}
			if wrong := gqlvalidator.ValidateWithRules(schema, doc, rules.NewDefaultRules()); len(wrong) > 0 {
				b.Fatal(wrong)
			}
		}
	})
	b.Run("engine", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			doc, wrong := e.document(b.Context(), text(i))
			if len(wrong) > 0 {
				b.Fatal(wrong)
			}
			if _, reason := doc.Plan(e.plans, doc.Operations[0], map[string]any{"id": "x"}); reason != plan.Planned {
				b.Fatal(reason)
			}
		}
	})
	b.Run("compile", func(b *testing.B) {
		b.ReportAllocs()
		doc, _ := e.document(b.Context(), text(1_000_000_000))
		for b.Loop() {
			plan.NewDocument(doc.QueryDocument, nil).Plan(e.plans, doc.Operations[0], map[string]any{"id": "x"})
		}
	})
}
