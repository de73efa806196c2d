package server

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/internal/table"
)

// tableURL asks for the answer to a document by GET.
func tableURL(query string, more ...string) string {
	values := url.Values{"query": {query}}
	for _, pair := range more {
		name, value, _ := strings.Cut(pair, "=")
		values.Set(name, value)
	}
	return "/graphql?" + values.Encode()
}

const mayor = `query Mayor { terms { nodes { ordinal person { name } end { edtf latest conflict } } } }`

// One answer in every format, by whichever way the client names it.
func TestTableFormats(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{})
	posted, err := json.Marshal(map[string]string{"query": mayor})
	if err != nil {
		t.Fatal(err)
	}
	inCSV := "ordinal,person.name,end.edtf,end.latest,end.conflict\r\n1,Ada,1952,1952-12-31,false\r\n"
	inNDJSON := `{"ordinal":"1","person.name":"Ada","end.edtf":"1952","end.latest":"1952-12-31","end.conflict":false}` + "\n"
	for _, c := range []struct {
		name, method, target, body, header string
		file, want                         string
	}{
		{"CSV by URL", "GET", tableURL(mayor, "format=csv"), "", "", "mayor.csv", inCSV},
		{"CSV for Excel", "GET", tableURL(mayor, "format=csv", "excel=1"), "", "", "mayor.csv", "\ufeff" + inCSV},
		{"CSV by header", "GET", tableURL(mayor), "", "Accept: text/csv", "mayor.csv", inCSV},
		{"URL over header", "GET", tableURL(mayor, "format=csv"), "", "Accept: application/json", "mayor.csv", inCSV},
		{"NDJSON by POST", "POST", "/graphql?format=ndjson", string(posted), "", "mayor.ndjson", inNDJSON},
		{"NDJSON by POST and header", "POST", "/graphql", string(posted), "Accept: application/x-ndjson", "mayor.ndjson", inNDJSON},
		{"no name", "GET", tableURL("{ dataset { counts { people } } }", "format=csv"), "", "", "answer.csv", "counts.people\r\n1\r\n"},
	} {
		headers := []string{inJSON}
		if c.header != "" {
			headers = append(headers, c.header)
		}
		r := ask(t, s, c.method, c.target, c.body, headers...)
		if r.status != http.StatusOK || r.body != c.want {
			t.Errorf("%s: %d %q; want %q", c.name, r.status, r.body, c.want)
		}
		if got := r.header.Get("Content-Disposition"); got != `attachment; filename="`+c.file+`"` {
			t.Errorf("%s: Content-Disposition %s; want %s", c.name, got, c.file)
		}
		if r.header.Get(versionHeader) != village().Version() || !strings.Contains(strings.Join(r.header.Values("Vary"), ","), "Accept") {
			t.Errorf("%s: headers %v; want the version and Vary: Accept", c.name, r.header)
		}
	}
	r := ask(t, s, "GET", tableURL(mayor, "format=parquet"), "")
	if r.header.Get("Content-Type") != table.Parquet.MediaType() || !strings.HasPrefix(r.body, "PAR1") || !strings.HasSuffix(r.body, "PAR1") {
		t.Errorf("Parquet: %s, %d bytes", r.header.Get("Content-Type"), len(r.body))
	}
}

// What is no table says why as JSON, in a status that no reader of tables takes
// for one.
func TestNoTable(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{})
	for _, c := range []struct {
		name, query, format, header string
		status                      int
		code, message               string
	}{
		{"an unknown format", mayor, "xlsx", "", 400, "BAD_REQUEST", "format must be one of json, csv, ndjson, parquet"},
		{"an unknown format, a known header", mayor, "CSV", "Accept: text/csv", 400, "BAD_REQUEST", "format must be"},
		{"excel neither 1 nor 0", mayor, "csv&excel=yes", "", 400, "BAD_REQUEST", "excel must be 1 or 0"},
		{"excel of another format", mayor, "ndjson&excel=1", "", 400, "BAD_REQUEST", "excel goes with CSV alone"},
		{"no query", "", "csv", "", 400, "BAD_REQUEST", "query is missing"},
		{"two lists", `{ terms { nodes { claims { text } start { claims { text } } } } }`, "csv", "", 400, codeNoTable, "terms.nodes.claims and terms.nodes.start.claims"},
		{"a syntax error", `{`, "csv", "", 400, "GRAPHQL_PARSE_FAILED", ""},
		{"an unknown field", `{ nothing }`, "", "Accept: text/csv", 400, "GRAPHQL_VALIDATION_FAILED", ""},
		{"a wrong argument", `{ terms(first: 501) { nodes { id } } }`, "csv", "", 400, "BAD_USER_INPUT", "first"},
		{"partial data", `{ dataset { version } parseDate(text: "never") { text } }`, "csv", "", 400, "BAD_USER_INPUT", ""},
	} {
		r := ask(t, s, "GET", tableURL(c.query)+"&format="+c.format, "", c.header)
		var answer struct {
			Errors []struct {
				Message    string
				Extensions struct{ Code string }
			}
		}
		if err := json.Unmarshal([]byte(r.body), &answer); err != nil || len(answer.Errors) == 0 {
			t.Errorf("%s: %q: no errors in JSON: %v", c.name, r.body, err)
			continue
		}
		told := answer.Errors[0]
		if r.status != c.status || told.Extensions.Code != c.code || !strings.Contains(told.Message, c.message) {
			t.Errorf("%s: %d %s; want %d %s %q", c.name, r.status, r.body, c.status, c.code, c.message)
		}
		if r.header.Get("Content-Type") != "application/json; charset=utf-8" || r.header.Get("Content-Disposition") != "" {
			t.Errorf("%s: headers %v; want those of JSON", c.name, r.header)
		}
	}
}

// Of two lists both are named, for clients that then ask for one at a time.
func TestTwoListsAreNamed(t *testing.T) {
	t.Parallel()
	e := NewEngine(village(), slog.New(slog.DiscardHandler))
	_, answer := e.AnswerTable(t.Context(), Request{Query: `{ a: people { nodes { names { text } } } b: posts { nodes { id } } }`})
	want := []string{"a.nodes", "b.nodes"}
	if len(answer.Errors) != 1 || !reflect.DeepEqual(answer.Errors[0].Extensions["lists"], want) {
		t.Errorf("%v; want the lists %v in its extensions", answer.Errors, want)
	}
}

// Two lists are refused before anything is executed.
func TestNoTableIsNotExecuted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, answer := NewEngine(village(), slog.New(slog.DiscardHandler)).AnswerTable(ctx, Request{Query: `{ a: terms { nodes { id } } b: terms { nodes { id } } }`})
	if len(answer.Errors) != 1 || answer.Errors[0].Extensions["code"] != codeNoTable {
		t.Errorf("%v; want %s though there is no time left", answer.Errors, codeNoTable)
	}
}

// The pages of a list, followed by their links, are the list; no page is taken
// for the whole.
func TestTablePages(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	query := `query Names($after: String) { people(first: 300, after: $after) { nodes { id name } } }`
	next := tableURL(query, "format=csv")
	var ids []string
	total := -1
	for range 50 {
		r := ask(t, s, "GET", next, "")
		rows, err := csv.NewReader(strings.NewReader(r.body)).ReadAll()
		if err != nil || r.status != http.StatusOK {
			t.Fatal(r.status, r.body, err)
		}
		for _, row := range rows[1:] {
			ids = append(ids, row[0])
		}
		if total, err = strconv.Atoi(r.header.Get(totalHeader)); err != nil {
			t.Fatal(err)
		}
		if r.header.Get(partialHeader) != "people" {
			t.Errorf("a page of %d rows of %d: Partial-Lists %q", len(rows)-1, total, r.header.Get(partialHeader))
		}
		link := r.header.Get("Link")
		if (link == "") != (r.header.Get(nextHeader) == "") {
			t.Fatalf("Link %q, Next-Cursor %q; want both or none", link, r.header.Get(nextHeader))
		}
		if next = strings.TrimSuffix(strings.TrimPrefix(link, "<"), `>; rel="next"`); next == "" {
			break
		}
	}
	if seen := distinct(ids); total <= 300 || len(ids) != total || seen != total {
		t.Errorf("%d rows, %d different; want the %d people", len(ids), seen, total)
	}
}

func distinct(texts []string) int {
	seen := make(map[string]bool)
	for _, text := range texts {
		seen[text] = true
	}
	return len(seen)
}

// Headers say which lists a table holds only a part of, and link only where a
// link can say where to go on.
func TestTablePaging(t *testing.T) {
	t.Parallel()
	e := NewEngine(embedded(), slog.New(slog.DiscardHandler))
	all := embedded().Counts().People
	for _, c := range []struct {
		query   string
		total   bool
		next    bool
		partial string
		after   string
	}{
		{`{ dataset { version } }`, false, false, "", ""},
		{`{ areas { id } }`, false, false, "", ""},
		{`{ people(first: 1) { nodes { id } } }`, true, true, "people", ""},
		{`query($c: String) { people(first: 1, after: $c) { edges { node { id } } } }`, true, true, "people", "c"},
		{`query($c: String) { some: people(last: 1, after: $c) { nodes { id } } }`, true, false, "some", ""},
		{`{ people(first: 1) { totalCount } }`, false, false, "", ""},
		{`{ people(first: 2, where: {name: "Chunhua"}) { nodes { id colleagues(first: 1) { nodes { person { id } } } } } }`, true, false, "people.nodes.colleagues", ""},
		{`{ nodes(ids: ["person:hu-chunhua"]) { ... on Person { colleagues(first: 1) { nodes { person { id } } } } } }`, false, false, "nodes.colleagues", ""},
		{`{ person(by: {slug: "hu-chunhua"}) { colleagues(first: 500) { nodes { person { id } } } } }`, true, false, "", ""},
	} {
		sheet, answer := e.AnswerTable(t.Context(), Request{Query: c.query})
		if len(answer.Errors) > 0 {
			t.Errorf("%s: %v", c.query, answer.Errors)
			continue
		}
		got := sheet.Paging
		if (got.Total != nil) != c.total || (got.Next != "") != c.next || strings.Join(got.Partial, ", ") != c.partial || got.after != c.after {
			t.Errorf("%s: %+v; want total %t, next %t, partial %q, after %q", c.query, got, c.total, c.next, c.partial, c.after)
		}
		if strings.Contains(c.query, "people(first: 1") && c.total && int(*got.Total) != all {
			t.Errorf("%s: Total %d; want %d", c.query, *got.Total, all)
		}
	}
}

func TestAcceptedTable(t *testing.T) {
	t.Parallel()
	for accept, want := range map[string]table.Format{
		"":                                "",
		"*/*":                             "",
		"application/json":                "",
		"application/*":                   "",
		"text/html":                       "",
		"text/csv":                        table.CSV,
		"text/csv; header=present":        table.CSV,
		"text/*":                          table.CSV,
		"text/csv, */*":                   table.CSV,
		"text/csv, application/json":      "",
		"text/csv;q=0.9, */*;q=0.8":       table.CSV,
		"text/csv;q=0.5, */*":             "",
		"text/csv;q=0":                    "",
		"text/csv;q=0, */*":               "",
		"application/x-ndjson":            table.NDJSON,
		"text/csv;q=0.2, application/*":   "",
		"application/vnd.apache.parquet":  table.Parquet,
		"application/json;q=0, */*;q=0.1": "",
		"text/csv;q=0.3, application/vnd.apache.parquet;q=0.7, application/json;q=0.5": table.Parquet,
		"text/csv, application/graphql-response+json;q=0.9":                            table.CSV,
		"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8":              "",
	} {
		if got := readAccept([]string{accept}).table(); got != want {
			t.Errorf("readAccept(%q).table() = %q; want %q", accept, got, want)
		}
	}
}

// A table ends with an error when it is too large or its time is over.
func TestTableBudget(t *testing.T) {
	t.Parallel()
	long := table.Table{
		Columns: []table.Column{{Name: "a"}, {Name: "b", Type: table.Strings}},
		Rows: func(yield func([]table.Value, error) bool) {
			for range 1000 {
				if !yield([]table.Value{table.Text("1234567890"), table.List([]string{"12345"})}, nil) {
					return
				}
			}
		},
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	for _, c := range []struct {
		ctx   context.Context
		limit int
		rows  int
		code  any
	}{
		{t.Context(), 34 * 1000, 1000, nil},
		{t.Context(), 34*1000 - 1, 999, codeTooMuch},
		{t.Context(), 100, 2, codeTooMuch},
		{over, 34 * 1000, 0, "TIMEOUT"},
	} {
		rows := 0
		var code any
		for _, err := range within(c.ctx, long, c.limit) {
			if told, ok := errors.AsType[*gqlerror.Error](err); ok {
				code = told.Extensions["code"]
				continue
			}
			rows++
		}
		if rows != c.rows || code != c.code {
			t.Errorf("limit %d: %d rows, %v; want %d, %v", c.limit, rows, code, c.rows, c.code)
		}
	}
}
