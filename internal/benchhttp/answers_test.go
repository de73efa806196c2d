package main

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// What is measured against each other must be the same answers.
func TestEveryWayAnswersAlike(t *testing.T) {
	g, err := office.NewGraph(synth.Records(synth.Options{Terms: 5000}))
	if err != nil {
		t.Fatal(err)
	}
	asks, err := questions(g)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range asks {
		body := q.write(nil)
		if len(body) < 200 {
			t.Errorf("%s: an answer of %d bytes measures nothing", q.name, len(body))
		}
		for _, way := range sitesOf(g) {
			answer, err := answerOf(t.Context(), way.site, q)
			if err != nil {
				t.Fatal(err)
			}
			if err := sameAnswer(way, q, answer, body); err != nil {
				t.Error(err)
			}
			if sameAnswer(way, q, answer, body[1:]) == nil {
				t.Errorf("%s, %s: another answer counts as the same", q.name, way.name)
			}
		}
	}
}
