package table

import (
	"math"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A Value is one cell. The zero value is null.
type Value struct {
	set  bool // not null
	kind Type
	bits uint64 // integer, number, boolean or day
	text string
	list []string
}

// Null is no value.
func Null() Value { return Value{} }

// Text is a value of type String. The empty text is not null.
func Text(s string) Value { return Value{set: true, kind: String, text: s} }

// Int is a value of type Integer.
func Int(n int64) Value { return Value{set: true, kind: Integer, bits: uint64(n)} }

// Float is a value of type Number.
func Float(f float64) Value { return Value{set: true, kind: Number, bits: math.Float64bits(f)} }

// Bool is a value of type Boolean.
func Bool(b bool) Value {
	if b {
		return Value{set: true, kind: Boolean, bits: 1}
	}
	return Value{set: true, kind: Boolean}
}

// Day is a value of type Date; null for [when.Past] and [when.Future], which
// are not days.
func Day(d when.Day) Value {
	if !d.Bounded() {
		return Value{}
	}
	return Value{set: true, kind: Date, bits: uint64(int64(d))}
}

// List is a value of type Strings, and keeps items as they are. The empty list
// is not null.
func List(items []string) Value { return Value{set: true, kind: Strings, list: items} }

// IsNull says whether there is no value.
func (v Value) IsNull() bool { return !v.set }

// Type is what the value is; a null has none and says String.
func (v Value) Type() Type { return v.kind }

// Text is the text of a String, and empty for any other value.
func (v Value) Text() string { return v.text }

// Int is the number of an Integer. It means nothing for any other type.
func (v Value) Int() int64 { return int64(v.bits) }

// Float is the number of a Number. It means nothing for any other type.
func (v Value) Float() float64 { return math.Float64frombits(v.bits) }

// Bool is the truth of a Boolean. It means nothing for any other type.
func (v Value) Bool() bool { return v.bits != 0 }

// Day is the day of a Date. It means nothing for any other type.
func (v Value) Day() when.Day { return when.Day(int64(v.bits)) }

// List is the items of Strings, and nil for any other value.
func (v Value) List() []string { return v.list }
