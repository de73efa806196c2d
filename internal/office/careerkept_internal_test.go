package office

import (
	"slices"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A question is found again as it was asked, and by nothing else; what is kept
// stays within its bounds, the newest longest.
func TestQuestionsAreRememberedAsAsked(t *testing.T) {
	var k keptCareers
	ask := func(days int32) *CareerQuestion {
		return &CareerQuestion{WithinDays: &days, Steps: []CareerStep{{Status: []Status{Acting}}}}
	}
	keep := func(days int32, people int) {
		k.keep(&foundCareers{plan: &careerPlan{CareerQuestion: ask(days)}, people: make([]int32, people)}, 20)
	}
	held := func() (days []int32) {
		for _, f := range k.last {
			days = append(days, *f.plan.WithinDays)
		}
		return days
	}
	for days := range int32(maxKeptCareers + 1) {
		keep(days, 1)
	}
	if k.find(ask(0)) != nil || k.find(ask(1)) == nil {
		t.Errorf("kept: %v; want all but the oldest", held())
	}
	other := ask(1)
	other.Steps[0].Relations = []when.Relation{when.BeganLater}
	if k.find(other) != nil {
		t.Error("a step that differs finds the same answer")
	}
	keep(100, 18) // beside two others
	if len(k.last) != 3 {
		t.Errorf("kept: %v; want three of twenty people", held())
	}
	keep(101, 30) // alone more than may be
	if want := []int32{101}; !slices.Equal(held(), want) {
		t.Errorf("kept: %v; want %v", held(), want)
	}
	keep(102, 3)
	if want := []int32{102}; !slices.Equal(held(), want) {
		t.Errorf("kept: %v; want %v", held(), want)
	}
}
