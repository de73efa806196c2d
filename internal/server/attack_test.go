//go:build unix

package server

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http/httptest"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

var attackRuns = flag.Int("attack", 0, "send each attack so often, print its CPU time and hold it to its bound")

// Bounds of the processor's time for one request, of which make attack takes the
// median.
const (
	refusedWithin  = 15 * time.Millisecond
	acceptedWithin = 50 * time.Millisecond
)

// Every attack is refused with its code, or is harmless.
func TestAttacks(t *testing.T) {
	s := New(embedded(), Options{})
	for _, a := range attacks() {
		body := a.body(t)
		var answer struct {
			Errors []struct {
				Message    string
				Extensions struct {
					Code        string
					Is, Allowed int
				}
			}
		}
		r := ask(t, s, "POST", "/graphql", body, inJSON, wantsNew)
		if err := json.Unmarshal([]byte(r.body), &answer); err != nil {
			t.Fatal(a.name, err)
		}
		code := ""
		if len(answer.Errors) > 0 {
			code = answer.Errors[0].Extensions.Code
			e := answer.Errors[0]
			tooMuch := code == large || code == deep
			if tooMuch && !strings.Contains(e.Message, "; at most ") || tooMuch && a.variables == "" && e.Extensions.Is <= e.Extensions.Allowed {
				t.Errorf("%s: %+v; want how much it is and how much is allowed", a.name, e)
			}
		}
		if code != a.code || (a.code != "") != (r.status == 400) || a.code != "" && len(r.body) > 20_000 {
			t.Errorf("%s: %d %.300s; want %q", a.name, r.status, r.body, a.code)
		}
		if *attackRuns > 0 {
			a.measure(t, s, body)
		}
	}
}

func (a attack) body(t *testing.T) string {
	t.Helper()
	query, err := json.Marshal(a.query)
	if err != nil {
		t.Fatal(err)
	}
	if a.variables == "" {
		return `{"query":` + string(query) + `}`
	}
	return `{"query":` + string(query) + `,"variables":` + a.variables + `}`
}

// measure prints what a request costs and holds it to its bound. A comment that
// differs keeps accepted documents from being known already.
func (a attack) measure(t *testing.T, s *Server, body string) {
	t.Helper()
	runs := make([]time.Duration, *attackRuns)
	for i := range runs {
		fresh := strings.Replace(body, `"query":"`, fmt.Sprintf(`"query":"#%d\n`, i), 1)
		r := httptest.NewRequestWithContext(t.Context(), "POST", "/graphql", strings.NewReader(fresh))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		before := cpu(t)
		s.ServeHTTP(w, r)
		runs[i] = cpu(t) - before
	}
	slices.Sort(runs)
	median, verdict, bound := runs[len(runs)/2], "refused", refusedWithin
	if a.code == "" {
		verdict, bound = "accepted", acceptedWithin
	}
	fmt.Printf("%-42s %-9s %-26s %7.2f ms\n", a.name, verdict, a.code, float64(median)/float64(time.Millisecond))
	if median > bound {
		t.Errorf("%s: %s of CPU; want at most %s", a.name, median, bound)
	}
}

// cpu is what the process has used of the processors so far.
func cpu(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
