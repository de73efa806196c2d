package server

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/internal/relay"
)

const (
	// maxCost bounds what an operation may cost. Few lists are as long as a cost
	// has to take them to be, so it is ten times what an answer may hold.
	maxCost = 10 * maxValues

	// maxScan bounds what looking at all terms costs: a career of eight steps can
	// be asked about in any graph.
	maxScan = maxCost / 10

	// unpayable is where adding up ends: 15 pages of 500 within one another
	// would overflow.
	unpayable = 1_000_000_000

	codeTooDear = "COMPLEXITY_LIMIT_EXCEEDED"
)

// A Cost is what an operation is taken to cost before it is executed: one for
// each value of its answer if every list were as long as may be or, where
// nothing says how long, as in listItems; and more for the questions of weights
// and scans.
type Cost struct {
	Requested int // at most a billion
	Limit     int
}

// price is the cost of an operation for the values of its variables.
func (e *Engine) price(d *document, operation *ast.OperationDefinition, variables map[string]any) Cost {
	if len(operation.VariableDefinitions) == 0 {
		return d.costOf(operation, func() Cost { return e.reckon(operation, nil) })
	}
	return e.reckon(operation, variables)
}

func (e *Engine) reckon(operation *ast.OperationDefinition, variables map[string]any) Cost {
	p := pricer{variables, len(e.schema.Types), e.terms}
	return Cost{p.set(operation.SelectionSet, 0), maxCost}
}

// end is the end of an answer, with what it cost if that was asked.
func (a Answer) end() string {
	if a.Cost == nil {
		return "}\n"
	}
	return fmt.Sprintf(`,"extensions":{"cost":{"requested":%d,"limit":%d}}}`+"\n", a.Cost.Requested, a.Cost.Limit)
}

func tooDear(c Cost, operation *ast.OperationDefinition) *gqlerror.Error {
	e := coded(codeTooDear, fmt.Sprintf("the query costs %d; at most %d are allowed; ask for less, for example by a smaller first", c.Requested, c.Limit))
	e.Extensions["is"], e.Extensions["allowed"] = c.Requested, c.Limit
	e.Locations = []gqlerror.Location{{Line: operation.Position.Line, Column: operation.Position.Column}}
	return e
}

// A pricer adds up the cost of selections, each fragment anew wherever it is
// spread: package guard bounds what that comes to.
type pricer struct {
	variables map[string]any
	types     int // of the schema
	terms     int // of the graph
}

// set is the cost of a selection set of a page of so many items, or of anything
// else.
func (p pricer) set(selections ast.SelectionSet, page int) int {
	cost := 0
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			cost += p.field(s, page)
		case *ast.InlineFragment:
			cost += p.unless(s.Directives, s.SelectionSet, page)
		case *ast.FragmentSpread:
			cost += p.unless(s.Directives, s.Definition.SelectionSet, page)
		}
	}
	return min(cost, unpayable)
}

// unless is the cost of a fragment, nothing when @skip or @include leave it out.
func (p pricer) unless(directives ast.DirectiveList, selections ast.SelectionSet, page int) int {
	if p.skipped(directives) {
		return 0
	}
	return p.set(selections, page)
}

func (p pricer) field(f *ast.Field, page int) int {
	if p.skipped(f.Directives) {
		return 0
	}
	own := 1 + p.question(f)
	below := p.set(f.SelectionSet, p.page(f))
	if f.Definition.Type.Elem == nil {
		return min(own+below, unpayable)
	}
	return min(own+p.items(f, page)*(1+below), unpayable)
}

// question is what a field costs beside its answer.
func (p pricer) question(f *ast.Field) int {
	at := coordinate(f)
	cost := weights[at] + min(scans[at]*p.terms/1000, maxScan)
	switch at {
	case "Query.careers":
		if steps, ok := f.ArgumentMap(p.variables)["steps"].([]any); ok { // else one that stands for a list of it
			return len(steps) * cost
		}
	case "Query.parseArticle":
		text, _ := f.ArgumentMap(p.variables)["text"].(string)
		return len(text)
	}
	return cost
}

// page is how many items a field's page holds at most; 0 when it is no page.
func (p pricer) page(f *ast.Field) int {
	if f.Definition.Arguments.ForName("first") == nil {
		return 0
	}
	arguments := f.ArgumentMap(p.variables)
	for _, name := range []string{"first", "last"} {
		if n, ok := arguments[name].(int64); ok {
			return int(max(0, min(n, relay.Max)))
		}
	}
	return relay.Default
}

// items is how many items a list holds at most, or usually.
func (p pricer) items(f *ast.Field, page int) int {
	if ids, ok := f.ArgumentMap(p.variables)["ids"].([]any); ok {
		return len(ids)
	}
	if page > 0 && (f.Name == "nodes" || f.Name == "edges") {
		return page
	}
	at := coordinate(f)
	if at == "__Schema.types" {
		return p.types
	}
	if n, ok := listItems[at]; ok {
		return n
	}
	return anyListItems
}

func (p pricer) skipped(directives ast.DirectiveList) bool {
	for _, d := range directives {
		condition, _ := d.ArgumentMap(p.variables)["if"].(bool)
		if d.Name == "skip" && condition || d.Name == "include" && !condition {
			return true
		}
	}
	return false
}

// coordinate names a field of the schema: Query.careers.
func coordinate(f *ast.Field) string { return f.ObjectDefinition.Name + "." + f.Name }
