package flat

import (
	"encoding/json"

	"github.com/seed-51aee618/cursus/internal/table"
	"github.com/seed-51aee618/cursus/internal/when"
)

// cellOf is a JSON value, with its numbers as text, as a cell of that type. It
// returns false when the value is of another type.
func cellOf(t table.Type, value any) (table.Value, bool) {
	switch v := value.(type) {
	case nil:
		return table.Null(), true
	case string:
		return textOf(t, v)
	case bool:
		return table.Bool(v), t == table.Boolean
	case json.Number:
		return numberOf(t, v)
	case []any:
		return listOf(v), t == table.Strings
	default:
		return table.Null(), false
	}
}

func textOf(t table.Type, s string) (table.Value, bool) {
	switch t {
	case table.String:
		return table.Text(s), true
	case table.Date:
		day, err := when.ParseDay(s)
		return table.Day(day), err == nil
	default:
		return table.Null(), false
	}
}

func numberOf(t table.Type, n json.Number) (table.Value, bool) {
	switch t {
	case table.Integer:
		i, err := n.Int64()
		return table.Int(i), err == nil
	case table.Number:
		f, err := n.Float64()
		return table.Float(f), err == nil
	default:
		return table.Null(), false
	}
}

// listOf keeps texts as they are and writes what is none as JSON.
func listOf(items []any) table.Value {
	texts := make([]string, 0, len(items))
	for _, item := range items {
		text, ok := item.(string)
		if !ok {
			inJSON, _ := json.Marshal(item) // it was decoded from JSON
			text = string(inJSON)
		}
		texts = append(texts, text)
	}
	return table.List(texts)
}
