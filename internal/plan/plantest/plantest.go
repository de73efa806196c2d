// Package plantest holds a schema's plans to gqlgen's executor: both answer the
// same questions and must say the same.
package plantest

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/seed-51aee618/cursus/internal/plan"
	"github.com/seed-51aee618/cursus/internal/querygen"
)

// assignments is how many values of its variables each document is tried under:
// with one, a plan that is right for another truth of its conditions is noticed
// late.
const assignments = 3

// maxValues is how many values a random answer may hold: gqlgen's executor takes
// its time for more, and they try nothing new.
const maxValues = 1000

// Counts say what random questions tried.
type Counts struct {
	Documents, Invalid int
	Runs, Refused      int // valid documents under assignments, and those whose variables are wrong
	Large              int // answers that are left out: see maxValues
	Planned            int
	Merged             int // where gqlgen loses selections: see plan.Plan
	Errors, Null       int // answers with errors, and those wholly null
}

// Compare tries so many random documents.
func Compare(t *testing.T, schema *plan.Schema, documents int, seed uint64, leaf querygen.Leaf) (c Counts) {
	t.Helper()
	for i := range documents {
		// One source for each document, so that a failure names the document.
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		q := querygen.Next(schema.Schema(), r, leaf, assignments)
		c.Documents++
		a, wrong := NewAsker(schema, q.Document)
		if wrong != nil {
			c.Invalid++
			continue
		}
		for _, variables := range q.Variables {
			if a.isLarge(variables) {
				c.Large++
				continue
			}
			verdict := a.Ask("", variables)
			c.count(verdict)
			if verdict.Difference != "" {
				t.Fatalf("seed %d, document %d: %s", seed, i, verdict.Difference)
			}
		}
	}
	return c
}

func (c *Counts) count(v Verdict) {
	c.Runs++
	c.Refused += number(v.Refused)
	c.Planned += number(v.Planned)
	c.Merged += number(v.Merged)
	c.Errors += number(v.Errors > 0)
	c.Null += number(v.Null)
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// A Verdict says what came of one question.
type Verdict struct {
	Refused    bool   // its variables are not what the document asks for; then nothing else holds
	Difference string // empty when both said the same
	Planned    bool
	Merged     bool
	Null       bool // the answer is null as a whole
	Errors     int
}

// An Asker asks both executors about one document, which keeps its plans.
type Asker struct {
	text               string
	document           *plan.Document
	schema             *plan.Schema
	planned, generated *executor.Executor
}

// NewAsker returns an asker, or what is wrong with the document.
func NewAsker(schema *plan.Schema, text string) (*Asker, error) {
	valid, wrong := gqlparser.LoadQueryWithRules(schema.Schema(), text, rules.NewDefaultRules())
	if len(wrong) > 0 {
		return nil, wrong
	}
	a := &Asker{
		text: text, document: plan.NewDocument(valid, func(int) {}), schema: schema,
		planned: executor.New(schema), generated: executor.New(schema.Generated()),
	}
	for _, e := range []*executor.Executor{a.planned, a.generated} {
		e.SetQueryCache(plan.Documents{})
		e.SetRecoverFunc(func(_ context.Context, panicked any) error { return fmt.Errorf("panic: %v", panicked) })
	}
	return a, nil
}

// Operations are those of the document.
func (a *Asker) Operations() ast.OperationList { return a.document.Operations }

// Ask compares the answers for values of the variables. The operation may be
// left out where the document has one.
func (a *Asker) Ask(operation string, variables map[string]any) (v Verdict) {
	question := graphql.RawParams{Query: a.text, OperationName: operation, Variables: variables}
	got, op := a.answer(a.planned, question)
	want, _ := a.answer(a.generated, question)
	if got == nil || want == nil {
		return Verdict{Refused: true}
	}
	p, reason := a.document.Plan(a.schema, op.Operation, op.Variables)
	v.Planned = reason == plan.Planned
	v.Merged = v.Planned && p.Merged
	v.Errors, v.Null = len(got.Errors), string(got.Data) == "null"
	if v.Merged {
		return v // gqlgen is wrong, see plan.Plan
	}
	if planned, generated := tell(got), tell(want); planned != generated {
		v.Difference = fmt.Sprintf("%s\n%v\nplan:\n%s\ngqlgen:\n%s", a.text, variables, planned, generated)
	}
	return v
}

// isLarge says whether the answer is too large to try.
func (a *Asker) isLarge(variables map[string]any) bool {
	operation := a.document.Operations[0]
	values, err := validator.VariableValues(a.schema.Schema(), operation, variables)
	if err != nil {
		return false
	}
	p, reason := a.document.Plan(a.schema, operation, values)
	if reason != plan.Planned {
		return false
	}
	r := p.Run(context.Background(), values, maxValues)
	defer r.Release()
	return r.Outcome == plan.Over
}

// answer is nil when the variables are refused.
func (a *Asker) answer(e *executor.Executor, question graphql.RawParams) (*graphql.Response, *graphql.OperationContext) {
	ctx := plan.WithDocument(graphql.StartOperationTrace(context.Background()), a.document)
	op, wrong := e.CreateOperationContext(ctx, &question)
	if len(wrong) > 0 {
		return nil, nil
	}
	respond, ctx := e.DispatchOperation(ctx, op)
	return respond(ctx), op
}

// tell is an answer as text, its errors in an order of their own: gqlgen's come
// as goroutines end.
func tell(r *graphql.Response) string {
	lines := make([]string, 0, len(r.Errors))
	for _, e := range r.Errors {
		text, _ := json.Marshal(e)
		lines = append(lines, string(text))
	}
	slices.Sort(lines)
	return string(r.Data) + "\n" + strings.Join(lines, "\n")
}
