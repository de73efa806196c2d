package server

import (
	"html"
	"log/slog"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// The page shows, row by row, what GraphQL answers to the query it shows.
func TestPageShowsTheAnswer(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	text := html.UnescapeString(ask(t, s, "GET", "/", "").body)
	if !strings.Contains(text, strings.TrimSpace(headlineQuery)) {
		t.Error("the page lacks its query")
	}
	var want headline
	postQuery(t, s, headlineQuery, &want)
	if want.Careers.TotalCount < 50 || want.Careers.TotalCount != len(want.Careers.Nodes) {
		t.Fatalf("%d matches, %d of them answered; want all of many", want.Careers.TotalCount, len(want.Careers.Nodes))
	}
	rows := strings.Split(text, "<tr>")[2:]
	if len(rows) != len(want.Careers.Nodes) {
		t.Fatalf("%d rows; want %d", len(rows), len(want.Careers.Nodes))
	}
	for i, m := range want.Careers.Nodes {
		for _, part := range []string{
			m.Person.Name, m.Person.NativeName, m.HowSure(), m.Because[0],
			"<td>" + m.Steps[0].Term.Post.Title, ">" + m.Steps[0].Spell.Start.Text,
			"<td>" + m.Steps[1].Term.Post.Title, ">from " + m.Steps[1].Spell.Start.Text,
		} {
			if !strings.Contains(rows[i], part) {
				t.Errorf("row %d lacks %q: %s", i+1, part, rows[i])
			}
		}
	}
	for _, part := range []string{"Wang Yang", "Ulanhu", "乌兰夫", embedded().Version()} {
		if !strings.Contains(text, part) {
			t.Errorf("the page lacks %q", part)
		}
	}
	for _, list := range want.Careers.Coverage.PartialLists {
		if !strings.Contains(text, "<li>"+list.Title) {
			t.Errorf("the page lacks the partial list %q", list.Title)
		}
	}
}

// Links of the page lead somewhere; the one to the answer leads to it.
func TestPageLinks(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	text := ask(t, s, "GET", "/", "").body
	links := regexp.MustCompile(`href="([^"]+)"`).FindAllStringSubmatch(text, -1)
	if len(links) != 3 {
		t.Fatalf("%d links; want 3", len(links))
	}
	for _, link := range links {
		r := ask(t, s, "GET", html.UnescapeString(link[1]), "")
		if r.status != http.StatusOK {
			t.Errorf("GET %s: %d", link[1], r.status)
		}
		if answer := r.body; strings.HasPrefix(link[1], "/graphql") && !strings.Contains(answer, `"Wang Yang"`) {
			t.Errorf("GET %s: %.200s; want the answer", link[1], answer)
		}
	}
}

// The policy allows the style sheet that stands in the page, and no script.
func TestPagePolicy(t *testing.T) {
	t.Parallel()
	r := ask(t, New(embedded(), Options{}), "GET", "/", "")
	text := r.body
	_, rest, _ := strings.Cut(text, "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	if style != pageCSS {
		t.Error("the page's style is not the one its policy was made of")
	}
	if policy := r.header.Get("Content-Security-Policy"); policy != pagePolicy() || strings.Contains(policy, "unsafe") || strings.Contains(policy, "script") {
		t.Errorf("policy %q; want style alone", policy)
	}
	if strings.Contains(text, "<script") || strings.Contains(text, " style=") {
		t.Error("the page has what its policy forbids")
	}
}

// A data set that knows nothing of secretaries still has a page.
func TestPageWithoutAnswer(t *testing.T) {
	t.Parallel()
	text := string(newPage(village(), NewEngine(village(), slog.New(slog.DiscardHandler)), slog.New(slog.DiscardHandler)))
	if !strings.Contains(text, `role="alert"`) || !strings.Contains(text, "post-type:party-committee-secretary") || strings.Contains(text, "<table>") {
		t.Errorf("page without an answer: %s", text)
	}
	if !strings.Contains(text, village().Version()) {
		t.Error("page without an answer does not name its data set")
	}
}
