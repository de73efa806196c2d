package plan

import (
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
)

// maxKept is how many plans a document keeps: an operation has one for each
// truth of the variables that its @skip and @include read.
const maxKept = 16

// A Document is a valid document with the plans that were made of it. Any number
// of goroutines may use it.
type Document struct {
	*ast.QueryDocument

	grew func(bytes int) // nil: nothing is kept

	mutex      sync.RWMutex
	conditions map[*ast.OperationDefinition][]string // names of the variables that decide
	plans      map[key]*Plan
}

// A key tells the plans of a document apart.
type key struct {
	operation *ast.OperationDefinition
	truth     uint64 // of the conditions, one bit for each
	odd       bool   // one of them is null; such a plan is never kept
}

// NewDocument returns a document without plans. Where grew is not nil, plans are
// kept, and it is told of each about how many bytes it takes.
func NewDocument(valid *ast.QueryDocument, grew func(bytes int)) *Document {
	return &Document{QueryDocument: valid, grew: grew}
}

// Plan returns the plan of an operation for the values of its variables, as
// gqlparser coerces them, or the reason why there is none.
func (d *Document) Plan(s *Schema, operation *ast.OperationDefinition, variables map[string]any) (*Plan, Reason) {
	k, p, known := d.find(operation, variables)
	if p != nil {
		return p, Planned
	}
	if !known {
		var ok bool
		if k, ok = d.learn(operation, variables); !ok {
			return nil, TooManyConditions
		}
	}
	p, reason := compile(s, d.QueryDocument, operation, variables)
	if reason == Planned && !k.odd {
		d.keep(k, p)
	}
	return p, reason
}

// find looks a plan up. What decides which it is may not be known yet.
func (d *Document) find(operation *ast.OperationDefinition, variables map[string]any) (k key, p *Plan, known bool) {
	d.mutex.RLock()
	defer d.mutex.RUnlock()
	conditions, known := d.conditions[operation]
	if !known {
		return k, nil, false
	}
	k = keyOf(operation, conditions, variables)
	return k, d.plans[k], true
}

// learn finds out what decides which plan it is; false when that is too much.
func (d *Document) learn(operation *ast.OperationDefinition, variables map[string]any) (key, bool) {
	conditions := conditionsOf(d.QueryDocument, operation)
	if len(conditions) > maxConditions {
		return key{}, false
	}
	if d.grew != nil {
		d.mutex.Lock()
		defer d.mutex.Unlock()
		if d.conditions == nil {
			d.conditions, d.plans = map[*ast.OperationDefinition][]string{}, map[key]*Plan{}
		}
		d.conditions[operation] = conditions
	}
	return keyOf(operation, conditions, variables), true
}

func (d *Document) keep(k key, p *Plan) {
	if d.grew == nil {
		return
	}
	d.mutex.Lock()
	_, kept := d.plans[k]
	full := len(d.plans) >= maxKept
	if !kept && !full {
		d.plans[k] = p
	}
	d.mutex.Unlock()
	if !kept && !full {
		d.grew(p.bytes)
	}
}
