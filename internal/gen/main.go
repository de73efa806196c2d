// Command gen writes graph/generated: gqlgen's code and that of package plangen.
// It needs none of it to compile.
//
//	go run ./internal/gen [gqlgen.yml]
package main

import (
	"fmt"
	"os"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen/config"

	"github.com/seed-51aee618/cursus/internal/plan/plangen"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// run generates for the configuration named, or for the nearest above.
func run(args []string) error {
	load := config.LoadConfigFromDefaultLocations
	if len(args) > 0 {
		load = func() (*config.Config, error) { return config.LoadConfig(args[0]) }
	}
	cfg, err := load()
	if err != nil {
		return err
	}
	return api.Generate(cfg, api.AddPlugin(plangen.Plugin{}))
}
