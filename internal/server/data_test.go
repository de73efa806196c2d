package server

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

func TestData(t *testing.T) {
	t.Parallel()
	site := New(embedded(), Options{})
	version := embedded().Version()
	const chongqing = "/data/terms.csv?post_id=post:party-secretary-of-chongqing"
	for _, c := range []struct {
		target, want string // part of the answer
		status       int
	}{
		{"/data/", `"parquet": "/data/terms.parquet"`, 200},
		{"/data/datapackage.json", `"path": "terms.csv"`, 200},
		{"/data/terms.csv", "id,person_id,person_name,", 200},
		{"/data/terms.csv?excel=1", "\uFEFFid,", 200},
		{"/data/terms.csv?excel=0&v=" + version, "id,", 200},
		{"/data/people.ndjson?id=person:hu-chunhua", `{"id":"person:hu-chunhua","name":"Hu Chunhua"`, 200},
		{"/data/people.parquet", "PAR1", 200},
		{"/data/people.parquet?id=person:hu-chunhua", "PAR1", 200},
		{chongqing + "&status=ACTING&status=REGULAR", "Sun Zhengcai", 200},
		{chongqing + "&v=older", "OTHER_DATASET_VERSION", 409},
		{chongqing + "&colour=red", `no column is called \"colour\"; there are id, person_id`, 400},
		{chongqing + "&status=acting", "give one of REGULAR, ACTING", 400},
		{chongqing + "&excel=yes", "excel must be 1 or 0", 400},
		{"/data/terms.csv?%zz", "not percent-encoded properly", 400},
		{"/data/terms.ndjson?excel=1", "excel goes with CSV alone", 400},
		{"/data/nothing.csv", "there are areas, post_types", 404},
		{"/data/terms.xls", "/data/ lists them", 404},
		{"/data/terms", "/data/ lists them", 404},
		{"/data/../terms.csv", "", 307},
	} {
		got := ask(t, site, http.MethodGet, c.target, "")
		if got.status != c.status || !strings.Contains(got.body, c.want) {
			t.Errorf("GET %s: %d\n%.300s\nwant %d with %q", c.target, got.status, got.body, c.status, c.want)
		}
	}
	if got := ask(t, site, http.MethodPost, "/data/terms.csv", ""); got.status != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d; want 405", got.status)
	}
}

// A choice gives fewer rows, with the same columns.
func TestDataChoice(t *testing.T) {
	t.Parallel()
	site := New(embedded(), Options{})
	rows := func(query string) [][]string {
		all, err := csv.NewReader(strings.NewReader(ask(t, site, http.MethodGet, "/data/terms.csv"+query, "").body)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	all, some := rows(""), rows("?status=ACTING")
	if len(all)-1 != embedded().Counts().Terms {
		t.Errorf("%d rows; want one for each of %d terms", len(all)-1, embedded().Counts().Terms)
	}
	if len(some) < 2 || len(some) >= len(all) || strings.Join(some[0], " ") != strings.Join(all[0], " ") {
		t.Errorf("%d rows of %d are ACTING, under %q", len(some)-1, len(all)-1, some[0])
	}
}

// What is served says what it is, and whether it has changed.
func TestDataHeaders(t *testing.T) {
	t.Parallel()
	site := New(embedded(), Options{})
	tags := make(map[string]string)
	for target, media := range map[string]string{
		"/data/terms.csv":                           "text/csv; charset=utf-8; header=present",
		"/data/terms.csv?excel=1":                   "text/csv; charset=utf-8; header=present",
		"/data/terms.csv?status=ACTING":             "text/csv; charset=utf-8; header=present",
		"/data/terms.csv?status=ACTING&status=FULL": "text/csv; charset=utf-8; header=present",
		"/data/terms.ndjson":                        "application/x-ndjson",
		"/data/terms.parquet":                       "application/vnd.apache.parquet",
		"/data/people.parquet":                      "application/vnd.apache.parquet",
	} {
		got := ask(t, site, http.MethodHead, target, "")
		tag := got.header.Get("ETag")
		if got.status != 200 || got.header.Get("Content-Type") != media {
			t.Errorf("HEAD %s: %d, %q, %v", target, got.status, got.body, got.header)
		}
		if other, taken := tags[tag]; taken || tag == "" {
			t.Errorf("HEAD %s: ETag %q is also that of %s", target, tag, other)
		}
		tags[tag] = target
		if got.header.Get("Last-Modified") == "" || !strings.HasPrefix(got.header.Get("Content-Disposition"), "attachment; filename=") {
			t.Errorf("HEAD %s: %v", target, got.header)
		}
		for _, known := range []string{tag, "W/" + tag, `"other", ` + tag, "*"} {
			if got := ask(t, site, http.MethodGet, target, "", "If-None-Match: "+known); got.status != http.StatusNotModified || got.body != "" {
				t.Errorf("GET %s, If-None-Match %s: %d; want 304", target, known, got.status)
			}
		}
		if got := ask(t, site, http.MethodGet, target, "", `If-None-Match: "other"`); got.status != 200 || got.header.Get("ETag") != tag {
			t.Errorf("GET %s, If-None-Match of another: %d, %v; want 200", target, got.status, got.header)
		}
	}
	one := ask(t, site, http.MethodHead, "/data/terms.csv?status=ACTING&status=FULL&row=1", "").header.Get("ETag")
	two := ask(t, site, http.MethodHead, "/data/terms.csv?row=1&status=FULL&status=ACTING", "").header.Get("ETag")
	if one != two {
		t.Errorf("the same choice in another order has the ETags %s and %s", one, two)
	}
}

// Readers of Parquet fetch the end of a file first: parts can be had, and a
// file in parts is the file.
func TestDataRange(t *testing.T) {
	t.Parallel()
	site := New(embedded(), Options{})
	whole := ask(t, site, http.MethodGet, "/data/terms.parquet", "").body
	part := ask(t, site, http.MethodGet, "/data/terms.parquet", "", "Range: bytes=-8")
	if part.status != http.StatusPartialContent || part.body != whole[len(whole)-8:] {
		t.Errorf("the last 8 bytes: %d, %q; want 206, %q", part.status, part.body, whole[len(whole)-8:])
	}
	const mark = "PAR1"
	if !strings.HasPrefix(whole, mark) || !strings.HasSuffix(whole, mark) {
		t.Errorf("Parquet of %d bytes does not begin and end with %s", len(whole), mark)
	}
	if got := ask(t, site, http.MethodGet, "/data/terms.csv", "", "Range: bytes=0-1"); got.status != 200 {
		t.Errorf("a part of CSV: %d; want the whole", got.status)
	}
}

// A new data set brings new files; a link to the old version says so.
func TestDataAfterSwap(t *testing.T) {
	t.Parallel()
	site := New(embedded(), Options{})
	before := ask(t, site, http.MethodGet, "/data/people.parquet", "")
	site.Swap(village())
	after := ask(t, site, http.MethodGet, "/data/people.parquet", "", "If-None-Match: "+before.header.Get("ETag"))
	if after.status != 200 || after.body == before.body {
		t.Errorf("after the swap: %d; want 200 with another file", after.status)
	}
	if got := ask(t, site, http.MethodGet, "/data/people.csv?v="+embedded().Version(), ""); got.status != http.StatusConflict {
		t.Errorf("the old version: %d; want 409", got.status)
	}
}

// A refusal reads like any other of this server.
func TestDataRefusal(t *testing.T) {
	t.Parallel()
	got := ask(t, New(embedded(), Options{}), http.MethodGet, "/data/nothing.csv", "")
	var answer struct {
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal([]byte(got.body), &answer); err != nil || answer.Errors[0].Extensions.Code != "NOT_FOUND" {
		t.Errorf("%s: %v; want the code NOT_FOUND", got.body, err)
	}
}

// Another program may write the same data otherwise, so its files have other ETags.
func TestDataTagNamesProgram(t *testing.T) {
	t.Parallel()
	tag := func(b Build, target string) string {
		return ask(t, New(village(), Options{Build: b}), "HEAD", target, "").header.Get("Etag")
	}
	one, other := Build{"v1", "a", "go1"}, Build{"v2", "b", "go1"}
	for _, target := range []string{"/data/terms.csv", "/data/terms.parquet"} {
		if a, b := tag(one, target), tag(other, target); a == b || a == "" {
			t.Errorf("%s: ETag %s of both programs", target, a)
		}
		if a, b := tag(one, target), tag(one, target); a != b {
			t.Errorf("%s: ETags %s and %s of one program", target, a, b)
		}
	}
}
