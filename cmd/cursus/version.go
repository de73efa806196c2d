package main

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
)

type versionVerb struct {
	JSON bool `help:"Print one JSON object."`
}

// Help is shown by cursus version --help.
func (versionVerb) Help() string {
	return `Prints what the program was built from and the version of its embedded data.

Example:

    cursus version --json`
}

// A build is what a program was made of.
type build struct {
	Version  string `json:"version"`
	Revision string `json:"revision"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
	Dataset  string `json:"dataset"`
}

// Run prints the versions.
func (v versionVerb) Run(ctx context.Context, std streams) error {
	g, err := source{}.load(ctx, nil)
	if err != nil {
		return err
	}
	b := thisBuild()
	b.Dataset = g.Version()
	if v.JSON {
		if err := json.NewEncoder(std.out).Encode(b); err != nil {
			return fmt.Errorf("print the version: %w", err)
		}
		return nil
	}
	_, err = fmt.Fprintf(std.out, "cursus %s (revision %s, %s, %s), data set %s\n", b.Version, b.Revision, b.Go, b.Platform, b.Dataset)
	if err != nil {
		return fmt.Errorf("print the version: %w", err)
	}
	return nil
}

func thisBuild() build {
	b := build{Version: "unknown", Revision: "unknown", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	if info.Main.Version != "" {
		b.Version = info.Main.Version
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			b.Revision = s.Value
		}
	}
	return b
}
