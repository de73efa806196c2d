package rows

import (
	"encoding/json"
	"reflect"
	"strconv"

	"github.com/seed-51aee618/cursus/internal/when"
)

// An appender writes values of one type as JSON.
type appender func([]byte, reflect.Value) []byte

// asJSON is the cell of a list, a structure or what a pointer points at; NULL
// when there is nothing in it.
func asJSON(of reflect.Type) func(reflect.Value) any {
	write := appenderOf(of)
	var b []byte
	return func(v reflect.Value) any {
		if isEmpty(v) {
			return nil
		}
		b = write(b[:0], v)
		return string(b)
	}
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.String:
		return v.Len() == 0
	default:
		return v.IsZero()
	}
}

func appenderOf(t reflect.Type) appender {
	switch t.Kind() {
	case reflect.String:
		return func(b []byte, v reflect.Value) []byte { return appendText(b, v.String()) }
	case reflect.Bool:
		return func(b []byte, v reflect.Value) []byte { return strconv.AppendBool(b, v.Bool()) }
	case reflect.Pointer:
		to := appenderOf(t.Elem())
		return func(b []byte, v reflect.Value) []byte { return to(b, v.Elem()) }
	case reflect.Slice:
		return listAppender(appenderOf(t.Elem()))
	case reflect.Struct:
		return structAppender(t)
	default:
		return func(b []byte, v reflect.Value) []byte { return strconv.AppendInt(b, v.Int(), 10) }
	}
}

func listAppender(item appender) appender {
	return func(b []byte, v reflect.Value) []byte {
		b = append(b, '[')
		for i := range v.Len() {
			if i > 0 {
				b = append(b, ',')
			}
			b = item(b, v.Index(i))
		}
		return append(b, ']')
	}
}

// structAppender writes a structure without its empty fields. A date is its EDTF
// form: what is printed stands beside it.
func structAppender(t reflect.Type) appender {
	if t == reflect.TypeFor[when.Date]() {
		return func(b []byte, v reflect.Value) []byte { return appendText(b, dateOf(v).EDTF()) }
	}
	keys := make([]string, t.NumField())
	fields := make([]appender, t.NumField())
	for i := range fields {
		keys[i] = `"` + snake(t.Field(i).Name) + `":`
		fields[i] = appenderOf(t.Field(i).Type)
	}
	return func(b []byte, v reflect.Value) []byte {
		b = append(b, '{')
		first := len(b)
		for i, field := range fields {
			if f := v.Field(i); !isEmpty(f) {
				if len(b) > first {
					b = append(b, ',')
				}
				b = field(append(b, keys[i]...), f)
			}
		}
		return append(b, '}')
	}
}

// appendText writes a text as JSON. Most need no escapes.
func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= 0x80 {
			quoted, err := json.Marshal(clean(s))
			if err != nil {
				return append(b, `""`...) // texts always have a form in JSON
			}
			return append(b, quoted...)
		}
	}
	return append(append(append(b, '"'), s...), '"')
}
