package server

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// A document weighs what its text and each of its plans take; there is a plan for
// each truth of the variables that decide what it asks for, up to a number.
func TestDocumentsGrowWithTheirPlans(t *testing.T) {
	t.Parallel()
	e := NewEngine(village(), slog.New(slog.DiscardHandler))
	var names, fields strings.Builder
	for i := range 6 {
		fmt.Fprintf(&names, "$b%d: Boolean! ", i)
		fmt.Fprintf(&fields, "f%d: version @skip(if: $b%d) ", i, i)
	}
	text := "query(" + names.String() + ") { dataset { " + fields.String() + "} }"
	var weights []int64
	for truth := range 64 {
		variables, left := map[string]any{}, []string{}
		for i := range 6 {
			variables[fmt.Sprint("b", i)] = truth>>i&1 == 1
			if truth>>i&1 == 0 {
				left = append(left, fmt.Sprintf(`"f%d":%q`, i, village().Version()))
			}
		}
		want := `{"dataset":{` + strings.Join(left, ",") + "}}"
		for range 2 {
			if a := e.Answer(t.Context(), Request{Query: text, Variables: variables}); string(a.Data) != want {
				t.Fatalf("%v: %s; want %s", variables, a.Data, want)
			}
		}
		d, kept := e.documents.GetIfPresent(text)
		if !kept {
			t.Fatal("the document is not kept")
		}
		weights = append(weights, d.bytes.Load())
	}
	if weights[0] <= int64(parsedBytes*len(text)) || weights[1] <= weights[0] || weights[63] != weights[15] || weights[15] == weights[14] {
		t.Errorf("with each plan the document weighs %v; want more with each of 16", weights)
	}
}

// Documents take no more than they may, however many there are.
func TestDocumentsStayWithinTheirRoom(t *testing.T) {
	t.Parallel()
	kept := newDocuments()
	text := strings.Repeat(" ", maxCachedDocument-4)
	for i := range 4 * keptDocuments / (parsedBytes * maxCachedDocument) {
		kept.add(fmt.Sprintf("%s%4d", text, i), new(ast.QueryDocument))
	}
	kept.CleanUp()
	if kept.WeightedSize() > keptDocuments || kept.EstimatedSize() == 0 {
		t.Errorf("%d documents of %d bytes are kept; want some, within %d", kept.EstimatedSize(), kept.WeightedSize(), keptDocuments)
	}
}
