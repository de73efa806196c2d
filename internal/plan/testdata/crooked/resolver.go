package crooked

import (
	"context"
	"fmt"
	"strconv"
)

// PersonResolver answers for fields of Person.
type PersonResolver struct{}

// Biography fails for some.
func (PersonResolver) Biography(_ context.Context, p *Person, length *int32, pin *Pin) (string, error) {
	return "life" + told(length) + told(pin), fail("biography", p.N)
}

// Diary panics for some.
func (PersonResolver) Diary(_ context.Context, p *Person) (*string, error) {
	if once(40, "diary", p.N) {
		panic(fmt.Sprint("diary of ", p.N))
	}
	return text("diary", p.N), nil
}

// QueryResolver answers the questions.
type QueryResolver struct{}

// Node is of any kind.
func (QueryResolver) Node(_ context.Context, id string) (Node, error) {
	n := number(id)
	switch n % 5 {
	case 0:
		return nil, fail("node", n)
	case 1:
		return &Body{n}, nil
	case 2:
		return (*Body)(nil), nil
	case 3:
		return &Person{n}, nil
	default:
		return Person{n}, nil
	}
}

// Nodes are of any kind.
func (q QueryResolver) Nodes(ctx context.Context, ids []string) ([]Node, error) {
	nodes := make([]Node, len(ids))
	for i, id := range ids {
		nodes[i], _ = q.Node(ctx, id)
	}
	return nodes, fail("nodes", len(ids))
}

// Named is one that has a name.
func (QueryResolver) Named(_ context.Context, id string) (Named, error) {
	n := number(id)
	return []Named{nil, Person{n}, Pet{n}, &Person{n}, &Pet{n}, (*Pet)(nil)}[n%6], nil
}

// Things are of any kind, some none.
func (QueryResolver) Things(_ context.Context, first *int32) ([]Thing, error) {
	if first == nil {
		return nil, nil
	}
	things := make([]Thing, min(9, max(0, *first)))
	for i := range things {
		things[i] = thing("things", i)
	}
	return things, nil
}

// AllThings are a few.
func (q QueryResolver) AllThings(ctx context.Context) ([]Thing, error) {
	n := int32(3)
	return q.Things(ctx, &n)
}

// Person is found by anything.
func (QueryResolver) Person(_ context.Context, by PersonBy) (*Person, error) {
	switch {
	case by.ID != nil:
		return person("by id", number(*by.ID)), fail("by id", number(*by.ID))
	case by.Pin != nil:
		return &Person{int(*by.Pin)}, nil
	default:
		return &Person{len(*by.Name)}, nil
	}
}

// People are a few.
func (QueryResolver) People(_ context.Context, first int32, where *PersonFilter) ([]Person, error) {
	if where != nil {
		first += where.Limit
	}
	people := make([]Person, min(5, max(0, first)))
	for i := range people {
		people[i] = Person{i * 13}
	}
	return people, fail("people", int(first))
}

// Bodies are a few, some none.
func (QueryResolver) Bodies(_ context.Context, pins []Pin) ([]*Body, error) {
	bodies := make([]*Body, len(pins))
	for i, p := range pins {
		bodies[i] = body("bodies", int(p))
	}
	return bodies, nil
}

// Count counts what it is given.
func (QueryResolver) Count(_ context.Context, of []int32, l *Level, m *Mood) (int32, error) {
	if l == nil || m == nil {
		return int32(len(of)), nil
	}
	return int32(len(of) + int(*l) + len(*m)), fail("count", len(of))
}

// Body is there, or not.
func (QueryResolver) Body(context.Context) (*Body, error) { return body("root", 3), nil }

// number reads an id.
func number(id string) int {
	n, err := strconv.Atoi(id)
	if err != nil {
		return len(id)
	}
	return max(0, n)
}
