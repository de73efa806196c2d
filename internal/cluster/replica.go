//go:build linux

package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
)

// A replica is one cursus serve.
type replica struct {
	name    string
	program string
	store   string
	folder  string
	port    int
	process *exec.Cmd // nil while it is down
}

func newReplica(name, program, store, folder string) (*replica, error) {
	port, err := pgtest.FreePort()
	return &replica{name: name, program: program, store: store, folder: folder, port: port}, err
}

func (r *replica) url() string { return fmt.Sprintf("http://127.0.0.1:%d", r.port) }

// start starts the replica and waits until it is ready.
func (r *replica) start(ctx context.Context) error {
	log, err := os.OpenFile(filepath.Join(r.folder, r.name+".log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()                                                                                              // the process has its own
	c := exec.Command(r.program, "serve", "--addr", fmt.Sprintf("127.0.0.1:%d", r.port), "--store", r.store, "--log-level", "warn") //nolint:gosec,noctx // ours; it is ended by kill
	c.Stdout, c.Stderr = log, log
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := c.Start(); err != nil {
		return err
	}
	r.process = c
	return eventually(ctx, time.Minute, func() error { return r.ready(ctx) })
}

func (r *replica) ready(ctx context.Context) error {
	_, err := r.version(ctx)
	return err
}

// version is the data set that the replica says it serves.
func (r *replica) version(ctx context.Context) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, r.url()+"/readyz", http.NoBody)
	if err != nil {
		return "", err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return "", fmt.Errorf("%s: status %d", r.name, answer.StatusCode)
	}
	return answer.Header.Get("X-Dataset-Version"), nil
}

func (r *replica) kill() {
	if r.process == nil {
		return
	}
	_ = r.process.Process.Kill()
	_ = r.process.Wait()
	r.process = nil
}

// replace ends the replica as an upgrade does, with its last answers given, and
// starts another in its place.
func (r *replica) replace(ctx context.Context) error {
	if err := r.signal(syscall.SIGTERM); err != nil {
		return err
	}
	late := time.AfterFunc(time.Minute, func() { _ = r.process.Process.Kill() }) // which is no good end
	defer late.Stop()
	if err := r.process.Wait(); err != nil {
		return fmt.Errorf("%s did not end well: %w", r.name, err)
	}
	r.process = nil
	return r.start(ctx)
}

func (r *replica) signal(s os.Signal) error { return r.process.Process.Signal(s) }
