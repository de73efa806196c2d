package server

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// slow opens connections that never get done, in the ways that differ for a
// server, and closes them when the test ends.
func slow(t *testing.T, at string, n int) {
	t.Helper()
	for i := range n {
		c, err := net.Dial("tcp", strings.TrimPrefix(at, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		fmt.Fprint(c, []string{
			"",
			"GET /graphql?query=%7Bask",
			"GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: a\r\nX-Slow:",
			"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
			"GET /data/terms.csv HTTP/1.1\r\nHost: a\r\n\r\n", // and reads nothing
		}[i%5])
	}
}

var slowClients = flag.Int("slow", 200, "how many slow clients TestSlowClients puts beside a fast one")

// Clients that dawdle do not hold up one that does not.
func TestSlowClients(t *testing.T) {
	t.Parallel()
	at := live(t, New(embedded(), Options{Executions: 1}))
	slow(t, at, *slowClients)
	for range 5 {
		began := time.Now()
		r := fetch(t, "GET", at+"/graphql?query=%7B__typename%7D", "")
		if took := time.Since(began); r.status != 200 || took > 2*time.Second {
			t.Errorf("beside %d slow clients: %d after %s", *slowClients, r.status, took)
		}
	}
}

// Connections beyond the limit wait until slow ones are dropped.
func TestConnectionLimit(t *testing.T) {
	t.Parallel()
	at := liveWithin(t, New(village(), Options{}), 3)
	began := time.Now()
	slow(t, at, 3) // none of which sends a whole header
	r := fetch(t, "GET", at+"/healthz", "")
	if took := time.Since(began); r.status != 200 || took < 300*time.Millisecond {
		t.Errorf("the fourth of three connections: %d after %s; want 200 once one was dropped", r.status, took)
	}
}

// A listener that is full can still be closed.
func TestFullListenerCloses(t *testing.T) {
	t.Parallel()
	inner, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := Listen(inner, 1)
	go net.Dial("tcp", inner.Addr().String())
	first, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	time.AfterFunc(20*time.Millisecond, func() { l.Close() })
	if _, err := l.Accept(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Accept of a closed listener: %v; want net.ErrClosed", err)
	}
	first.Close()
	first.Close() // makes room once
}

// A client that sends half a header is told so and dropped.
func TestHalfAHeader(t *testing.T) {
	t.Parallel()
	at := liveWithin(t, New(village(), Options{}), 10)
	c, err := net.Dial("tcp", strings.TrimPrefix(at, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprint(c, "GET / HTTP/1.1\r\nHost:")
	c.SetDeadline(time.Now().Add(10 * time.Second))
	if r, err := http.ReadResponse(bufio.NewReader(c), nil); err == nil {
		r.Body.Close()
		if !r.Close || r.StatusCode < 400 {
			t.Errorf("half a header is answered %s, close %t", r.Status, r.Close)
		}
	}
	if _, err := c.Read(make([]byte, 1)); err == nil || errors.Is(err, net.ErrClosed) {
		t.Errorf("after half a header: %v; want the connection closed", err)
	}
}
