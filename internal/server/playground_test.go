package server

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"html"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/docs/cookbook"
)

// built is a front end of one page: page.js is kept compressed, small.css plain.
func built(t *testing.T) http.Handler {
	t.Helper()
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	w.Write([]byte("run()"))
	w.Close()
	return New(village(), Options{Pages: fstest.MapFS{
		"playground.html":        {Data: []byte("<title>built</title>")},
		"client.html":            {Data: []byte("<title>client</title>")},
		"assets/page-1a.js.br":   {Data: []byte("brotli")},
		"assets/page-1a.js.gz":   {Data: zipped.Bytes()},
		"assets/small-2b.css":    {Data: []byte("p{}")},
		"assets/folder/deep.css": {Data: []byte("p{}")},
	}})
}

func TestAssets(t *testing.T) {
	t.Parallel()
	s := built(t)
	for _, c := range []struct {
		path, accept              string
		status                    int
		coding, etag, media, body string
	}{
		{"page-1a.js", "gzip, br", 200, "br", `"page-1a.js-br"`, "text/javascript; charset=utf-8", "brotli"},
		{"page-1a.js", "gzip", 200, "gzip", `"page-1a.js-gzip"`, "text/javascript; charset=utf-8", ""},
		{"page-1a.js", "identity", 200, "", "", "text/javascript; charset=utf-8", "run()"},
		{"small-2b.css", "br", 200, "", `"small-2b.css-identity"`, "text/css; charset=utf-8", "p{}"},
		{"folder", "", 404, "", "", "application/json; charset=utf-8", ""},
		{"none.js", "br", 404, "", "", "application/json; charset=utf-8", ""},
		{"..%2fplayground.html", "", 404, "", "", "application/json; charset=utf-8", ""},
	} {
		r := ask(t, s, "GET", "/assets/"+c.path, "", "Accept-Encoding: "+c.accept)
		h := r.header
		if r.status != c.status || h.Get("Content-Encoding") != c.coding || h.Get("Etag") != c.etag || h.Get("Content-Type") != c.media ||
			c.body != "" && r.body != c.body {
			t.Errorf("%s for %q: %d %s %s %s %q; want %+v", c.path, c.accept, r.status,
				h.Get("Content-Encoding"), h.Get("Etag"), h.Get("Content-Type"), r.body, c)
		}
		if c.status != http.StatusOK {
			continue
		}
		for name, want := range map[string]string{
			"Cache-Control":           "public, max-age=31536000, immutable",
			"X-Content-Type-Options":  "nosniff",
			"Content-Security-Policy": playgroundPolicy,
		} {
			if h.Get(name) != want {
				t.Errorf("%s: %s is %q; want %q", c.path, name, h.Get(name), want)
			}
		}
		if !strings.Contains(strings.Join(h.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("%s: Vary is %q; want Accept-Encoding in it", c.path, h.Values("Vary"))
		}
		if c.etag == "" {
			continue
		}
		if r := ask(t, s, "GET", "/assets/"+c.path, "", "Accept-Encoding: "+c.accept, "If-None-Match: "+c.etag); r.status != http.StatusNotModified {
			t.Errorf("%s If-None-Match its ETag: %d; want 304", c.path, r.status)
		}
	}
}

// A built page asks nothing of another host and runs no script of its text.
func TestPages(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"/playground?query={a}": "<title>built</title>",
		"/client":               "<title>client</title>",
	} {
		r := ask(t, built(t), "GET", path, "")
		if r.status != http.StatusOK || r.body != want {
			t.Errorf("%s: %d %s; want the built page", path, r.status, r.body)
		}
		policy := r.header.Get("Content-Security-Policy")
		script := regexp.MustCompile(`script-src [^;]*`).FindString(policy)
		if script != "script-src 'self'" || strings.Contains(policy, "http") || !strings.HasPrefix(policy, "default-src 'none';") {
			t.Errorf("%s: policy %q; want this server's scripts and nothing else's", path, policy)
		}
	}
}

// Without the front end, what a link fills in is put to /graphql by a form.
func TestForm(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	const link = `/playground?query=%7B+a%28b%3A+%22%3C%2Ftextarea%3E%22%29+%7D&variables=%7B%22c%22%3A1%7D&operationName=D&v=1a2b`
	page := ask(t, s, "GET", link, "").body
	for _, want := range []string{
		"make web build",
		`{ a(b: &#34;&lt;/textarea&gt;&#34;) }</textarea>`,
		`{&#34;c&#34;:1}</textarea>`,
		`name="operationName" size="40" value="D"`,
		`name="v" size="40" value="1a2b"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the form lacks %s: %.3000s", want, page)
		}
	}
	r := ask(t, s, "GET", "/playground", "")
	if !strings.Contains(r.body, ">{ dataset { version } }</textarea>") || strings.Contains(r.body, `name="v"`) {
		t.Errorf("an empty form: %.3000s; want a question that can be asked, of the current version", r.body)
	}
	if policy := r.header.Get("Content-Security-Policy"); policy != formPolicy() || strings.Contains(policy, "script") {
		t.Errorf("policy %q; want style and a form to this server", policy)
	}
	if strings.Contains(r.body, "<script") || strings.Contains(r.body, "://") {
		t.Error("the form has a script, or names another host")
	}
	links := regexp.MustCompile(`href="(playground\?query=[^"]+)"`).FindAllStringSubmatch(r.body, -1)
	if len(links) != 25 {
		t.Fatalf("%d questions; want 25", len(links))
	}
	first := ask(t, s, "GET", "/"+html.UnescapeString(links[0][1]), "").body
	if !strings.Contains(first, `terms(where: {post: {type: &#34;post-type:party-committee-secretary&#34;}`) {
		t.Errorf("GET %s: %.3000s; want its question filled in", links[0][1], first)
	}
}

func TestCookbookJSON(t *testing.T) {
	t.Parallel()
	want, err := cookbook.Questions()
	if err != nil {
		t.Fatal(err)
	}
	var got []cookbook.Question // names differ in case alone
	if err := json.Unmarshal([]byte(ask(t, New(village(), Options{}), "GET", "/cookbook.json", "").body), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 25 || len(got) != len(want) || got[24] != want[24] {
		t.Errorf("%d questions, the last %+v; want %d, the last %+v", len(got), got[len(got)-1], len(want), want[24])
	}
}
