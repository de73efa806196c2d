//go:build linux

package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
)

// databases are the servers of one cluster of PostgreSQL; the first is the
// primary.
type databases []*database

func newDatabases(ctx context.Context, folder string) (databases, error) {
	names := []string{"db1", "db2", "db3"}
	var all databases
	for _, name := range names {
		d, err := newDatabase(name, folder)
		if err != nil {
			return all, err
		}
		all = append(all, d)
	}
	primary := all[0]
	if err := primary.create(ctx, names); err != nil {
		return all, err
	}
	if err := primary.start(ctx); err != nil {
		return all, err
	}
	for _, standby := range all[1:] {
		if err := all.join(ctx, standby); err != nil {
			return all, err
		}
	}
	return all, nil
}

// join makes a server that is down a standby of the primary.
func (all databases) join(ctx context.Context, d *database) error {
	if err := d.copyOf(ctx, all[0]); err != nil {
		return err
	}
	if err := d.start(ctx); err != nil {
		return err
	}
	return all.attached(ctx, d)
}

// attached waits until the primary sends to the standby.
func (all databases) attached(ctx context.Context, d *database) error {
	return eventually(ctx, time.Minute, func() error {
		var n int
		err := all[0].ask(ctx, "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming' AND application_name = '"+d.name+"'", &n)
		if err == nil && n == 0 {
			err = fmt.Errorf("%s is not attached", d.name)
		}
		return err
	})
}

// promote makes the standby that has received most the primary, and lets the
// other follow it: what a quorum acknowledged is on at least one of the two.
func (all databases) promote(ctx context.Context) error {
	standbys := all[1:]
	received := make(map[*database]int64)
	for _, d := range standbys {
		var bytes int64
		err := d.ask(ctx, "SELECT (coalesce(pg_last_wal_receive_lsn(), '0/0') - '0/0')::bigint", &bytes)
		if err != nil {
			return err
		}
		received[d] = bytes
	}
	best := slices.MaxFunc(standbys, func(a, b *database) int { return int(received[a] - received[b]) })
	var done bool
	if err := best.ask(ctx, "SELECT pg_promote(true, 30)", &done); err != nil || !done {
		return fmt.Errorf("%s is not promoted: %w", best.name, err)
	}
	at := slices.Index(all, best)
	all[0], all[at] = all[at], all[0]
	for _, d := range all[1:] {
		if d.process == nil {
			continue
		}
		if err := d.follow(ctx, best); err != nil {
			return err
		}
	}
	return nil
}

// url is the address of them all, for whoever reads.
func (all databases) url() string {
	hosts := make([]string, len(all))
	for i, d := range all {
		hosts[i] = fmt.Sprintf("127.0.0.1:%d", d.port)
	}
	slices.Sort(hosts) // the same, whoever is the primary
	return "postgres://cursus@" + strings.Join(hosts, ",") + "/postgres?sslmode=disable&connect_timeout=2"
}

func (all databases) stop() {
	for _, d := range all {
		d.kill()
	}
}

// filled waits until all have the first version: a replica does not start with an
// empty store.
func (all databases) filled(ctx context.Context) error {
	return eventually(ctx, time.Minute, func() error {
		for _, d := range all {
			var n int
			if err := d.ask(ctx, "SELECT count(*) FROM cursus.versions", &n); err != nil {
				return err
			}
			if n == 0 {
				return fmt.Errorf("%s is empty", d.name)
			}
		}
		return nil
	})
}
