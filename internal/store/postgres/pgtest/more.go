package pgtest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// Restart ends the server, lets change do something to its folder of data, and
// starts it again at the same address with these settings.
func (s *Server) Restart(change func(data string) error, settings ...string) error {
	return errors.Join(s.halt(), change(s.data()), s.begin(settings))
}

// Standby starts another server that follows this one.
func (s *Server) Standby() (*Server, error) {
	other, err := newServer()
	if err != nil {
		return nil, err
	}
	from := fmt.Sprintf("host=127.0.0.1 port=%d user=cursus", s.port)
	err = other.run("pg_basebackup", "-D", other.data(), "-R", "-X", "stream", "-c", "fast", "--no-sync", "-d", from)
	return other.begun(errors.Join(err, other.begin(nil)))
}

// MayHaveDisk says why StartWithDisk cannot work here; nil where it can. Only
// root can mount a disk, and only where the system lets it.
func MayHaveDisk() error {
	if os.Getuid() != 0 {
		return errors.New("only root can mount a small disk")
	}
	if text, err := exec.Command("unshare", "--mount", "mount", "-t", "tmpfs", "none", os.TempDir()).CombinedOutput(); err != nil { //nolint:gosec // a mount of its own
		return fmt.Errorf("no small disk can be mounted here: %w %s", err, text)
	}
	return nil
}

// StartWithDisk is Start of a server that has a small disk beside its own, at
// Disk.
func StartWithDisk(mebibytes int) (*Server, error) { return start(mebibytes, nil) }

// Disk is where the small disk is, as the server sees it.
func (s *Server) Disk() string { return filepath.Join(s.folder, "disk") }

// command runs args as the user of the server. The small disk, if there is one,
// is mounted for it alone and gone with it.
func (s *Server) command(args []string) (*exec.Cmd, error) {
	if s.disk == 0 {
		return asOther(exec.Command(args[0], args[1:]...), s.folder), nil //nolint:gosec // PostgreSQL's own
	}
	uid, gid, _ := other()
	if err := os.MkdirAll(s.Disk(), 0o700); err != nil {
		return nil, err
	}
	const mount = `size=$1 uid=$2 gid=$3 disk=$4; shift 4
mount -t tmpfs -o size=${size}m,mode=700,uid=$uid,gid=$gid none "$disk" && exec setpriv --reuid "$uid" --regid "$gid" --clear-groups "$@"`
	whole := append([]string{"--mount", "/bin/sh", "-c", mount, "sh", strconv.Itoa(s.disk), strconv.Itoa(uid), strconv.Itoa(gid), s.Disk()}, args...)
	command := exec.Command("unshare", whole...) //nolint:gosec // PostgreSQL's own
	command.Dir = s.folder
	return command, nil
}
