package guard

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

func times(n int, part string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(part, "#", strconv.Itoa(i)))
	}
	return b.String()
}

func nest(n int, open, inside, closed string) string {
	return strings.Repeat(open, n) + inside + strings.Repeat(closed, n)
}

// Each limit lets pass what it allows and refuses one more, with both numbers.
func TestLimits(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		document func(n int) string
		allowed  int
		code     string
	}{
		"bytes":        {func(n int) string { return "{a}" + strings.Repeat(" ", n-3) }, MaxBytes, CodeTooLarge},
		"tokens":       {func(n int) string { return "{a(b:[" + strings.Repeat("1 ", n-9) + "])}" }, MaxTokens, CodeTooLarge},
		"name":         {func(n int) string { return "{" + strings.Repeat("a", n) + "}" }, MaxNameBytes, CodeTooLarge},
		"string":       {func(n int) string { return `{a(b:"` + strings.Repeat("a", n) + `")}` }, MaxStringBytes, CodeTooLarge},
		"block string": {func(n int) string { return `{a(b:"""` + strings.Repeat("a", n) + `""")}` }, MaxStringBytes, CodeTooLarge},
		"brackets":     {func(n int) string { return "{a(b:" + nest(n-2, "[", "", "]") + ")}" }, MaxNesting, CodeTooDeep},
		"operations":   {func(n int) string { return times(n, "query Q#{a}") }, MaxOperations, CodeTooLarge},
		"fragments":    {func(n int) string { return "{a{" + times(n, "...F# ") + "}}" + times(n, " fragment F# on T{b}") }, MaxFragments, CodeTooLarge},
		"aliases":      {func(n int) string { return "{a{" + times(n, "b#:c ") + "}}" }, MaxAliases, CodeTooLarge},
		"directives":   {func(n int) string { return "{a" + times(n, "@b") + "}" }, MaxDirectives, CodeTooLarge},
		"roots":        {func(n int) string { return "{" + times(n, "a# ") + "}" }, MaxRoots, CodeTooLarge},
		"roots spread": {func(n int) string { return "{...F} fragment F on Query{" + times(n-1, "a# ") + "}" }, MaxRoots, CodeTooLarge},
		"set":          {func(n int) string { return "{a{" + times(n, "a# ") + "}}" }, MaxSet, CodeTooLarge},
		"selections": {func(n int) string {
			return "{" + times(9, "a#{"+times(99, "b# ")+"}") + "z{" + times(n-901, "c# ") + "}}"
		}, MaxSelections, CodeTooLarge},
		"repeats":        {func(n int) string { return "{a{" + times(n, "b ") + "}}" }, MaxRepeats, CodeTooLarge},
		"repeats beside": {func(n int) string { return "{a{" + times(n/2, "b ") + "}a{" + times(n-n/2, "b ") + "}}" }, MaxRepeats, CodeTooLarge},
		"depth":          {func(n int) string { return nest(n-1, "{a", "{b}", "}") }, MaxDepth, CodeTooDeep},
		"introspections": {func(n int) string { return "{" + times(n, "a#:__schema{b}") + "}" }, MaxIntrospections, CodeTooLarge},
		"introspection":  {func(n int) string { return "{__schema" + nest(n-1, "{ofType", "{b}", "}") + "}" }, MaxIntrospectionDepth, CodeTooDeep},
		"lists":          {func(n int) string { return "{__schema" + nest(n, "{fields", "{name}", "}") + "}" }, MaxIntrospectionLists, CodeTooDeep},
	} {
		if _, err := Parse(c.document(c.allowed)); err != nil {
			t.Errorf("%s: %d are refused: %v", name, c.allowed, err)
		}
		_, err := Parse(c.document(c.allowed + 1))
		if err == nil || err.Extensions["code"] != c.code || err.Extensions["is"] != c.allowed+1 ||
			err.Extensions["allowed"] != c.allowed || len(err.Locations) != 1 {
			t.Errorf("%s: %d give %v; want %s with both numbers and a place", name, c.allowed+1, err, c.code)
		}
	}
}

// What is wrong whatever its size.
func TestRefused(t *testing.T) {
	t.Parallel()
	for document, want := range map[string]string{
		"":                                      CodeValidation + " no operation",
		"fragment F on Query{a}":                CodeValidation + " no operation",
		"{":                                     CodeParse,
		"\xff{a}":                               CodeParse + " UTF-8",
		"{...F} fragment F($a:Int) on Query{a}": CodeParse + " variables",
		"{...F} fragment F on Query{...F}":      CodeValidation + " contains itself",
		"{a} fragment F on Query{a}":            CodeValidation + " not used",
		`{a(b:"\uD83D")}`:                       CodeParse + " surrogate",
		`{a(b:"\uDE00\uD83D")}`:                 CodeParse + " surrogate",
		`{a(b:"\uFFFD \uD83D\u0041")}`:          CodeParse + " surrogate",
		"{...F0}" + times(30, " fragment F# on Query{...G# ...G#} fragment G# on Query{...F# ...F#}"):   CodeTooLarge,
		"{...F0}" + times(24, " fragment F# on Query{...G# a}") + times(24, " fragment G# on Query{b}"): CodeValidation + " not used",
	} {
		code, part, _ := strings.Cut(want, " ")
		_, err := Parse(document)
		if err == nil || err.Extensions["code"] != code || !strings.Contains(err.Message, part) {
			t.Errorf("Parse(%q) = %v; want %s", document, err, want)
		}
	}
	for _, document := range []string{`{a(b:"\uD83D\uDE00")}`, `{a(b:"\uFFFD")}`, `{a(b:"\\uD83D")}`, `{a(b:"\u{1F600}")}`, "{a(b:\"\uFFFD\")}", "#é\n{a(b:\"\\n\uFFFD\")}"} {
		if _, err := Parse(document); err != nil {
			t.Errorf("Parse(%q) = %v; want no error", document, err)
		}
	}
}

func schema(t testing.TB) *ast.Schema {
	t.Helper()
	sdl, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	s, err := gqlparser.LoadSchema(&ast.Source{Input: string(sdl)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What our own documents and tools of others ask passes.
func TestKnownDocuments(t *testing.T) {
	t.Parallel()
	s := schema(t)
	var files []string
	for _, pattern := range []string{"../../docs/cookbook/*.graphql", "../../graph/testdata/*.graphql", "../server/*.graphql", "testdata/*.graphql"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatal(pattern, err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, refusal := Parse(string(text))
		if refusal != nil {
			t.Errorf("%s: %v", file, refusal)
			continue
		}
		if wrong := Validate(s, doc); len(wrong) > 0 {
			t.Errorf("%s: %v", file, wrong)
		}
	}
}

func TestLiterals(t *testing.T) {
	t.Parallel()
	s := schema(t)
	for document, ok := range map[string]bool{
		`{people(first:2147483647){totalCount}}`:                        true,
		`{people(first:2147483648){totalCount}}`:                        false,
		`{people(first:-2147483649){totalCount}}`:                       false,
		`{people(first:99999999999999999999){totalCount}}`:              false,
		`{people(first:1.0){totalCount}}`:                               false,
		`{people(first:"1"){totalCount}}`:                               false,
		`{people(first:{}){totalCount}}`:                                false,
		`{search(text:{}){totalCount}}`:                                 false,
		`{search(text:"a",kind:{}){totalCount}}`:                        false,
		`{search(text:"a",kind:PERSON){totalCount}}`:                    true,
		`{search(text:"a",kind:"PERSON"){totalCount}}`:                  false,
		`{posts(where:{title:1}){totalCount}}`:                          false,
		`{posts(where:{id:1}){totalCount}}`:                             true,
		`{posts(where:{id:1.5}){totalCount}}`:                           false,
		`{posts(where:{none:1}){totalCount}}`:                           false,
		`{person(by:{}){id}}`:                                           false,
		`{person(by:{id:null}){id}}`:                                    false,
		`{person(by:{id:"a",slug:"b"}){id}}`:                            false,
		`query($n:Int="1"){people(first:$n){totalCount}}`:               false,
		`query($n:Int=2147483648){people(first:$n){totalCount}}`:        false,
		`query($s:String=1){parseDate(text:$s){text}}`:                  false,
		`query($s:ID=1.5){posts(where:{type:$s}){totalCount}}`:          false,
		`query($s:ID=1){posts(where:{type:$s}){totalCount}}`:            true,
		`query($by:PersonBy={}){people{totalCount} person(by:$by){id}}`: false,
		`query($id:ID){person(by:{id:$id}){id}}`:                        false,
		`query($id:ID!){person(by:{id:$id}){id}}`:                       true,
	} {
		doc, refusal := Parse(document)
		if refusal != nil {
			t.Fatal(document, refusal)
		}
		wrong := Validate(s, doc)
		if (len(wrong) == 0) != ok {
			t.Errorf("%s: %v; want valid %t", document, wrong, ok)
		}
		for _, e := range wrong {
			if e.Extensions["code"] != CodeValidation || len(e.Locations) == 0 {
				t.Errorf("%s: %v without code or place", document, e)
			}
		}
	}
}

// Messages repeat little of what was sent.
func TestBrief(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é", 300)
	if got := Brief(`no "` + long + `" on "Query"`); len(got) > 120 || !strings.Contains(got, `on "Query"`) {
		t.Errorf("%d bytes: %s; want the quoted name cut", len(got), got)
	}
	if got := Brief(long + long); len(got) > maxMessage+3 {
		t.Errorf("%d bytes; want at most %d", len(got), maxMessage)
	}
}
