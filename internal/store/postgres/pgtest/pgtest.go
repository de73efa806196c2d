// Package pgtest starts a real PostgreSQL server in a temporary folder, for
// tests: Debian's binaries, a socket and an address of its own, gone when the
// test process ends, however it ends.
package pgtest

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"time"
)

// Absent is why tests skip where PostgreSQL is not installed.
const Absent = "no PostgreSQL server is installed (Debian: apt-get install postgresql)"

// IsAbsent says whether tests may skip: there is no PostgreSQL, and the variable
// CURSUS_POSTGRES does not ask for it.
func IsAbsent() bool {
	_, err := installed()
	return err != nil && os.Getenv("CURSUS_POSTGRES") == ""
}

// A Server is a running PostgreSQL.
type Server struct {
	binaries string
	folder   string
	port     int
	disk     int       // MiB of its own; 0 for none
	life     io.Closer // the server ends when this is closed
	ended    chan error
}

// Start makes a cluster and starts its server, with further settings such as
// "max_connections=20". It returns once connections are taken.
func Start(settings ...string) (*Server, error) {
	return start(0, settings)
}

func start(disk int, settings []string) (*Server, error) {
	s, err := newServer()
	if err != nil {
		return nil, err
	}
	s.disk = disk
	err = s.run("initdb", "-D", s.data(), "--username=cursus", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
		"--data-checksums", "--no-sync", "--no-instructions")
	return s.begun(errors.Join(err, s.begin(settings)))
}

// newServer is a server with a folder that has nothing in it.
func newServer() (*Server, error) {
	binaries, err := installed()
	if err != nil {
		return nil, err
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "cursus-pg-")
	if err != nil {
		return nil, err
	}
	return &Server{binaries: binaries, folder: folder, port: port}, give(folder)
}

// begun is a server that began, or leaves nothing behind.
func (s *Server) begun(err error) (*Server, error) {
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(s.folder))
	}
	return s, nil
}

func (s *Server) data() string { return filepath.Join(s.folder, "data") }

// run runs one of PostgreSQL's programs to its end.
func (s *Server) run(program string, args ...string) error {
	c := asOther(exec.Command(filepath.Join(s.binaries, program), args...), s.folder) //nolint:gosec // PostgreSQL's own
	if text, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", program, err, text)
	}
	return nil
}

// installed is the folder of the newest server's binaries.
func installed() (string, error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	if err != nil {
		return "", err
	}
	if len(found) > 0 {
		slices.SortFunc(found, func(a, b string) int { return major(a) - major(b) })
		return filepath.Dir(found[len(found)-1]), nil
	}
	path, err := exec.LookPath("postgres")
	if err != nil {
		return "", errors.New(Absent)
	}
	return filepath.Dir(path), nil
}

func major(path string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path)))) // 0 for none
	return n
}

func (s *Server) begin(settings []string) error {
	args := []string{filepath.Join(s.binaries, "postgres"), "-D", s.data(), "-k", s.folder, "-h", "127.0.0.1", "-p", strconv.Itoa(s.port)}
	for _, setting := range settings {
		args = append(args, "-c", setting)
	}
	// The shell sees its input end when this process does, and ends the server.
	whole := append([]string{"/bin/sh", "-c", `"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server`, "sh"}, args...)
	command, err := s.command(whole)
	if err != nil {
		return err
	}
	log, err := os.Create(filepath.Join(s.folder, "log"))
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }() // the server has its own
	command.Stdout, command.Stderr = log, log
	if s.life, err = command.StdinPipe(); err != nil {
		return err
	}
	if err := command.Start(); err != nil {
		return err
	}
	s.ended = make(chan error, 1)
	go func() { s.ended <- command.Wait() }()
	return s.await()
}

// await waits until the server takes connections.
func (s *Server) await() error {
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		text, err := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
		if all := lines(text); err == nil && (slices.Contains(all, "ready") || slices.Contains(all, "standby")) {
			return nil
		}
	}
	text, _ := os.ReadFile(filepath.Join(s.folder, "log")) // nothing more to say without it
	return errors.Join(fmt.Errorf("the server does not start:\n%s", text), s.halt())
}

// URL is the address of a database, as the superuser cursus.
func (s *Server) URL(database string) string {
	return fmt.Sprintf("postgres://cursus@127.0.0.1:%d/%s?sslmode=disable", s.port, database)
}

// Stop ends the server and removes what it wrote.
func (s *Server) Stop() error { return errors.Join(s.halt(), os.RemoveAll(s.folder)) }

func (s *Server) halt() error {
	err := s.life.Close()
	select {
	case <-s.ended: // killed by us, so its exit code says nothing
	case <-time.After(time.Minute):
		err = errors.Join(err, errors.New("the server does not end"))
	}
	return err
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	addr, ok := l.Addr().(*net.TCPAddr)
	if err := l.Close(); err != nil || !ok {
		return 0, errors.Join(err, errors.New("no port is free"))
	}
	return addr.Port, nil
}
