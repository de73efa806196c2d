package office_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// The lists of a question belong to whoever asks: what is remembered of it stays as
// it was asked.
func TestAskersKeepTheirLists(t *testing.T) {
	t.Parallel()
	q := office.CareerQuestion{AtLeast: when.Possible, Steps: make([]office.CareerStep, 1), People: []string{"person:bo-xilai"}}
	ask(t, q)
	for _, person := range []string{"person:sun-zhengcai", "person:bo-xilai"} {
		q.People[0] = person
		answer := ask(t, q)
		if nodes := answer.Nodes(); len(nodes) != 1 || string(nodes[0].Person().ID()) != person {
			t.Errorf("asked of %s: %d found, others among them; want %[1]s alone", person, len(nodes))
		}
	}
}
