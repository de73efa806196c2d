package graph

import (
	"context"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
)

func (q query) Versions(ctx context.Context, first *int32, after *string) (*history.VersionConnection, error) {
	return q.at.Versions(ctx, relay.Page{First: first, After: after})
}

func (q query) ChangedSince(ctx context.Context, version string, kind []office.RecordKind, first *int32, after *string) (*history.EditConnection, error) {
	return q.at.ChangedSince(ctx, version, kind, relay.Page{First: first, After: after})
}
