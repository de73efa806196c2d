package main

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
)

// A storeURL is where a store is; empty for none.
type storeURL string

const sqliteScheme = "sqlite:"

// UnmarshalText reads the address of a store.
func (u *storeURL) UnmarshalText(text []byte) error {
	file, ok := strings.CutPrefix(string(text), sqliteScheme)
	if len(text) > 0 && (!ok || file == "") {
		return wrong([]byte(storeURL(text).public()), "sqlite:FILE")
	}
	*u = storeURL(text)
	return nil
}

// public is the address without a password.
func (u storeURL) public() string {
	if parsed, err := url.Parse(string(u)); err == nil && parsed.User != nil {
		return parsed.Redacted()
	}
	return string(u)
}

// An access is what a store is opened for.
type access bool

const (
	reading access = false
	writing access = true
)

func (u storeURL) open(ctx context.Context, a access) (store.Store, error) {
	file := strings.TrimPrefix(strings.TrimPrefix(string(u), sqliteScheme), "//") // sqlite:///srv/offices.db is /srv/offices.db
	return sqlite.Open(ctx, file, sqlite.Options{Write: bool(a)})
}

// A storeNumber is the number of a version; 0 for the newest.
type storeNumber int64

// UnmarshalText reads a whole number.
func (n *storeNumber) UnmarshalText(text []byte) error {
	number, err := strconv.ParseInt(string(text), 10, 64)
	if err != nil || number < 1 {
		return wrong(text, "the number of a version, as cursus history shows them")
	}
	*n = storeNumber(number)
	return nil
}
