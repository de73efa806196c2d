package main

import (
	"context"
	"net/url"
	"strings"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/postgres"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
)

// A storeURL is where a store is; empty for none.
type storeURL string

const sqliteScheme = "sqlite:"

// UnmarshalText reads the address of a store.
func (u *storeURL) UnmarshalText(text []byte) error {
	*u = storeURL(text)
	file, ok := strings.CutPrefix(string(text), sqliteScheme)
	if len(text) > 0 && (!ok || file == "") && !u.isPostgres() {
		return wrong([]byte(u.public()), "sqlite:FILE or postgres://HOST/DATABASE")
	}
	return nil
}

func (u storeURL) isPostgres() bool {
	scheme, _, ok := strings.Cut(string(u), "://")
	return ok && (scheme == "postgres" || scheme == "postgresql")
}

// public is the address without what may be secret.
func (u storeURL) public() string {
	parsed, err := url.Parse(string(u))
	switch {
	case err != nil:
		return "(not a URL)"
	case u.isPostgres():
		parsed.RawQuery = "" // it may hold a password too
		return parsed.Redacted()
	default:
		return string(u)
	}
}

// An access is what a store is opened for.
type access bool

const (
	reading access = false
	writing access = true
)

func (u storeURL) open(ctx context.Context, a access) (store.Store, error) {
	if u.isPostgres() {
		return postgres.Open(ctx, string(u), postgres.Options{Write: bool(a)})
	}
	file := strings.TrimPrefix(strings.TrimPrefix(string(u), sqliteScheme), "//") // sqlite:///srv/offices.db is /srv/offices.db
	return sqlite.Open(ctx, file, sqlite.Options{Write: bool(a)})
}
