package office_test

import (
	"context"
	"errors"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
)

// Questions that go through the whole graph end with their context.
func TestQuestionsEndWithTheirContext(t *testing.T) {
	t.Parallel()
	ended, end := context.WithCancel(t.Context())
	end()
	g := embedded(t)
	for name, ask := range map[string]func() error{
		"tenures": func() error {
			_, err := g.Tenures(ended, nil, nil, true, relay.Page{})
			return err
		},
		"turnover": func() error {
			_, err := g.Turnover(ended, nil, office.TurnoverByYear, 1, relay.Page{})
			return err
		},
		"turnover of few": func() error {
			_, err := g.Turnover(ended, secretaries("gansu"), office.TurnoverByYear, 1, relay.Page{})
			return err
		},
		"transitions": func() error {
			_, err := g.Transitions(ended, office.TransitionQuestion{}, relay.Page{})
			return err
		},
	} {
		if err := ask(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v; want the context's", name, err)
		}
	}
}
