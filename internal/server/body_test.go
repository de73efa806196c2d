package server

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// A body that does not arrive, or is said to be too large, is refused for just
// that: the time for the answer has not begun.
func TestBodyThatDoesNotArrive(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{Timeout: time.Millisecond, MaxBody: 1000})
	server := httptest.NewUnstartedServer(s)
	server.Config = HTTP(s, s.options.Log)
	server.Config.ReadTimeout = time.Second
	server.Start()
	defer server.Close()
	for _, c := range []struct {
		name, headers, code string
		status              int
		waited              bool
	}{
		{"slow", "Content-Length: 100\r\n", "REQUEST_TIMEOUT", 408, true},
		{"slow in chunks", "Transfer-Encoding: chunked\r\n", "REQUEST_TIMEOUT", 408, true},
		{"too large", "Content-Length: 1001\r\nExpect: 100-continue\r\n", "PAYLOAD_TOO_LARGE", 413, false},
	} {
		began := time.Now()
		connection, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		_ = connection.SetReadDeadline(began.Add(10 * time.Second))
		fmt.Fprintf(connection, "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n%s\r\n", c.headers)
		if c.waited {
			fmt.Fprint(connection, "3\r\n{\"q")
		}
		r, err := http.ReadResponse(bufio.NewReader(connection), nil)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		waited := time.Since(began) >= server.Config.ReadTimeout
		text, err := io.ReadAll(r.Body)
		if err != nil || r.StatusCode != c.status || !r.Close || waited != c.waited || !strings.Contains(string(text), `"code":"`+c.code+`"`) {
			t.Errorf("%s: %d %s, closed: %t, waited: %t, %v; want %d %s, closed, waited: %t", c.name, r.StatusCode, text, r.Close, waited, err, c.status, c.code, c.waited)
		}
		r.Body.Close()
		connection.Close()
	}
	if r := ask(t, s, http.MethodPost, "/schema.graphql", "body"); r.status != http.StatusMethodNotAllowed {
		t.Errorf("POST of what is only read: %d; want 405", r.status)
	}
}
