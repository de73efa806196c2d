package main

import (
	"fmt"
	"strconv"

	"github.com/alecthomas/kong"

	"github.com/seed-51aee618/cursus/internal/server"
)

// The types of settings read a flag or its variable, and say what would be
// right; kong adds the names of both. Each is checked before anything is begun.

func wrong(value []byte, want string) error { return fmt.Errorf("%q: want %s", value, want) }

// defaults are those of the server, for the tags of flags.
func defaults() kong.Vars {
	return kong.Vars{
		"timeout":         server.Timeout.String(),
		"longest":         longestPeriod.String(),
		"max_body":        strconv.Itoa(server.MaxBody),
		"kept_answers":    strconv.Itoa(server.KeptAnswers),
		"former_versions": strconv.Itoa(server.FormerVersions),
		"max_connections": strconv.Itoa(server.MaxConnections),
	}
}
