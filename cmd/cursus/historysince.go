package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// since prints which records the newest version holds otherwise than another.
func (v historyVerb) since(ctx context.Context, out io.Writer, s store.Store) error {
	before, err := numberOf(ctx, v.Since, s)
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

// numberOf is the number of the version that is meant; 0 for the newest.
func numberOf(ctx context.Context, w history.Which, s store.Past) (int64, error) {
	if w == (history.Which{}) {
		return 0, nil
	}
	all, err := s.Versions(ctx)
	if err != nil {
		return 0, err
	}
	if v, ok := w.In(all); ok {
		return v.Number, nil
	}
	return 0, fmt.Errorf("version %s: %w", w, store.ErrVersion)
}
