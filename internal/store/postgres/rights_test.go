package postgres_test

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/postgres"
)

// A role with the rights of a reader, as docs/operations.md gives them, reads and
// checks everything and changes nothing; one without rights is told so. Messages
// hold no password.
func TestRights(t *testing.T) {
	t.Parallel()
	address := newDatabase(t)
	name := nameOf(t, address)
	reader, stranger := "reader_"+strings.Trim(name, `"`), "stranger_"+strings.Trim(name, `"`)
	exec(t, address, "CREATE ROLE "+reader+" LOGIN; CREATE ROLE "+stranger+" LOGIN; REVOKE ALL ON DATABASE "+name+" FROM PUBLIC; "+
		"GRANT CONNECT ON DATABASE "+name+" TO "+reader+"; "+
		"ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO "+reader+"; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO "+reader)
	writeVersion(t, address, 1)
	s, err := postgres.Open(t.Context(), as(t, address, reader), postgres.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if n, err := store.Check(t.Context(), s); n != 1 || err != nil {
		t.Errorf("Check as a reader: %d, %v; want 1 version", n, err)
	}
	_, replaced := s.Replace(t.Context(), 1, store.Load{Records: office.Records{Version: "version2"}})
	_, pruned := s.Prune(t.Context(), 1)
	_, opened := open(t.Context(), as(t, address, reader))
	_, strange := postgres.Open(t.Context(), as(t, address, stranger), postgres.Options{})
	for what, err := range map[string]error{
		"Replace as a reader": replaced, "Prune as a reader": pruned,
		"Open for writing as a reader": opened, "Open as a stranger": strange,
	} {
		if !errors.Is(err, store.ErrDenied) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v; want %v and no password", what, err, store.ErrDenied)
		}
	}
}

// as is an address for another role, with a password.
func as(t *testing.T, address, role string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.User = url.UserPassword(role, "secret")
	return u.String()
}
