package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

type historyVerb struct {
	Store storeURL      `required:"" env:"CURSUS_STORE" help:"Store to look into: sqlite:FILE or postgres://HOST/DATABASE." placeholder:"URL"`
	Since history.Which `help:"List the records that the newest version holds otherwise than this one: a number, a data set, a day or a time." placeholder:"VERSION"`
	JSON  bool          `help:"Print one JSON object a line."`
}

// Help is shown by cursus history --help.
func (historyVerb) Help() string {
	return `Lists the versions of a store, the newest first: when each was written, from
what, and what it changed. Of those marked pruned the records are gone.

With --since it lists instead, by identifier, each record that was added, changed
or removed since a version, for who keeps a copy.

Example:

    cursus history --store sqlite:offices.db
    cursus serve --store sqlite:offices.db --version 3`
}

// Run prints the versions, or the records that changed.
func (v historyVerb) Run(ctx context.Context, std streams) error {
	return v.Store.with(ctx, reading, func(s store.Store) error {
		if v.Since != (history.Which{}) {
			return v.since(ctx, std.out, s)
		}
		return v.all(ctx, std.out, s)
	})
}

func (v historyVerb) all(ctx context.Context, out io.Writer, s store.Store) error {
	versions, err := s.Versions(ctx)
	if err != nil {
		return err
	}
	for _, version := range versions {
		line := historyLine(version)
		if v.JSON {
			line = historyJSON(version)
		}
		if _, err := fmt.Fprintln(out, line); err != nil {
			return fmt.Errorf("print the history: %w", err)
		}
	}
	return nil
}

// historyLine is a version as people read it.
func historyLine(v store.Version) string {
	var changes []string
	for _, t := range v.Changes {
		changes = append(changes, t.Records+" "+counts(t))
	}
	pruned := map[bool]string{false: " (pruned)"}[v.Kept]
	return fmt.Sprintf("%d  %s  %s%s  %d terms  from %s  %s", v.Number, v.At.Format(time.RFC3339), v.Dataset, pruned, v.Terms,
		strings.Join(v.From, " "), strings.Join(changes, "; "))
}

func historyJSON(v store.Version) string {
	text, err := json.Marshal(struct {
		Version int64          `json:"version"`
		Dataset string         `json:"dataset"`
		At      time.Time      `json:"at"`
		From    []string       `json:"from"`
		Terms   int            `json:"terms"`
		Kept    bool           `json:"kept"`
		Changes []office.Tally `json:"changes"`
	}{v.Number, v.Dataset, v.At, v.From, v.Terms, v.Kept, v.Changes})
	if err != nil {
		return "{}" // numbers, texts and a time: it cannot fail
	}
	return string(text)
}
