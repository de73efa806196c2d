package export

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
	"github.com/seed-51aee618/cursus/internal/when"
)

// named is a text that every row has.
func named[T any, S ~string](name, description string, of func(T) S) column[T] {
	return column[T]{
		table.Column{Name: name, Type: table.String, Description: description},
		func(r T) table.Value { return table.Text(string(of(r))) },
	}
}

// text is a text that is null when it is empty.
func text[T any, S ~string](name, description string, of func(T) S) column[T] {
	return column[T]{
		table.Column{Name: name, Type: table.String, Nullable: true, Description: description},
		func(r T) table.Value { return orNull(string(of(r))) },
	}
}

func orNull(s string) table.Value {
	if s == "" {
		return table.Null()
	}
	return table.Text(s)
}

// oneOf is a text that every row has, of a closed list.
func oneOf[T any, S ~string](name, description string, values []S, of func(T) S) column[T] {
	c := named(name, description, of)
	for _, v := range values {
		c.Enum = append(c.Enum, string(v))
	}
	return c
}

// linked is a text about another record, null when there is no such record.
func linked[T, L any, S ~string](name, description string, link func(T) (L, bool), of func(L) S) column[T] {
	return text(name, description, func(r T) S {
		if l, ok := link(r); ok {
			return of(l)
		}
		return ""
	})
}

func list[T any](name, description string, of func(T) []string) column[T] {
	return column[T]{
		table.Column{Name: name, Type: table.Strings, Description: description},
		func(r T) table.Value { return table.List(of(r)) },
	}
}

func flag[T any](name, description string, of func(T) bool) column[T] {
	return column[T]{
		table.Column{Name: name, Type: table.Boolean, Description: description},
		func(r T) table.Value { return table.Bool(of(r)) },
	}
}

func number[T any](name, description string, of func(T) int) column[T] {
	return column[T]{
		table.Column{Name: name, Type: table.Integer, Description: description},
		func(r T) table.Value { return table.Int(int64(of(r))) },
	}
}

// count is a number that may not be known.
func count[T any](name, description string, of func(T) (int, bool)) column[T] {
	return column[T]{
		table.Column{Name: name, Type: table.Integer, Nullable: true, Description: description},
		func(r T) table.Value {
			if n, ok := of(r); ok {
				return table.Int(int64(n))
			}
			return table.Null()
		},
	}
}

// day is a day that may not be known.
func day[T any](name, description string, of func(T) (when.Day, bool)) column[T] {
	return column[T]{
		table.Column{Name: name, Type: table.Date, Nullable: true, Description: description},
		func(r T) table.Value {
			if d, ok := of(r); ok {
				return table.Day(d)
			}
			return table.Null()
		},
	}
}

// ids are the identifiers of records.
func ids[R any, S ~string](records []R, id func(R) S) []string {
	texts := make([]string, len(records))
	for i, r := range records {
		texts[i] = string(id(r))
	}
	return texts
}

// texts are the names in a source, as printed.
func texts(references []office.NamedReference) []string {
	return ids(references, office.NamedReference.Text)
}
