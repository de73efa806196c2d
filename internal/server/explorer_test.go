package server

import (
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
)

const explorerHTML = `<noscript><meta http-equiv="refresh" content="0; url=./plain"></noscript>` +
	`<link href="data:,"><script src="./assets/explorer-1a.js"></script><a href="./plain">plain</a>`

// Every address of the explorer shows its page when loaded anew, with the names
// of its parts as they are found from there, and its status says whether there is
// such a record.
func TestExplorer(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{Pages: fstest.MapFS{
		"explorer.html":   {Data: []byte(explorerHTML)},
		"playground.html": {Data: []byte("playground")},
		"client.html":     {Data: []byte("client")},
	}})
	below := strings.NewReplacer("./assets", "../assets", "./plain", "../plain").Replace(explorerHTML)
	for path, want := range map[string]struct {
		status int
		body   string
	}{
		"/":                                {200, explorerHTML},
		"/?q=%E4%B8%AD":                    {200, explorerHTML},
		"/ask":                             {200, explorerHTML},
		"/paste?example=plain":             {200, explorerHTML},
		"/sources?document=a":              {200, explorerHTML},
		"/question/06-gaps":                {200, below},
		"/question/00-none":                {404, below},
		"/person/hu-chunhua":               {200, below},
		"/person/%E4%B8%AD":                {404, below},
		"/post/mayor-of-chongqing?lang=zh": {200, below},
		"/post/hu-chunhua":                 {404, below},
		"/body/politburo?on=1949":          {200, below},
		"/body/mayor-of-chongqing":         {404, below},
	} {
		r := ask(t, s, "GET", path, "")
		if r.status != want.status || r.body != want.body || r.header.Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("GET %s: %d %s %s; want %+v", path, r.status, r.header.Get("Content-Type"), r.body, want)
		}
		policy := r.header.Get("Content-Security-Policy")
		if policy != clientPolicy || strings.Contains(policy, "unsafe") || !strings.HasPrefix(policy, "default-src 'none';") {
			t.Errorf("GET %s: policy %q; want scripts, styles and answers of this server alone", path, policy)
		}
	}
	for _, path := range []string{"/person", "/person/", "/person/ada/x", "/area/a", "/asking"} {
		if r := ask(t, s, "GET", path, ""); r.status != http.StatusNotFound {
			t.Errorf("GET %s: %d; want 404", path, r.status)
		}
	}
}

// The plain page is where the explorer sends who runs no script, and is the
// start of a program that was built without it.
func TestPlainPage(t *testing.T) {
	t.Parallel()
	with := New(village(), Options{Pages: fstest.MapFS{"explorer.html": {Data: []byte(explorerHTML)}}})
	without := New(village(), Options{})
	plain := ask(t, without, "GET", "/", "")
	if !strings.Contains(plain.body, village().Version()) {
		t.Errorf("GET / without pages: %.200s; want the plain page", plain.body)
	}
	for name, s := range map[string]http.Handler{"with": with, "without": without} {
		if r := ask(t, s, "GET", "/plain", ""); r.body != plain.body || r.header.Get("Content-Security-Policy") != pagePolicy() {
			t.Errorf("GET /plain %s pages: %.200s; want the plain page and its policy", name, r.body)
		}
	}
	if r := ask(t, without, "GET", "/person/ada", ""); r.status != http.StatusNotFound {
		t.Errorf("GET /person/ada without pages: %d; want 404", r.status)
	}
}
