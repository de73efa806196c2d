//go:build !unix

package sqlite

// writable says whether this process may make files in a folder, where that is
// not known before it is tried.
func writable(string) bool { return true }
