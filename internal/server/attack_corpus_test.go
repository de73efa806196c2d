package server

import (
	"fmt"
	"os"
	"strings"
)

// An attack is a request meant to make the server work for long.
type attack struct {
	name      string
	query     string
	variables string // JSON; none when empty
	code      string // of its refusal; accepted when empty
}

func times(n int, part func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(part(i))
	}
	return b.String()
}

// fan is n fragments, each of which spreads the next twice.
func fan(n int) string {
	return "{...F0}" + times(n, func(i int) string { return fmt.Sprintf(" fragment F%d on Query{...F%d ...F%d}", i, i+1, i+1) }) +
		fmt.Sprintf(" fragment F%d on Query{__typename}", n)
}

// alike is rows of the same fields, which validation compares with each other.
func alike(rows, fields int) string {
	return "{dataset{" + strings.Repeat("counts{"+strings.Repeat("terms ", fields)+"}", rows) + "}}"
}

// introspection asks for as much as GraphiQL and code generators do.
func introspection() string {
	text, err := os.ReadFile("../guard/testdata/introspection.graphql")
	if err != nil {
		panic(err)
	}
	return string(text)
}

func nested(depth int, open, inside, closed string) string {
	return strings.Repeat(open, depth) + inside + strings.Repeat(closed, depth)
}

const (
	search     = "query($t: String!) { search(text: $t) { totalCount } }"
	byIDs      = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
	large      = "QUERY_TOO_LARGE"
	deep       = "QUERY_TOO_DEEP"
	invalid    = "GRAPHQL_VALIDATION_FAILED"
	unreadable = "GRAPHQL_PARSE_FAILED"
	badInput   = "BAD_USER_INPUT"
)

func attacks() []attack {
	return []attack{
		{"900 kB in a string", `{search(text:"` + strings.Repeat("a", 900_000) + `"){totalCount}}`, "", large},
		{"20 kB in a string", `{search(text:"` + strings.Repeat("a", 20_000) + `"){totalCount}}`, "", large},
		{"900 kB in a variable", search, `{"t":"` + strings.Repeat("a", 900_000) + `"}`, large},
		{"300,000 ids in a variable", byIDs, `{"ids":[` + strings.Repeat("1,", 299_999) + `1]}`, large},
		{"objects in a variable", "query($by: PersonBy!) { person(by: $by) { id } }", `{"by":{` + times(30_000, func(i int) string { return fmt.Sprintf(`"f%d":1,`, i) }) + `"id":1}}`, large},
		{"a deep variable", search, `{"t":` + nested(5000, "[", "", "]") + `}`, badInput},
		{"a number of many digits", "query($n: Int) { people(first: $n) { totalCount } }", `{"n":` + strings.Repeat("9", 200_000) + `}`, badInput},
		{"10,000 items in a list", `{nodes(ids:[` + strings.Repeat("1 ", 10_000) + `]){id}}`, "", large},
		{"tokens", "{" + strings.Repeat("a ", 30_000) + "}", "", large},
		{"comments", strings.Repeat("#\n", 30_000) + "{__typename}", "", large},
		{"commas", strings.Repeat(",", 60_000) + "{__typename}", "", ""},
		{"a long name", "{" + strings.Repeat("a", 60_000) + "}", "", large},
		{"Han and emoji", `{search(text:"` + strings.Repeat("乌😀", 2000) + `"){totalCount}}`, "", large},
		{"half surrogates", `{search(text:"` + strings.Repeat(`\uD83D`, 1500) + `"){totalCount}}`, "", unreadable},
		{"brackets", nested(900, "[", "", "]"), "", deep},
		{"unclosed braces", strings.Repeat("{a", 900), "", deep},
		{"depth", nested(17, "{a", "{b}", "}"), "", deep},
		{"fragments within one another", nested(60, "{...", "{id}", "}"), "", deep},
		{"a deep list", "{nodes(ids:" + nested(900, "[", "", "]") + "){id}}", "", deep},
		{"circular introspection", "{__schema" + nested(3, "{types{fields{type", "{name}", "}}}") + "}", "", deep},
		{"circular introspection in fragments", "{__schema{types{...T}}} fragment T on __Type{fields{type{fields{type{fields{name}}}}}}", "", deep},
		{"many introspections", "{" + times(3, func(i int) string { return fmt.Sprintf("a%d:__schema{types{name}}", i) }) + "}", "", large},
		{"aliases", "{dataset{" + times(101, func(i int) string { return fmt.Sprintf("a%d:version ", i) }) + "}}", "", large},
		{"directives", "{dataset{version" + strings.Repeat("@include(if:true)", 60) + "}}", "", large},
		{"unknown directives", "{dataset{version" + strings.Repeat("@a", 600) + "}}", "", large},
		{"one field 500 times", "{" + strings.Repeat("__typename ", 500) + "}", "", large},
		{"rows of the same fields", alike(30, 30), "", large},
		{"wide sets", "{dataset{" + strings.Repeat("version ", 250) + "}}", "", large},
		{"roots", "{" + times(30, func(i int) string { return fmt.Sprintf("a%d:__typename ", i) }) + "}", "", large},
		{"operations", times(60, func(i int) string { return fmt.Sprintf("query Q%d{__typename}", i) }), "", large},
		{"fragments", "{dataset{...F0}}" + times(60, func(i int) string { return fmt.Sprintf(" fragment F%d on Dataset{version ...F%d}", i, i+1) }), "", large},
		{"fan of 2^24", fan(24), "", large},
		{"fan of 2^48", fan(48), "", large},
		{"a fragment in itself", "{...A} fragment A on Query{...A}", "", invalid},
		{"fragments in each other", "{...A} fragment A on Query{...B} fragment B on Query{...A}", "", invalid},
		{"unused fragments", "{__typename}" + times(49, func(i int) string {
			return fmt.Sprintf(" fragment F%d on Query{dataset{%s}}", i, strings.Repeat("version ", 20))
		}), "", invalid},
		{"unknown fields", "{dataset{" + times(190, func(i int) string { return fmt.Sprintf("%s%d ", strings.Repeat("version", 13), i) }) + "}}", "", invalid},
		{"unknown types", "{dataset{...F0}}" + times(50, func(i int) string {
			return fmt.Sprintf(" fragment F%d on %s%d{id ...F%d}", i, strings.Repeat("PersonName", 9), i, i+1)
		}), "", invalid},
		{"unknown arguments", "{people(" + times(600, func(i int) string { return fmt.Sprintf("%s%d:1 ", strings.Repeat("first", 18), i) }) + "){totalCount}}", "", invalid},
		{"unknown values", "{issues(where:{code:[" + strings.Repeat(strings.Repeat("A", 30)+" ", 1900) + "]}){totalCount}}", "", invalid},
		{"unknown fields of inputs", "{bodies(where:{" + times(600, func(i int) string { return fmt.Sprintf("%s%d:1 ", strings.Repeat("name", 20), i) }) + "}){totalCount}}", "", invalid},
		{"unused variables", "query(" + times(390, func(i int) string { return fmt.Sprintf("$a%d:ID!", i) }) + "){__typename}", "", invalid},
		{"pages of pages of pages", "{people(first:500){nodes{colleagues(first:500){nodes{person{colleagues(first:500){nodes{certainty}}}}}}}}", "", codeTooDear},
		{"many careers in one", "{people(first:500){nodes{colleagues(first:500){nodes{overlaps{to{overlapping{totalCount}}}}}}}}", "", codeTooDear},
		{"matches judged under every reading, by many names", "{careers(steps:[{},{},{}],reading:HANDOVER,first:500){nodes{" +
			times(49, func(i int) string { return fmt.Sprintf("a%d:impossibleUnder ", i) }) + "}}}", "", codeTooDear},
		{"2,000 ids in a variable", byIDs, `{"ids":[` + strings.Repeat("1,", 1999) + `1]}`, large},
		{"the same fields, as far as allowed", "{dataset{" + strings.Repeat("counts{"+
			strings.Repeat("documents bodies posts people terms relations issues ", 7)+"}", 14) + "}}", "", ""},
		{"all of the schema", introspection(), "", ""},
		{"a chain of fragments, as far as allowed", "{dataset{...F0}}" + times(50, func(i int) string {
			next := fmt.Sprintf("...F%d", i+1)
			if i == 49 {
				next = ""
			}
			return fmt.Sprintf(" fragment F%d on Dataset{version title %s}", i, next)
		}), "", ""},
		{"ids in a list, as far as allowed", "{nodes(ids:[" + strings.Repeat("1 ", 100) + "]){id}}", "", ""},
		{"tokens, as far as allowed", "{issues(where:{code:[" + strings.Repeat("DATE_CONFLICT ", 1900) + "]}){totalCount}}", "", ""},
	}
}
