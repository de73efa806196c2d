//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
)

// A database is one server of PostgreSQL, primary or hot standby.
type database struct {
	name     string // that it has for the others
	binaries string
	folder   string
	port     int
	process  *exec.Cmd // nil while it is down
}

func newDatabase(name, folder string) (*database, error) {
	binaries, err := pgtest.Binaries()
	if err != nil {
		return nil, err
	}
	port, err := pgtest.FreePort()
	if err != nil {
		return nil, err
	}
	d := &database{name: name, binaries: binaries, folder: filepath.Join(folder, name), port: port}
	if err := os.Mkdir(d.folder, 0o700); err != nil {
		return nil, err
	}
	return d, pgtest.Give(d.folder)
}

func (d *database) data() string { return filepath.Join(d.folder, "data") }

func (d *database) url() string {
	return fmt.Sprintf("postgres://cursus@127.0.0.1:%d/postgres?sslmode=disable&connect_timeout=2", d.port)
}

// run runs one of the programs to its end.
func (d *database) run(ctx context.Context, program string, args ...string) error {
	c := pgtest.AsServer(exec.CommandContext(ctx, filepath.Join(d.binaries, program), args...), d.folder) //nolint:gosec // ours
	if text, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%s of %s: %w\n%s", program, d.name, err, text)
	}
	return nil
}

// create makes an empty primary whose commits one of the others must have.
func (d *database) create(ctx context.Context, names []string) error {
	err := d.run(ctx, "initdb", "-D", d.data(), "--username=cursus", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions")
	if err != nil {
		return err
	}
	settings := "wal_level = replica\nhot_standby = on\nmax_wal_senders = 10\nwal_keep_size = '256MB'\nwal_log_hints = on\n" +
		"max_connections = 60\nshared_buffers = '32MB'\nwal_receiver_timeout = '5s'\nwal_sender_timeout = '5s'\nwal_retrieve_retry_interval = '200ms'\n" +
		"synchronous_commit = on\nsynchronous_standby_names = 'ANY 1 (" + strings.Join(names, ", ") + ")'\n"
	f, err := os.OpenFile(filepath.Join(d.data(), "postgresql.conf"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteString(settings)
	return errors.Join(err, f.Close())
}

// copyOf makes the database a standby of another, anew.
func (d *database) copyOf(ctx context.Context, primary *database) error {
	if err := os.RemoveAll(d.data()); err != nil {
		return err
	}
	return d.run(ctx, "pg_basebackup", "-D", d.data(), "-R", "-X", "stream", "-c", "fast", "--no-sync", "-d", primary.sender(d.name))
}

// sender is where a standby of that name is sent what the database writes.
func (d *database) sender(standby string) string {
	return fmt.Sprintf("host=127.0.0.1 port=%d user=cursus application_name=%s connect_timeout=2", d.port, standby)
}

// start starts the server and waits until it can be asked.
func (d *database) start(ctx context.Context) error {
	log, err := os.OpenFile(filepath.Join(d.folder, "log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()                                       // the server has its own
	c := pgtest.AsServer(exec.Command(filepath.Join(d.binaries, "postgres"), //nolint:gosec,noctx // ours; it is ended by kill
		"-D", d.data(), "-k", d.folder, "-h", "127.0.0.1", "-p", strconv.Itoa(d.port)), d.folder)
	c.Stdout, c.Stderr = log, log
	if c.SysProcAttr == nil {
		c.SysProcAttr = &syscall.SysProcAttr{}
	}
	c.SysProcAttr.Pdeathsig = syscall.SIGKILL
	if err := c.Start(); err != nil {
		return err
	}
	d.process = c
	return eventually(ctx, time.Minute, func() error { return d.ask(ctx, "SELECT 1", nil) })
}

// kill ends the server as a power cut does.
func (d *database) kill() {
	if d.process == nil {
		return
	}
	_ = d.process.Process.Kill()
	_ = d.process.Wait()
	d.process = nil
}

// ask runs one statement and scans its only column, unless into is nil.
func (d *database) ask(ctx context.Context, statement string, into any) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	conn, err := pgx.Connect(ctx, d.url())
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(ctx) }()
	if into == nil {
		_, err = conn.Exec(ctx, statement)
		return err
	}
	return conn.QueryRow(ctx, statement).Scan(into)
}

// follow lets a standby that runs be sent what another writes from now on.
func (d *database) follow(ctx context.Context, primary *database) error {
	err := d.ask(ctx, "ALTER SYSTEM SET primary_conninfo = '"+primary.sender(d.name)+"'", nil)
	if err != nil {
		return err
	}
	return d.ask(ctx, "SELECT pg_reload_conf()", nil)
}

// eventually tries until it works, or the time is up.
func eventually(ctx context.Context, limit time.Duration, try func() error) error {
	deadline := time.Now().Add(limit)
	for {
		err := try()
		if err == nil || ctx.Err() != nil || time.Now().After(deadline) {
			return errors.Join(err, ctx.Err())
		}
		time.Sleep(20 * time.Millisecond)
	}
}
