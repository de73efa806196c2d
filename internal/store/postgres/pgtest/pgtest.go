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
	folder string
	port   int
	life   io.Closer // the server ends when this is closed
	ended  chan error
}

// Start makes a cluster and starts its server, with further settings such as
// "max_connections=20". It returns once connections are taken.
func Start(settings ...string) (*Server, error) {
	binaries, err := installed()
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "cursus-pg-")
	if err != nil {
		return nil, err
	}
	s := &Server{folder: folder}
	if err := s.start(binaries, settings); err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	return s, nil
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

func (s *Server) start(binaries string, settings []string) error {
	if err := give(s.folder); err != nil {
		return err
	}
	initdb := exec.Command(filepath.Join(binaries, "initdb"), "-D", filepath.Join(s.folder, "data"),
		"--username=cursus", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions")
	if text, err := asOther(initdb, s.folder).CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w\n%s", err, text)
	}
	var err error
	if s.port, err = freePort(); err != nil {
		return err
	}
	args := []string{"-D", filepath.Join(s.folder, "data"), "-k", s.folder, "-h", "127.0.0.1", "-p", strconv.Itoa(s.port)}
	for _, setting := range settings {
		args = append(args, "-c", setting)
	}
	// The shell sees its input end when this process does, and ends the server.
	whole := append([]string{"-c", `"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server`, "sh", filepath.Join(binaries, "postgres")}, args...)
	command := asOther(exec.Command("/bin/sh", whole...), s.folder)
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
		text, err := os.ReadFile(filepath.Join(s.folder, "data", "postmaster.pid"))
		if err == nil && slices.Contains(lines(text), "ready") {
			return nil
		}
	}
	text, _ := os.ReadFile(filepath.Join(s.folder, "log")) // nothing more to say without it
	return errors.Join(fmt.Errorf("the server does not start:\n%s", text), s.Stop())
}

// URL is the address of a database, as the superuser cursus.
func (s *Server) URL(database string) string {
	return fmt.Sprintf("postgres://cursus@127.0.0.1:%d/%s?sslmode=disable", s.port, database)
}

// Stop ends the server and removes what it wrote.
func (s *Server) Stop() error {
	err := s.life.Close()
	select {
	case <-s.ended: // killed by us, so its exit code says nothing
	case <-time.After(time.Minute):
		err = errors.Join(err, errors.New("the server does not end"))
	}
	return errors.Join(err, os.RemoveAll(s.folder))
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
