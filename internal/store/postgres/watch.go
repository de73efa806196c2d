package postgres

import (
	"context"
	"iter"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/seed-51aee618/cursus/internal/store"
)

// unasked is how long a listener waits for a word before it looks all the same:
// a connection may be gone without either side noticing.
const unasked = 30 * time.Second

// Watch is told of new versions by the primary (LISTEN). A standby tells nothing,
// so there it looks every now and then.
func (s *Store) Watch(ctx context.Context) iter.Seq2[store.Version, error] {
	return func(yield func(store.Version, error) bool) {
		l := &listener{store: s}
		defer l.close()
		store.Await(ctx, l.wait, s.Version)(yield)
	}
}

// A listener waits for new versions to be told of.
type listener struct {
	store *Store
	conn  *pgxpool.Conn // nil while it does not listen
}

// wait returns when it is time to look for a new version.
func (l *listener) wait(ctx context.Context) {
	if l.conn == nil {
		if l.listen(ctx) {
			return // what was written before is not told of any more
		}
		pause(ctx, l.store.options.Poll)
		return
	}
	limited, cancel := context.WithTimeout(ctx, unasked)
	defer cancel()
	_, err := l.conn.Conn().WaitForNotification(limited)
	if err != nil && limited.Err() == nil {
		l.close()
		pause(ctx, l.store.options.Poll)
	}
	if l.conn != nil && l.conn.Conn().IsClosed() {
		l.close() // ending a wait in the middle closes it
	}
}

// listen reports whether it is told of new versions from now on.
func (l *listener) listen(ctx context.Context) bool {
	conn, err := l.store.pool.Acquire(ctx)
	if err != nil {
		return false
	}
	var standby bool
	err = conn.QueryRow(ctx, "SELECT pg_is_in_recovery()").Scan(&standby)
	if err == nil && !standby {
		_, err = conn.Exec(ctx, "LISTEN "+channel)
	}
	if err != nil || standby {
		conn.Release()
		return false
	}
	l.conn = conn
	return true
}

// close gives the connection up, and with it what it listens to.
func (l *listener) close() {
	if l.conn != nil {
		_ = l.conn.Conn().Close(context.Background()) // nobody waits for its goodbye
		l.conn.Release()
		l.conn = nil
	}
}

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
