//go:build linux

package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
)

// A balancer is haproxy before the replicas.
type balancer struct {
	port    int
	process *exec.Cmd
}

// settings of haproxy. What a replica gave no answer to is asked of another, since
// no question changes anything; what was sent to one that is marked down is cut off.
const settings = `defaults
  mode http
  timeout connect 500ms
  timeout client 30s
  timeout server 10s
  option redispatch 1
  retries 3
  retry-on conn-failure empty-response
frontend clients
  bind 127.0.0.1:%d
  default_backend replicas
backend replicas
  balance roundrobin
  option httpchk GET /readyz
  http-check expect status 200
  timeout check 500ms
  default-server check inter 200ms fastinter 100ms fall 2 rise 1 on-marked-down shutdown-sessions
`

func startBalancer(ctx context.Context, folder string, replicas []*replica) (*balancer, error) {
	program, err := exec.LookPath("haproxy")
	if err != nil {
		return nil, fmt.Errorf("no haproxy is installed (Debian: apt-get install haproxy): %w", err)
	}
	port, err := pgtest.FreePort()
	if err != nil {
		return nil, err
	}
	var config strings.Builder
	fmt.Fprintf(&config, settings, port)
	for _, r := range replicas {
		fmt.Fprintf(&config, "  server %s 127.0.0.1:%d\n", r.name, r.port)
	}
	file := filepath.Join(folder, "haproxy.cfg")
	if err := os.WriteFile(file, []byte(config.String()), 0o600); err != nil {
		return nil, err
	}
	log, err := os.Create(filepath.Join(folder, "haproxy.log")) //nolint:gosec // our own folder
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }()            // the process has its own
	c := exec.Command(program, "-db", "-f", file) //nolint:gosec,noctx // what was looked up; it is ended by kill
	c.Stdout, c.Stderr = log, log
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := c.Start(); err != nil {
		return nil, err
	}
	b := &balancer{port, c}
	return b, eventually(ctx, 10*time.Second, func() error {
		conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err == nil {
			_ = conn.Close()
		}
		return err
	})
}

func (b *balancer) url() string { return fmt.Sprintf("http://127.0.0.1:%d/graphql", b.port) }

func (b *balancer) stop() {
	_ = b.process.Process.Kill()
	_ = b.process.Wait()
}
