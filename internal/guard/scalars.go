package guard

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// leafs says what values of the built-in scalars are.
var leafs = map[string]string{
	"Boolean": "a Boolean: true or false",
	"Float":   "a Float: a finite number",
	"ID":      "an ID: a string or a whole number",
	"Int":     "an Int: a whole number from -2147483648 to 2147483647",
	"String":  "a String",
}

// scalar coerces a value of a scalar. Scalars of the schema's own coerce theirs
// themselves.
func (c *coercer) scalar(p path, d *ast.Definition, value any) any {
	if text, ok := value.(string); ok && len(text) > c.maxBytes {
		c.tooMany(p, "bytes in the string", len(text), c.maxBytes)
		return nil
	}
	want, builtIn := leafs[d.Name]
	if !builtIn {
		return value
	}
	coerced, ok := leaf(d.Name, value)
	if !ok {
		c.wrong(p, "must be "+want)
	}
	return coerced
}

// leaf coerces a value of a built-in scalar.
func leaf(scalar string, value any) (coerced any, ok bool) {
	switch v := value.(type) {
	case string:
		return v, scalar == "String" || scalar == "ID"
	case bool:
		return v, scalar == "Boolean"
	}
	n, ok := number(value)
	if !ok {
		return nil, false
	}
	switch whole := n == math.Trunc(n); scalar {
	case "Float":
		return n, true
	case "Int":
		return int64(n), whole && n >= math.MinInt32 && n <= math.MaxInt32
	case "ID":
		return digits(value, n), whole
	default:
		return nil, false
	}
}

// number is a JSON number as a client of the specification sees it: 1.0 is 1.
func number(value any) (n float64, ok bool) {
	switch v := value.(type) {
	case json.Number:
		n, err := v.Float64()
		return n, err == nil
	case float64:
		return v, !math.IsInf(v, 0) && !math.IsNaN(v)
	case int:
		return float64(v), true
	default:
		return 0, false
	}
}

// digits writes the whole number n as an ID. Those too large for a float keep
// the digits they were sent with.
func digits(value any, n float64) string {
	if sent, ok := value.(json.Number); ok {
		if _, err := strconv.ParseInt(string(sent), 10, 64); err == nil {
			return string(sent)
		}
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}

func fits(n int64) bool { return n >= math.MinInt32 && n <= math.MaxInt32 }
