package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// since prints which records the newest version holds otherwise than another.
func (v historyVerb) since(ctx context.Context, out io.Writer, s store.Store) error {
	before, err := v.Since.find(ctx, s)
	if err != nil {
		return err
	}
	old, _, err := s.Load(ctx, before)
	if err != nil {
		return err
	}
	young, _, err := s.Load(ctx, 0)
	if err != nil {
		return err
	}
	for _, e := range office.Edits(old, young) {
		if err := v.edit(out, e); err != nil {
			return fmt.Errorf("print the changes: %w", err)
		}
	}
	return nil
}

func (v historyVerb) edit(out io.Writer, e office.Edit) error {
	if v.JSON {
		return json.NewEncoder(out).Encode(map[string]string{"id": e.ID, "change": string(e.Kind)})
	}
	_, err := fmt.Fprintf(out, "%-7s  %s\n", e.Kind, e.ID)
	return err
}

// find is the number of the version that is meant; 0 for the newest.
func (w whichVersion) find(ctx context.Context, s store.Past) (int64, error) {
	if w.number > 0 || w == (whichVersion{}) {
		return w.number, nil
	}
	all, err := s.Versions(ctx)
	if err != nil {
		return 0, err
	}
	for _, v := range all { // the newest first
		if v.Dataset == w.dataset || w.dataset == "" && v.At.Before(w.before) {
			return v.Number, nil
		}
	}
	return 0, fmt.Errorf("%s: %w", w, store.ErrVersion)
}
