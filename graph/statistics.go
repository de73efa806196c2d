package graph

import (
	"context"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
)

func (q query) Tenures(ctx context.Context, where *office.TermFilter, by []office.TenureGrouping, mergeReelections bool, first *int32, after *string) (*office.TenureGroupConnection, error) {
	return q.g.Tenures(ctx, where, by, mergeReelections, relay.Page{First: first, After: after})
}

func (q query) Turnover(ctx context.Context, where *office.TermFilter, by office.TurnoverGrouping, minTerms int32, first *int32, after *string) (*office.TurnoverGroupConnection, error) {
	return q.g.Turnover(ctx, where, by, int(minTerms), relay.Page{First: first, After: after})
}

func (q query) Transitions(ctx context.Context, of office.TermFilter, among *office.TermFilter, direction office.TransitionDirection, by office.TransitionGrouping, mergeReelections bool, first *int32, after *string) (*office.TransitionGroupConnection, error) {
	question := office.TransitionQuestion{Of: &of, Among: among, Direction: direction, By: by, MergeReelections: mergeReelections}
	return q.g.Transitions(ctx, question, relay.Page{First: first, After: after})
}
