package graph

import (
	"context"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func (q query) Relate(_ context.Context, from, to office.By, maxLinks int32, body *office.BodyFilter, atLeast when.Certainty) (*office.Chain, error) {
	chain, err := q.g.Relate(office.ChainQuestion{From: from, To: to, MaxLinks: int(maxLinks), Body: body, AtLeast: atLeast})
	return &chain, err
}

func (q query) CheckClaim(_ context.Context, whoeverHeld, alsoHeld office.TermFilter, period *office.DayRange) (*office.ClaimCheck, error) {
	check, err := q.g.CheckClaim(whoeverHeld, alsoHeld, period)
	return &check, err
}
