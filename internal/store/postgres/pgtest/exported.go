package pgtest

import "os/exec"

// Binaries is the folder of the newest installed server's programs; an error that
// says what to install where there is none.
func Binaries() (string, error) { return installed() }

// Give lets the user that servers run as write in a folder.
func Give(folder string) error { return give(folder) }

// AsServer lets a command run as the user that servers run as, in a folder of
// theirs: PostgreSQL refuses to run as root.
func AsServer(c *exec.Cmd, folder string) *exec.Cmd { return asOther(c, folder) }

// FreePort is a port of 127.0.0.1 that nothing listens at.
func FreePort() (int, error) { return freePort() }
