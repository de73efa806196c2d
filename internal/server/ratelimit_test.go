package server

import (
	"net/http/httptest"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

var thisMachine = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

// Who asks too often is told when to come back; others are not held up.
func TestRateLimit(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{Rate: 3, Proxies: thisMachine})
	at := live(t, s)
	const query = "/graphql?query=%7B__typename%7D"
	for i, c := range []struct {
		target, from string
		status       int
		rate         string // pattern of RateLimit; "" for none
	}{
		{query, "192.0.2.1", 200, `^"client";r=2;t=20$`},
		{"/schema.graphql", "192.0.2.1", 200, `^"client";r=1;t=(39|40)$`},
		{"/none", "192.0.2.1", 404, `^"client";r=0;t=(59|60)$`},
		{query, "192.0.2.1", 429, `^"client";r=0;t=(59|60)$`},
		{query, "192.0.2.2", 200, `^"client";r=2;t=20$`},
		{query, "192.0.2.7, 192.0.2.1", 429, `r=0`}, // what the client made up
		{"/healthz", "192.0.2.1", 200, ""},
		{"/readyz", "192.0.2.1", 200, ""},
		{"/metrics", "192.0.2.1", 404, ""}, // not served here
		{query, "2001:db8:0:1::1", 200, `r=2`},
		{query, "2001:db8:0:1::2", 200, `r=1`}, // the same network
		{query, "2001:db8:0:2::1", 200, `r=2`},
		{query, "::ffff:192.0.2.1", 429, `r=0`},
		{query, "", 200, ""}, // from this machine
	} {
		r := fetch(t, "GET", at+c.target, "", "X-Forwarded-For: "+c.from, "Origin: https://example.org")
		rate := r.header.Get("RateLimit")
		if r.status != c.status || (c.rate == "") != (rate == "") || !regexp.MustCompile(c.rate).MatchString(rate) {
			t.Errorf("%d: GET %s from %s: %d, RateLimit %q; want %d, %q", i, c.target, c.from, r.status, rate, c.status, c.rate)
		}
		if policy := r.header.Get("RateLimit-Policy"); c.rate != "" && policy != `"client";q=3;w=60` {
			t.Errorf("%d: RateLimit-Policy %q", i, policy)
		}
		if c.status != 429 {
			continue
		}
		if after := r.header.Get("Retry-After"); after != "20" && after != "19" || !strings.Contains(r.body, `"code":"RATE_LIMITED"`) {
			t.Errorf("%d: Retry-After %s, %s", i, after, r.body)
		}
		if r.header.Get("Cache-Control") != "no-store" || r.header.Get("Access-Control-Allow-Origin") != "*" ||
			!strings.Contains(strings.ToLower(r.header.Get("Access-Control-Expose-Headers")), "ratelimit-policy") {
			t.Errorf("%d: %v; want a refusal that scripts of any page can read", i, r.header)
		}
	}
	if got := scrape(t, s)[`cursus_http_requests_total{method="GET",route="/graphql",status="429"}`]; got != "3" {
		t.Errorf("%q requests for /graphql were too many; want 3", got)
	}
}

func TestNoRateLimit(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{})
	if r := ask(t, s, "GET", "/schema.graphql", ""); r.header.Get("RateLimit") != "" {
		t.Errorf("without a rate: RateLimit %q", r.header.Get("RateLimit"))
	}
}

// A query that costs much counts as several requests, from the next one on.
func TestDearQueriesCountMore(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{Rate: 100})
	left := func() string {
		count, _, _ := strings.Cut(ask(t, s, "GET", "/schema.graphql", "").header.Get("RateLimit"), ";t=")
		return count
	}
	if got := left(); got != `"client";r=99` {
		t.Errorf("after one request: %s", got)
	}
	const dear = `{"query":"{ posts(first: 500) { nodes { terms { person { id name names { text kind } } } } } }","extensions":{"cost":true}}`
	if r := ask(t, s, "POST", "/graphql", dear, inJSON); !strings.Contains(r.body, `"requested":526002`) {
		t.Fatal(r.body)
	}
	if got := left(); got != `"client";r=92` {
		t.Errorf("after a query of 526,002 and two requests: %s; want 100 - 1 - (1 + 5) - 1", got)
	}
}

// A request that is refused counts as one, however much it would have cost.
func TestRefusedQueriesCountOnce(t *testing.T) {
	t.Parallel()
	const (
		dear    = "{ people(first: 500) { nodes { colleagues(first: 500) { nodes { person { colleagues(first: 500) { nodes { certainty } } } } } } } }"
		noTable = "{ posts(first: 500) { nodes { terms { person { names { text } terms { id } } } } } }" // two lists side by side
	)
	for target, code := range map[string]string{
		"/graphql?query=" + url.QueryEscape(dear):               codeTooDear,
		"/graphql?format=csv&query=" + url.QueryEscape(dear):    codeTooDear,
		"/graphql?format=csv&query=" + url.QueryEscape(noTable): codeNoTable,
	} {
		s := New(village(), Options{Rate: 100})
		if r := ask(t, s, "GET", target, ""); r.status != 400 && r.status != 200 || !strings.Contains(r.body, code) {
			t.Errorf("GET %s: %d %s; want %s", target, r.status, r.body, code)
		}
		if r := ask(t, s, "GET", "/schema.graphql", ""); !strings.HasPrefix(r.header.Get("RateLimit"), `"client";r=98;`) {
			t.Errorf("after GET %s: RateLimit %s; want 100 - 1 - 1 left", target, r.header.Get("RateLimit"))
		}
	}
}

// Only who connects from this machine may ask without limit, not who a proxy on
// it cannot or does not name.
func TestOwnMachine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		proxies   []netip.Prefix
		remote    string
		forwarded []string
		own       bool
	}{
		{nil, "127.0.0.1:80", nil, true},
		{nil, "[::1]:80", nil, true},
		{nil, "127.0.0.1:80", []string{"192.0.2.9"}, true}, // not believed
		{nil, "192.0.2.1:80", []string{"127.0.0.1"}, false},
		{thisMachine, "127.0.0.1:80", nil, true},
		{thisMachine, "127.0.0.1:80", []string{""}, true},
		{thisMachine, "127.0.0.1:80", []string{"192.0.2.9"}, false},
		{thisMachine, "127.0.0.1:80", []string{"unknown"}, false},
		{thisMachine, "127.0.0.1:80", []string{"192.0.2.9,"}, false},
		{thisMachine, "127.0.0.1:80", []string{"127.0.0.1"}, false},
		{[]netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, "10.0.0.1:80", []string{"127.0.0.1"}, false},
		{nil, "@", nil, false},
	} {
		r := httptest.NewRequestWithContext(t.Context(), "GET", "/", nil)
		r.RemoteAddr, r.Header["X-Forwarded-For"] = c.remote, c.forwarded
		if got := clientOf(r, c.proxies).isHere(); got != c.own {
			t.Errorf("from %s, forwarded for %q, proxies %v: here %t; want %t", c.remote, c.forwarded, c.proxies, got, c.own)
		}
	}
}

// The client is the last that no trusted proxy vouches for another.
func TestClientOf(t *testing.T) {
	t.Parallel()
	proxies := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("fd00::/8")}
	for _, c := range []struct {
		remote    string
		forwarded []string
		want      string
	}{
		{"192.0.2.1:80", nil, "192.0.2.1"},
		{"192.0.2.1:80", []string{"192.0.2.9"}, "192.0.2.1"},
		{"10.0.0.1:80", []string{"192.0.2.9"}, "192.0.2.9"},
		{"10.0.0.1:80", []string{"192.0.2.8, 192.0.2.9"}, "192.0.2.9"},
		{"10.0.0.1:80", []string{"192.0.2.8", "192.0.2.9"}, "192.0.2.9"},
		{"10.0.0.1:80", []string{"192.0.2.8, 10.0.0.2"}, "192.0.2.8"},
		{"10.0.0.1:80", []string{"10.0.0.3,10.0.0.2"}, "10.0.0.3"},
		{"10.0.0.1:80", nil, "10.0.0.1"},
		{"10.0.0.1:80", []string{"192.0.2.9:4711"}, "192.0.2.9"},
		{"10.0.0.1:80", []string{"192.0.2.8, 10.0.0.2:80"}, "192.0.2.8"},
		{"10.0.0.1:80", []string{"[2001:db8::1]:4711"}, "2001:db8::1"},
		{"10.0.0.1:80", []string{"[2001:db8::1]"}, "2001:db8::1"},
		{"10.0.0.1:80", []string{"[192.0.2.9"}, "10.0.0.1"},
		{"10.0.0.1:80", []string{"unknown"}, "10.0.0.1"},
		{"10.0.0.1:80", []string{"192.0.2.8, unknown, 10.0.0.2"}, "10.0.0.2"},
		{"10.0.0.1:80", []string{"192.0.2.9,"}, "10.0.0.1"},
		{"[fd00::1%eth0]:80", []string{"2001:db8::1"}, "2001:db8::1"},
		{"[::ffff:10.0.0.1]:80", []string{"192.0.2.9"}, "192.0.2.9"},
		{"@", []string{"192.0.2.9"}, "invalid IP"},
	} {
		r := httptest.NewRequestWithContext(t.Context(), "GET", "/", nil)
		r.RemoteAddr, r.Header["X-Forwarded-For"] = c.remote, c.forwarded
		if got := clientOf(r, proxies).address.String(); got != c.want {
			t.Errorf("clientOf(%s, %q) = %s; want %s", c.remote, c.forwarded, got, c.want)
		}
	}
	if got := network(netip.MustParseAddr("2001:db8:0:1:2::3")).String(); got != "2001:db8:0:1::/64" {
		t.Errorf("network = %s; want 2001:db8:0:1::/64", got)
	}
}
