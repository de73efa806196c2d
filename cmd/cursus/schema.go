package main

import (
	"fmt"
	"io"

	"github.com/seed-51aee618/cursus/internal/server"
)

type schemaVerb struct{}

// Help is shown by cursus schema --help.
func (schemaVerb) Help() string {
	return `Prints the schema in GraphQL's own language, every type and field described.

Example:

    cursus schema >cursus.graphql`
}

// Run prints the schema.
func (schemaVerb) Run(std streams) error {
	if _, err := io.WriteString(std.out, server.SDL()); err != nil {
		return fmt.Errorf("print the schema: %w", err)
	}
	return nil
}
