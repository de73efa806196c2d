// Package crooked is a domain that answers as badly as one can: with errors,
// nulls where none may be, scalars without a value, and panics. What goes wrong
// depends on the handle and the field alone, so that two executors see the same.
package crooked

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Node, Named, Owned and Thing are the abstract types.
type (
	Node  interface{ isNode() }
	Named interface{ isNamed() }
	Owned interface{ isOwned() }
	Thing interface{ isThing() }
)

// Mood is an enum that is its own text, Level one with names.
type (
	Mood  string
	Level int
)

// The levels.
const (
	Low Level = iota
	High
)

// The types of objects. A handle's number decides how it answers.
type (
	Person struct{ N int }
	Body   struct{ N int }
	Pet    struct{ N int }
	Seat   struct {
		Row    int32
		Holder *Person
		Label  string
		Next   *Seat
	}
)

func (Person) isNode()  {}
func (Person) isNamed() {}
func (Person) isThing() {}
func (*Body) isNode()   {}
func (*Body) isOwned()  {}
func (*Body) isThing()  {}
func (Pet) isNamed()    {}
func (*Pet) isOwned()   {}
func (Pet) isThing()    {}

// PersonBy and PersonFilter are inputs.
type (
	PersonBy struct {
		ID, Name *string
		Pin      *Pin
	}
	PersonFilter struct {
		IDs   []string
		Mood  []Mood
		Pin   *Pin
		Limit int32
		Not   *PersonFilter
	}
)

// once is true for one in n of the handles, another for each salt.
func once(n int, salt string, handle int) bool { return draw(n, salt, handle) == 0 }

// draw is a number below n.
func draw(n int, salt string, handle int) int {
	h := uint32(2166136261)
	for _, c := range []byte(salt + strconv.Itoa(handle)) {
		h = (h ^ uint32(c)) * 16777619
	}
	h = (h ^ h>>15) * 2246822507 // so that neighbours differ
	return int(h>>13) % n
}

var errCrooked = errors.New("crooked")

func fail(salt string, handle int) error {
	switch draw(12, "error "+salt, handle) {
	case 0:
		return fmt.Errorf("%s %d: %w", salt, handle, errCrooked)
	case 1:
		return gqlerror.Errorf("%s has its own error", salt)
	default:
		return nil
	}
}

// ID is there always.
func (p Person) ID() string { return strconv.Itoa(p.N) }
func (p Person) Name() (string, error) {
	return "a \"name\"\t\\ \x01\x1f é\xff" + p.ID(), fail("name", p.N)
}
func (p Person) Nick() *string             { return text("nick", p.N) }
func (p Person) Pin() Pin                  { return Pin(draw(9, "pin", p.N) - 1) }
func (p Person) OldPin() *Pin              { return pin("old pin", p.N) }
func (p Person) Mood() Mood                { return []Mood{"GOOD", "BAD", ""}[draw(3, "mood", p.N)] }
func (p Person) Level() *Level             { return level("level", p.N) }
func (p Person) Levels() []*Level          { return many(p.N, level) }
func (p Person) Moods() []Mood             { return []Mood{"GOOD", "BAD", "WORSE"}[:draw(4, "moods", p.N)] }
func (p Person) Nicks() []*string          { return many(p.N, text) }
func (p Person) Marks() []*string          { return many(p.N+1, text) }
func (p Person) Numbers() ([]int32, error) { return []int32{-1, 0, 1 << 30}, fail("numbers", p.N) }
func (p Person) Age() int                  { return p.N }
func (p Person) Sound() bool               { return once(2, "sound", p.N) }
func (p Person) Weight() float64           { return 1 / float64(draw(3, "weight", p.N)) } // perhaps no number
func (p Person) Boss() *Person             { return person("boss", p.N) }
func (p Person) Best() (Person, bool)      { return Person{p.N * 7 % 97}, !once(4, "best", p.N) }
func (p Person) Pet() *Pet                 { return pet("pet", p.N) }
func (p Person) Friends() []*Person        { return many(p.N, person) }
func (p Person) Knows() ([]*Person, error) { return many(p.N+3, person), fail("knows", p.N) }
func (p Person) Thing() Thing              { return thing("thing", p.N) }
func (p Person) Other() (Thing, error)     { return thing("other", p.N), fail("other", p.N) }
func (p Person) Body(context.Context) (*Body, bool) {
	return body("body", p.N), !once(7, "no body", p.N)
}

// Pins are values, some of which stand for null.
func (p Person) Pins() []Pin {
	pins := make([]Pin, draw(4, "pins", p.N))
	for i := range pins {
		pins[i] = Pin(draw(9, "a pin", p.N+i) - 1)
	}
	return pins
}

// Echo says what it was asked with; it panics for some.
func (p Person) Echo(_ context.Context, text string, pin *Pin, where *PersonFilter) (string, error) {
	if once(40, "panic", p.N) {
		panic("crooked")
	}
	return text + told(pin) + told(where), fail("echo", p.N)
}

func told[T any](v *T) string {
	if v == nil {
		return " none"
	}
	text, _ := json.Marshal(v) // structs of texts and numbers: it cannot fail
	return " " + string(text)
}

// ID is there always.
func (b *Body) ID() string               { return strconv.Itoa(b.N) }
func (b *Body) Name() (string, error)    { return "body", fail("body name", b.N) }
func (b *Body) Pet() *Pet                { return pet("body pet", b.N) }
func (b *Body) Owner() *Body             { return body("owner", b.N) }
func (b *Body) Head(level Level) *Person { return person("head", b.N+int(level)) }
func (b *Body) Seat() *Seat              { return &b.Seats()[0] }

// Members are a few, or nil.
func (b *Body) Members(first *int32) []Person {
	if first == nil {
		return nil
	}
	members := []Person{{b.N + 1}, {b.N + 2}, {b.N + 3}}
	return members[:min(3, max(0, *first))]
}

// Seats are plain structs.
func (b *Body) Seats() []Seat {
	holder := person("seat", b.N)
	return []Seat{{1, holder, "one", &Seat{Row: 3}}, {Row: 2}}
}

// Name is there always.
func (p Pet) Name() string           { return "pet" + strconv.Itoa(p.N) }
func (p Pet) Pet() *Pet              { return pet("pet's", p.N) }
func (p Pet) Best() (*Person, error) { return person("pet's best", p.N), fail("pet's best", p.N) }
func (p *Pet) Owner() (*Body, error) { return body("pet's owner", p.N), fail("pet's owner", p.N) }
func (p Pet) Size() *int32           { return nil }

func person(salt string, n int) *Person {
	if once(6, salt, n) {
		return nil
	}
	return &Person{draw(97, salt+" person", n)}
}

func body(salt string, n int) *Body {
	if once(9, salt, n) {
		return nil
	}
	return &Body{draw(97, salt+" body", n)}
}

func pet(salt string, n int) *Pet {
	if once(4, salt, n) {
		return nil
	}
	return &Pet{draw(97, salt+" pet", n)}
}

func text(salt string, n int) *string {
	if once(6, salt, n) {
		return nil
	}
	s := salt + "\n"
	return &s
}

func pin(salt string, n int) *Pin {
	if once(4, salt, n) {
		return nil
	}
	p := Pin(draw(9, salt+" pin", n) - 1)
	return &p
}

func level(salt string, n int) *Level {
	if once(5, salt, n) {
		return nil
	}
	l := Level(draw(3, salt+" level", n)) // one has no name
	return &l
}

// thing is one of several kinds, nothing, or nothing in the clothes of a body.
func thing(salt string, n int) Thing {
	switch draw(7, salt, n) {
	case 0:
		return nil
	case 1:
		return (*Body)(nil)
	case 2:
		return &Body{n}
	case 3:
		return Pet{n}
	case 4:
		return &Pet{n}
	case 5:
		return &Person{n}
	default:
		return Person{n}
	}
}

// many is a list, nil for some.
func many[T any](n int, one func(salt string, n int) T) []T {
	if once(8, "nil list", n) {
		return nil
	}
	items := make([]T, draw(4, "list", n))
	for i := range items {
		items[i] = one("item", 3*n+i)
	}
	return items
}
