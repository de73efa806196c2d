package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/follow"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/server"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/postgres"
	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
)

// A server that reads a standby serves what is written on the primary. Who writes
// finds the primary among several hosts; a standby alone takes nothing.
func TestStandby(t *testing.T) {
	t.Parallel()
	primary := ownServer(t, func() (*pgtest.Server, error) { return pgtest.Start() })
	exec(t, primary.URL("postgres"), "CREATE DATABASE offices")
	writeVersion(t, primary.URL("offices"), 1)
	standby := ownServer(t, primary.Standby)
	reader, err := postgres.Open(t.Context(), standby.URL("offices"), postgres.Options{Poll: 20 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	from := follow.Store(reader)
	g, state, err := from.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	site := target{server.New(g, server.Options{})}
	ctx, stop := context.WithCancel(t.Context())
	followed := make(chan struct{})
	go func() {
		defer close(followed)
		follow.Run(ctx, from, state, site, nil, slog.New(slog.DiscardHandler))
	}()
	defer func() { stop(); <-followed }()

	if _, err := open(t.Context(), standby.URL("offices")); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("Open of a standby for writing: %v; want %v", err, store.ErrReadOnly)
	}
	if _, err := reader.Replace(t.Context(), 1, store.Load{}); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("Replace on a standby: %v; want %v", err, store.ErrReadOnly)
	}
	writeVersion(t, both(standby, primary), 2)
	for late := time.Now().Add(time.Minute); !serves(site, "version2"); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(late) {
			t.Fatal("the server does not serve what the primary was given")
		}
	}
	if err := reader.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// A target is a server that nothing is told of but what to serve.
type target struct{ *server.Server }

func (s target) Swap(g *office.Graph, at follow.State) { s.SwapVersion(g, at.Version) }
func (target) Failed(error)                            {}

// both is an address with two hosts.
func both(first, second *pgtest.Server) string {
	hosts := func(s *pgtest.Server) string {
		_, rest, _ := strings.Cut(s.URL(""), "@")
		host, _, _ := strings.Cut(rest, "/")
		return host
	}
	return fmt.Sprintf("postgres://cursus@%s,%s/offices?sslmode=disable", hosts(first), hosts(second))
}

func writeVersion(t *testing.T, address string, number int64) {
	t.Helper()
	s, err := open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	r := office.Records{Version: fmt.Sprintf("version%d", number)}
	if _, err := s.Replace(t.Context(), number-1, store.Load{Records: r, At: time.Unix(number, 0)}); err != nil {
		t.Fatal(err)
	}
}

func serves(site http.Handler, version string) bool {
	answer := httptest.NewRecorder()
	site.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/readyz", nil))
	return strings.Contains(answer.Body.String(), `"version":"`+version+`"`)
}
