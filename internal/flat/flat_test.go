package flat_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/flat"
	"github.com/seed-51aee618/cursus/internal/table"
)

// Each file of testdata is a rule, a query, an answer to it and the table that
// the two make. GOLDEN=update writes the tables.
func TestTables(t *testing.T) {
	t.Parallel()
	schema := schema(t)
	for _, file := range cases(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parts := make(map[string]string)
			for _, part := range archive.Files {
				parts[part.Name] = string(part.Data)
			}
			layout, err := lay(schema, parts["query"], parts["variables"])
			if err != nil {
				t.Fatal(err)
			}
			got, err := layout.Table([]byte(parts["answer"]))
			if err != nil {
				t.Fatal(err)
			}
			text := show(layout, got)
			if again := show(layout, got); again != text {
				t.Errorf("a second time:\n%s", cmp.Diff(text, again))
			}
			if os.Getenv("GOLDEN") == "update" {
				update(t, file, archive, text)
			} else if diff := cmp.Diff(parts["want"], text); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// What is not one table is refused by name.
func TestRefusals(t *testing.T) {
	t.Parallel()
	schema := schema(t)
	for _, c := range []struct{ query, want string }{
		{`{ shelf { books { title } people { name } } }`, "two lists side by side, shelf.books and shelf.people;"},
		{`{ books { nodes { title } edges { cursor } } }`, "two lists side by side, books.nodes and books.edges;"},
		{`{ a: books { nodes { title } } shelf { label books { chapters { title } } } }`, "a.nodes and shelf.books;"},
		{`{ books { nodes { chapters { title } loans { nodes { to { name } } } } } }`, "books.nodes.chapters and books.nodes.loans.nodes;"},
		{`{ thing(id: "b") { ... on Book { chapters { title } } ... on Person { books { id } } } }`, "thing.chapters and thing.books;"},
		{`{ books { kind nodes { kind } } }`, "called kind, books.kind and books.nodes.kind; give one of them an alias"},
		{`{ books { nodes { title @skip(if: true) } } }`, "selects no column"},
		{`{ __typename @skip(if: true) }`, "selects no column"},
		{wide(2000), "more than 2000 fields"},
		{fan(20), "more than 65536 bytes"},
		{deep(600, 200), "more than 65536 bytes"},
	} {
		_, err := lay(schema, c.query, "")
		if !errors.Is(err, flat.ErrNoTable) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.80s: %v; want ErrNoTable with %q", c.query, err, c.want)
		}
	}
}

// fan is a short document whose fields double with each fragment.
func fan(n int) string {
	var b strings.Builder
	b.WriteString("{ __type(name: \"Book\") { ...f0 } }")
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on __Type { a: ofType { ...f%d } b: ofType { ...f%d } }", i, i+1, i+1)
	}
	fmt.Fprintf(&b, " fragment f%d on __Type { name }", n)
	return b.String()
}

func wide(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " a%d: title", i)
	}
	return `{ book(id: "b1") {` + b.String() + "} }"
}

// deep is a document of few fields with long names.
func deep(levels, size int) string {
	alias := strings.Repeat("a", size)
	return `{ __type(name: "Book") ` + strings.Repeat("{ "+alias+": ofType ", levels) + "{ name }" + strings.Repeat("}", levels+1)
}

func FuzzLayout(f *testing.F) {
	schema := schema(f)
	for _, file := range cases(f) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(archive.Files[0].Data), string(archive.Files[1].Data))
	}
	f.Fuzz(func(t *testing.T, query, answer string) {
		layout, err := lay(schema, query, "")
		if err != nil {
			return
		}
		got, err := layout.Table([]byte(answer))
		if err != nil {
			return
		}
		for row, err := range got.Rows {
			if err == nil && len(row) != len(layout.Columns) {
				t.Fatalf("a row of %d cells under %d columns", len(row), len(layout.Columns))
			}
		}
	})
}

func schema(t testing.TB) *ast.Schema {
	t.Helper()
	text, err := os.ReadFile("testdata/schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func cases(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	return files
}

// lay lays out the first operation of a document.
func lay(schema *ast.Schema, query, variables string) (flat.Layout, error) {
	doc, errs := gqlparser.LoadQueryWithRules(schema, query, rules.NewDefaultRules())
	if len(errs) > 0 {
		return flat.Layout{}, errs
	}
	if len(doc.Operations) == 0 {
		return flat.Layout{}, errors.New("no operation")
	}
	given := make(map[string]any)
	if variables != "" {
		if err := json.Unmarshal([]byte(variables), &given); err != nil {
			return flat.Layout{}, err
		}
	}
	coerced, err := validator.VariableValues(schema, doc.Operations[0], given)
	if err != nil {
		return flat.Layout{}, err
	}
	return flat.NewLayout(schema, &graphql.OperationContext{Doc: doc, Operation: doc.Operations[0], Variables: coerced})
}

// show writes a layout and its rows as the cases do.
func show(layout flat.Layout, got table.Table) string {
	var b bytes.Buffer
	for _, page := range layout.Pages {
		fmt.Fprintf(&b, "page %s %d arguments, outermost %t\n", page.Path, len(page.Arguments), page.Outermost)
	}
	fmt.Fprintf(&b, "table %s\n", layout.Name)
	for _, c := range layout.Columns {
		fmt.Fprintf(&b, "column %s: %s", c.Name, c.Type)
		if c.Nullable {
			b.WriteString(" or null")
		}
		if len(c.Enum) > 0 {
			fmt.Fprintf(&b, " of %v", c.Enum)
		}
		if c.Description != "" {
			fmt.Fprintf(&b, " (%s)", c.Description)
		}
		b.WriteByte('\n')
	}
	for row, err := range got.Rows {
		if err != nil {
			fmt.Fprintf(&b, "error %v\n", err)
			continue
		}
		cells := make([]string, len(row))
		for i, value := range row {
			cells[i] = cell(value)
		}
		fmt.Fprintf(&b, "row %s\n", strings.Join(cells, ", "))
	}
	return b.String()
}

func cell(v table.Value) string {
	switch {
	case v.IsNull():
		return "null"
	case v.Type() == table.Integer:
		return strconv.FormatInt(v.Int(), 10)
	case v.Type() == table.Number:
		return strconv.FormatFloat(v.Float(), 'f', 2, 64)
	case v.Type() == table.Boolean:
		return strconv.FormatBool(v.Bool())
	case v.Type() == table.Date:
		return v.Day().String()
	case v.Type() == table.Strings:
		return fmt.Sprintf("%q", v.List())
	default:
		return strconv.Quote(v.Text())
	}
}

func update(t *testing.T, file string, archive *txtar.Archive, text string) {
	t.Helper()
	kept := archive.Files[:0]
	for _, part := range archive.Files {
		if part.Name != "want" {
			kept = append(kept, part)
		}
	}
	archive.Files = append(kept, txtar.File{Name: "want", Data: []byte(text)})
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
