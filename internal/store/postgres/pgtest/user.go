package pgtest

import (
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"strings"
	"syscall"
)

// PostgreSQL refuses to run as root: there, it runs as postgres or as nobody.

func other() (uid, gid int, needed bool) {
	if os.Getuid() != 0 {
		return 0, 0, false
	}
	for _, name := range []string{"postgres", "nobody"} {
		if u, err := user.Lookup(name); err == nil {
			uid, noUser := strconv.Atoi(u.Uid)
			gid, noGroup := strconv.Atoi(u.Gid)
			if noUser == nil && noGroup == nil {
				return uid, gid, true
			}
		}
	}
	return 0, 0, false
}

// give lets the user of the server write in a folder.
func give(folder string) error {
	if uid, gid, needed := other(); needed {
		return os.Chown(folder, uid, gid)
	}
	return nil
}

// asOther lets a command run as the user of the server, in a folder of theirs.
func asOther(c *exec.Cmd, folder string) *exec.Cmd {
	c.Dir = folder
	if uid, gid, needed := other(); needed {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	}
	return c
}

func lines(text []byte) []string {
	all := strings.Split(string(text), "\n")
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all
}
