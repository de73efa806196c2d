package server

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"
)

const wantsGzip = "Accept-Encoding: gzip"

func unzipped(t *testing.T, text string) string {
	t.Helper()
	z, err := gzip.NewReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(plain)
}

// What is text and long enough is compressed for who wants it, and is then what
// others get.
func TestCompressed(t *testing.T) {
	t.Parallel()
	at := live(t, New(embedded(), Options{}))
	const list = "/graphql?query=%7Bterms(first:100)%7Bnodes%7Bid%7D%7D%7D"
	for _, c := range []struct {
		target, accept string
		compressed     bool
	}{
		{list, "gzip", true},
		{list, "gzip, deflate, br, zstd", true},
		{list, "*", true},
		{list, "br, gzip;q=0.5", true},
		{list, "", false},
		{list, "br", false},
		{list, "gzip;q=0", false},
		{list, "identity, gzip;q=0.5", false},
		{list + "&format=csv", "gzip", true},
		{list + "&format=ndjson", "gzip", true},
		{list + "&format=parquet", "gzip", false},
		{"/graphql?query=%7B__typename%7D", "gzip", false}, // short
		{"/", "gzip", true},
		{"/schema.graphql", "gzip", true},
		{"/cookbook.json", "gzip", true},
		{"/data/", "gzip", true},
		{"/data/datapackage.json", "gzip", true},
		{"/data/terms.csv", "gzip", true},
		{"/data/terms.csv?row=1", "gzip", true},
		{"/data/people.csv?id=person:hu-chunhua", "gzip", false}, // short
		{"/data/terms.ndjson", "gzip", true},
		{"/data/terms.parquet", "gzip", false},
		{"/healthz", "gzip", false},
	} {
		plain := fetch(t, "GET", at+c.target, "")
		got := fetch(t, "GET", at+c.target, "", "Accept-Encoding: "+c.accept)
		if isGzip := got.header.Get("Content-Encoding") == "gzip"; got.status != 200 || isGzip != c.compressed {
			t.Errorf("GET %s, Accept-Encoding %q: %d %v; want it compressed: %t", c.target, c.accept, got.status, got.header, c.compressed)
			continue
		}
		if !strings.Contains(strings.Join(got.header.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("GET %s: Vary %q", c.target, got.header.Values("Vary"))
		}
		tag, body := plain.header.Get("Etag"), got.body
		if c.compressed {
			if len(body) > len(plain.body)/2 {
				t.Errorf("GET %s: %d bytes of %d", c.target, len(body), len(plain.body))
			}
			body = unzipped(t, body)
			tag = strings.TrimSuffix(tag, `"`) + `-gzip"`
		}
		if body != plain.body || got.header.Get("Etag") != tag || got.header.Get("Content-Type") != plain.header.Get("Content-Type") {
			t.Errorf("GET %s, Accept-Encoding %q: %d bytes, %v; want %d, ETag %s", c.target, c.accept, len(body), got.header, len(plain.body), tag)
		}
		head := fetch(t, "HEAD", at+c.target, "", "Accept-Encoding: "+c.accept)
		for _, name := range []string{"Content-Encoding", "Etag", "Content-Type"} {
			if told, want := head.header.Get(name), got.header.Get(name); told != want {
				t.Errorf("HEAD %s, Accept-Encoding %q: %s is %q; GET has %q", c.target, c.accept, name, told, want)
			}
		}
		if length := head.header.Get("Content-Length"); length != "" && length != strconv.Itoa(len(got.body)) {
			t.Errorf("HEAD %s, Accept-Encoding %q: Content-Length %s; GET has %d", c.target, c.accept, length, len(got.body))
		}
	}
}

// A client that has an answer in its coding is told so, by the ETag it has.
func TestCompressedNotModified(t *testing.T) {
	t.Parallel()
	at := live(t, New(embedded(), Options{}))
	for _, target := range []string{"/graphql?query=%7Bterms%7Bnodes%7Bid%7D%7D%7D", "/schema.graphql", "/data/terms.csv"} {
		plain := fetch(t, "GET", at+target, "").header.Get("Etag")
		zipped := fetch(t, "GET", at+target, "", wantsGzip).header.Get("Etag")
		for _, c := range []struct {
			held, accept string
			status       int
			etag         string
		}{
			{zipped, "gzip", 304, zipped},
			{"W/" + zipped, "gzip", 304, zipped},
			{`"other", ` + zipped, "gzip", 304, zipped},
			{plain, "gzip", 304, plain}, // of an answer too short to be compressed
			{zipped, "identity", 200, plain},
			{plain, "identity", 304, plain},
			{`"other-gzip"`, "gzip", 200, zipped},
		} {
			r := fetch(t, "GET", at+target, "", "If-None-Match: "+c.held, "Accept-Encoding: "+c.accept)
			if r.status != c.status || r.header.Get("Etag") != c.etag || c.status == 304 && (r.body != "" || r.header.Get("Content-Encoding") != "") {
				t.Errorf("GET %s, If-None-Match %s, Accept-Encoding %s: %d %v; want %d, ETag %s", target, c.held, c.accept, r.status, r.header, c.status, c.etag)
			}
		}
		head := fetch(t, "HEAD", at+target, "", wantsGzip)
		if coding := head.header.Get("Content-Encoding"); head.body != "" || !strings.HasPrefix(target, "/data/") && (coding != "gzip" || head.header.Get("Etag") != zipped) {
			t.Errorf("HEAD %s: %v, %d bytes; want the header of GET", target, head.header, len(head.body))
		}
	}
}

// What is flushed arrives before the rest is written.
func TestCompressedStream(t *testing.T) {
	t.Parallel()
	more := make(chan struct{})
	at := live(t, newCompressor().handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/csv")
		io.WriteString(w, "first\n")
		if err := http.NewResponseController(w).Flush(); err != nil {
			t.Error(err)
		}
		<-more
		io.WriteString(w, "second\n")
	})))
	r, err := http.Get(at) // it wants gzip and undoes it
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	first := make([]byte, len("first\n"))
	if _, err := io.ReadFull(r.Body, first); err != nil || string(first) != "first\n" || !r.Uncompressed {
		t.Errorf("before the rest: %q, %v, compressed %t", first, err, r.Uncompressed)
	}
	close(more)
	if rest, err := io.ReadAll(r.Body); err != nil || string(rest) != "second\n" {
		t.Errorf("the rest: %q, %v", rest, err)
	}
}

// An answer that breaks off is not ended as if it were whole, and keeps no writer.
func TestCompressedBreaksOff(t *testing.T) {
	t.Parallel()
	c := newCompressor()
	at := live(t, c.handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/csv")
		io.WriteString(w, strings.Repeat("row\n", 1<<20))
		panic(http.ErrAbortHandler)
	})))
	r, err := http.Get(at)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if n, err := io.Copy(io.Discard, r.Body); err == nil {
		t.Errorf("%d bytes, as if that were all", n)
	}
	for began := time.Now(); len(c.idle) < maxCompressing; {
		if time.Since(began) > 5*time.Second {
			t.Fatalf("%d writers left of %d", len(c.idle), maxCompressing)
		}
	}
}

// An answer is compressed by what its header says, before it is written.
func TestCompressible(t *testing.T) {
	t.Parallel()
	long, short := strings.Repeat("row\n", 1000), "row\n"
	for _, c := range []struct {
		header string
		status int
		text   string
		want   string // Content-Encoding
	}{
		{"Content-Type: text/csv", 200, long, "gzip"},
		{"Content-Type: text/csv", 400, long, "gzip"},
		{"Content-Type: text/csv", 200, short, ""},
		{"Content-Type: text/csv", 206, long, ""},
		{"Content-Type: application/vnd.apache.parquet", 200, long, ""},
		{"Content-Type: ", 200, long, ""},
		{"Content-Encoding: br", 200, long, "br"},
		{"Content-Length: 4000", 200, long, "gzip"},
		{"Content-Length: 4", 200, short, ""},
	} {
		name, value, _ := strings.Cut(c.header, ": ")
		at := live(t, newCompressor().handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/csv")
			w.Header().Set(name, value)
			w.WriteHeader(c.status)
			io.WriteString(w, c.text)
		})))
		r := fetch(t, "GET", at, "", wantsGzip)
		if r.status != c.status || r.header.Get("Content-Encoding") != c.want || c.want != "gzip" && r.body != c.text {
			t.Errorf("%d %s, %d bytes: %d %v; want Content-Encoding %q", c.status, c.header, len(c.text), r.status, r.header, c.want)
		}
	}
}

// What panics before anything is sent is answered as a failure, without what was
// said of the answer.
func TestCompressedPanics(t *testing.T) {
	t.Parallel()
	s := New(nil, Options{})
	h := s.observed(newCompressor().handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/csv")
		w.Header().Set("Etag", `"a"`)
		io.WriteString(w, "row\n")
		panic("secret")
	})))
	r := fetch(t, "GET", live(t, h), "", wantsGzip)
	if r.status != http.StatusInternalServerError || r.header.Get("Etag") != "" || strings.Contains(r.body, "row") {
		t.Errorf("%d %v %s; want 500 alone", r.status, r.header, r.body)
	}
}

// When every writer is in use, answers go out as they are.
func TestCompressingBounded(t *testing.T) {
	t.Parallel()
	c := &compressor{} // has none
	text := bytes.Repeat([]byte("row\n"), 1000)
	h := c.handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/csv")
		w.Header().Set("Content-Length", strconv.Itoa(len(text)))
		w.Header().Set("Etag", `"a"`)
		w.Write(text)
	}))
	r := ask(t, h, "GET", "/", "", wantsGzip)
	if r.body != string(text) || r.header.Get("Content-Encoding") != "" || r.header.Get("Etag") != `"a"` {
		t.Errorf("%d bytes, %v; want the answer as it is", len(r.body), r.header)
	}
}

// Exports leave some writers to other answers.
func TestExportsLeaveCompressors(t *testing.T) {
	t.Parallel()
	c := newCompressor()
	for i := range maxCompressing {
		if _, ok := c.take(io.Discard, true); ok != (i < maxCompressingExports) {
			t.Fatalf("export %d is compressed: %t; want %d", i, ok, maxCompressingExports)
		}
	}
	h := c.handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/csv")
		io.WriteString(w, strings.Repeat("row\n", 1000))
	}))
	for target, want := range map[string]string{"/data/terms.csv": "", "/graphql": "gzip"} {
		if got := ask(t, h, "GET", target, "", wantsGzip).header.Get("Content-Encoding"); got != want {
			t.Errorf("GET %s: Content-Encoding %q; want %q", target, got, want)
		}
	}
	if left := len(c.idle); left != maxCompressing-maxCompressingExports {
		t.Errorf("%d writers left", left)
	}
}

// An export that was compressed lets the next be.
func TestExportsReturnCompressors(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	for range maxCompressingExports + 2 {
		if r := ask(t, s, "GET", "/data/terms.csv", "", wantsGzip); r.header.Get("Content-Encoding") != "gzip" {
			t.Fatal(r.header)
		}
	}
}
