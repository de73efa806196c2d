//go:build unix

package sqlite

import "golang.org/x/sys/unix"

// writable says whether this process may make files in a folder.
func writable(folder string) bool { return unix.Access(folder, unix.W_OK) == nil }
