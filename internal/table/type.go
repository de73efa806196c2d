package table

// A Type is what the values of a column are.
type Type uint8

// The types. The zero value is String.
const (
	String  Type = iota // text in UTF-8
	Integer             // whole number of 64 bits, signed
	Number              // floating-point number of 64 bits
	Boolean             // true or false
	Date                // calendar day
	Strings             // list of texts; it may be empty
)

// String is the type as messages name it: "list of strings".
func (t Type) String() string {
	switch t {
	case String:
		return "string"
	case Integer:
		return "integer"
	case Number:
		return "number"
	case Boolean:
		return "boolean"
	case Date:
		return "date"
	case Strings:
		return "list of strings"
	default:
		return "unknown type"
	}
}
