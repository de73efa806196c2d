package graph

import (
	"context"

	"github.com/seed-51aee618/cursus/internal/draft"
	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

type query struct {
	g  *office.Graph
	at *history.Moment // that of g
}

func (q query) Node(_ context.Context, id string) (office.Node, error) {
	node, _ := q.g.Node(id)
	return node, nil
}

func (q query) Nodes(_ context.Context, ids []string) ([]office.Node, error) {
	return q.g.Nodes(ids)
}

func (q query) Person(_ context.Context, by office.By) (*office.Person, error) {
	return orNull(q.g.Person(by)), nil
}

func (q query) Post(_ context.Context, by office.By) (*office.Post, error) {
	return orNull(q.g.Post(by)), nil
}

func (q query) Body(_ context.Context, by office.By) (*office.Body, error) {
	return orNull(q.g.Body(by)), nil
}

func (q query) People(_ context.Context, where *office.PersonFilter, orderBy *office.PersonOrder, first *int32, after *string, last *int32, before *string) (*office.PersonConnection, error) {
	return q.g.People(where, orderBy, relay.Page{First: first, After: after, Last: last, Before: before})
}

func (q query) Posts(_ context.Context, where *office.PostFilter, first *int32, after *string, last *int32, before *string) (*office.PostConnection, error) {
	return q.g.Posts(where, relay.Page{First: first, After: after, Last: last, Before: before})
}

func (q query) Bodies(_ context.Context, where *office.BodyFilter, first *int32, after *string, last *int32, before *string) (*office.BodyConnection, error) {
	return q.g.Bodies(where, relay.Page{First: first, After: after, Last: last, Before: before})
}

func (q query) Terms(_ context.Context, where *office.TermFilter, orderBy *office.TermOrder, first *int32, after *string, last *int32, before *string) (*office.TermConnection, error) {
	return q.g.Terms(where, orderBy, relay.Page{First: first, After: after, Last: last, Before: before})
}

func (q query) Search(_ context.Context, text string, kinds []office.RecordKind, first *int32, after *string) (*office.SearchConnection, error) {
	return q.g.Search(text, kinds, relay.Page{First: first, After: after})
}

func (q query) Careers(ctx context.Context, steps []office.CareerStep, withinDays *int32, reading when.Reading, atLeast when.Certainty, people []string, first *int32, after *string) (*office.CareerConnection, error) {
	question := office.CareerQuestion{Steps: steps, WithinDays: withinDays, Reading: reading, AtLeast: atLeast, People: people}
	return q.g.Careers(ctx, question, relay.Page{First: first, After: after})
}

func (q query) Holders(_ context.Context, on when.Date, mode when.Mode, reading when.Reading, where *office.TermFilter, atLeast when.Certainty, first *int32, after *string) (*office.HolderConnection, error) {
	return q.g.Holders(on, mode, reading, where, atLeast, relay.Page{First: first, After: after})
}

func (q query) Issues(_ context.Context, where *office.IssueFilter, first *int32, after *string) (*office.IssueConnection, error) {
	return q.g.IssuesPage(where, relay.Page{First: first, After: after})
}

func (q query) Areas(context.Context) ([]office.Area, error) { return q.g.Areas(), nil }

func (q query) PostTypes(context.Context) ([]office.PostType, error) { return q.g.PostTypes(), nil }

func (q query) Documents(_ context.Context, first *int32, after *string) (*office.DocumentConnection, error) {
	return q.g.Documents(relay.Page{First: first, After: after})
}

func (query) ParseDate(_ context.Context, text string) (*office.PartialDate, error) {
	date, err := office.ParseDate(text)
	return &date, err
}

func (query) ParseArticle(_ context.Context, text string) (*draft.Article, error) {
	return draft.Read(text)
}

func (q query) Dataset(context.Context) (*office.Graph, error) { return q.g, nil }

// orNull turns "there is none" into null.
func orNull[T any](record T, ok bool) *T {
	if !ok {
		return nil
	}
	return &record
}
