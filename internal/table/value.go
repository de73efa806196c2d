package table

import (
	"math"
	"unsafe"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A Value is one cell. The zero value is null.
//
// It is three words, and not one for each type: a row has dozens of values, and
// those that fit into registers are made much faster.
type Value struct {
	kind kind
	num  uint64         // integer, number, boolean, day, or how many bytes or items ref points at
	ref  unsafe.Pointer // the bytes of a text, or the items of a list
}

// A kind is null or a Type and one.
type kind uint8

const null kind = 0

func kindOf(t Type) kind { return kind(t) + 1 }

// Null is no value.
func Null() Value { return Value{} }

// Text is a value of type String. The empty text is not null.
func Text(s string) Value {
	return Value{kindOf(String), uint64(len(s)), unsafe.Pointer(unsafe.StringData(s))}
}

// Int is a value of type Integer.
func Int(n int64) Value { return Value{kind: kindOf(Integer), num: uint64(n)} }

// Float is a value of type Number.
func Float(f float64) Value { return Value{kind: kindOf(Number), num: math.Float64bits(f)} }

// Bool is a value of type Boolean.
func Bool(b bool) Value {
	v := Value{kind: kindOf(Boolean)}
	if b {
		v.num = 1
	}
	return v
}

// Day is a value of type Date; null for [when.Past] and [when.Future], which
// are not days.
func Day(d when.Day) Value {
	if !d.Bounded() {
		return Value{}
	}
	return Value{kind: kindOf(Date), num: uint64(int64(d))}
}

// List is a value of type Strings, and keeps items as they are. The empty list
// is not null.
func List(items []string) Value {
	return Value{kindOf(Strings), uint64(len(items)), unsafe.Pointer(unsafe.SliceData(items))}
}

// IsNull says whether there is no value.
func (v Value) IsNull() bool { return v.kind == null }

// Type is what the value is; a null has none and says String.
func (v Value) Type() Type {
	if v.kind == null {
		return String
	}
	return Type(v.kind - 1)
}

// Text is the text of a String, and empty for any other value.
func (v Value) Text() string {
	if v.kind != kindOf(String) {
		return ""
	}
	return unsafe.String((*byte)(v.ref), v.num)
}

// Int is the number of an Integer. It means nothing for any other type.
func (v Value) Int() int64 { return int64(v.num) }

// Float is the number of a Number. It means nothing for any other type.
func (v Value) Float() float64 { return math.Float64frombits(v.num) }

// Bool is the truth of a Boolean. It means nothing for any other type.
func (v Value) Bool() bool { return v.num != 0 }

// Day is the day of a Date. It means nothing for any other type.
func (v Value) Day() when.Day { return when.Day(int64(v.num)) }

// List is the items of Strings, and nil for any other value.
func (v Value) List() []string {
	if v.kind != kindOf(Strings) {
		return nil
	}
	return unsafe.Slice((*string)(v.ref), v.num)
}
