package server

import (
	"context"
	_ "embed" // for the query
	"encoding/json"
)

//go:embed headline.graphql
var headlineQuery string

// A headline is the answer to the question that the page asks, as headline.graphql
// shapes it.
type headline struct {
	Careers struct {
		TotalCount int
		Coverage   struct {
			ListsConsidered int
			PartialLists    []struct{ Title string }
		}
		Nodes []headlineMatch
	}
	Problem string // why there is no answer: a data set may know neither step
}

// A headlineMatch is one person of the answer.
type headlineMatch struct {
	Person    struct{ Name, NativeName string }
	Certainty string
	Because   []string
	Steps     []headlineStep
}

type headlineStep struct {
	Term  struct{ Post struct{ Title string } }
	Spell struct{ Start, End headlineDate }
}

type headlineDate struct{ Text, Kind, AsOf string }

func askHeadline(ctx context.Context, e *Engine) headline {
	answer := e.Answer(ctx, Request{Query: headlineQuery})
	if len(answer.Errors) > 0 {
		return headline{Problem: answer.Errors[0].Message}
	}
	var h headline
	if err := json.Unmarshal(answer.Data, &h); err != nil {
		return headline{Problem: "the answer cannot be read"}
	}
	return h
}

// Possible is how many of the shown matches are not certain.
func (h headline) Possible() int {
	n := 0
	for _, m := range h.Careers.Nodes {
		if m.Certainty != "CERTAIN" {
			n++
		}
	}
	return n
}

// Certain is how many matches there are beside those.
func (h headline) Certain() int { return h.Careers.TotalCount - h.Possible() }

// From is the first step that was taken.
func (m headlineMatch) From() headlineStep { return m.step(0) }

// To is the step that was taken later.
func (m headlineMatch) To() headlineStep { return m.step(1) }

func (m headlineMatch) step(i int) headlineStep {
	if i >= len(m.Steps) {
		return headlineStep{}
	}
	return m.Steps[i]
}

// HowSure is the certainty as a reader says it.
func (m headlineMatch) HowSure() string {
	if m.Certainty == "CERTAIN" {
		return "certain"
	}
	return "possible"
}

// String is the date as its source prints it, or what a reader needs instead.
func (d headlineDate) String() string {
	switch {
	case d.Kind == "OPEN" && d.AsOf != "":
		return "in office on " + d.AsOf
	case d.Kind == "OPEN":
		return "in office"
	case d.Text == "":
		return "unknown"
	default:
		return d.Text
	}
}
