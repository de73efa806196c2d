// Package postgres keeps records in a PostgreSQL database, for servers that
// share one. Everything is in the schema cursus.
package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/seed-51aee618/cursus/internal/store"
)

// Options say how a store is opened. The zero value reads one that exists.
type Options struct {
	Write bool          // whether it is written too, and made when there is none
	Poll  time.Duration // how often Watch looks where it is not told; 0: once a second
}

// A Store is a database.
type Store struct {
	pool    *pgxpool.Pool
	options Options
}

var _ store.Store = (*Store)(nil)

// connections are how many a process holds at most.
const connections = 4

// Open returns the store in a database. The address is a URL, postgres://..., with
// the parameters of libpq; of several hosts it writes to the one that takes
// writes. Errors wrap those of package store, and hold no password.
func Open(ctx context.Context, address string, o Options) (*Store, error) {
	config, err := pgxpool.ParseConfig(withDefaults(address, o))
	if err != nil {
		return nil, fmt.Errorf("the address of the store: %w", err)
	}
	config.MaxConns = connections
	if o.Poll == 0 {
		o.Poll = time.Second
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, told(err)
	}
	s := &Store{pool, o}
	if err := s.prepare(ctx); err != nil {
		pool.Close()
		return nil, told(err)
	}
	return s, nil
}

// Close lets go of the database.
func (s *Store) Close() error {
	s.pool.Close()
	return nil
}
