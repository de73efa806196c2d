package snapshot

import (
	"fmt"
	"reflect"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A plan is how values of one type are written and read. Plans are made anew of
// the types for each snapshot, which takes no time beside the records.
type plan struct {
	write func(*writer, reflect.Value)
	read  func(*reader, reflect.Value)
}

// A structure is a type with fields, as the layout names it.
type structure struct {
	name   string
	fields []field
}

type field struct {
	label string // name and form, such as "Row int": both must fit
	index int    // in the type
	plan  plan
}

// maxFields is how many fields the bits of a structure have room for.
const maxFields = 64

// plans holds the plan of every type within office.Records.
type plans struct {
	structures []*structure
	known      map[reflect.Type]*structure
}

func newPlans() (*plans, plan) {
	p := &plans{known: make(map[reflect.Type]*structure)}
	root := p.structure(reflect.TypeFor[office.Records]())
	for i, f := range root.fields {
		if list := reflect.TypeFor[office.Records]().Field(f.index).Type; list.Kind() == reflect.Slice {
			root.fields[i].plan = blocksPlan(p.of(list.Elem()))
		}
	}
	return p, root.plan()
}

// of makes the plan of a type. Records consist of these kinds alone; a test
// holds that, so that a new one is noticed.
func (p *plans) of(t reflect.Type) plan {
	switch {
	case t == reflect.TypeFor[when.Date]():
		return plan{(*writer).date, (*reader).date}
	case t.Kind() == reflect.String:
		return plan{textWriter(), (*reader).text}
	case t.Kind() == reflect.Bool:
		return plan{func(*writer, reflect.Value) {}, func(_ *reader, v reflect.Value) { v.SetBool(true) }}
	case t.Kind() == reflect.Slice:
		return listPlan(p.of(t.Elem()))
	case t.Kind() == reflect.Pointer:
		return pointerPlan(p.of(t.Elem()))
	case t.Kind() == reflect.Struct:
		return p.structure(t).plan()
	default:
		return plan{(*writer).number, (*reader).number}
	}
}

func (p *plans) structure(t reflect.Type) *structure {
	if s, ok := p.known[t]; ok {
		return s
	}
	s := &structure{name: t.Name()}
	p.known[t] = s
	for i := range t.NumField() {
		f := t.Field(i)
		s.fields = append(s.fields, field{f.Name + " " + form(f.Type), i, p.of(f.Type)})
	}
	p.structures = append(p.structures, s)
	return s
}

// form is what a type is written as. Two types of one form can stand for each
// other: an identifier that gets a type of its own stays readable.
func form(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[when.Date]():
		return "date"
	case t.Kind() == reflect.Slice:
		return "list of " + form(t.Elem())
	case t.Kind() == reflect.Pointer:
		return "perhaps " + form(t.Elem())
	case t.Kind() == reflect.Struct:
		return t.Name()
	case t.Kind() == reflect.String, t.Kind() == reflect.Bool:
		return t.Kind().String()
	default:
		return "int"
	}
}

// plan writes and reads which fields are not empty, and those.
func (s *structure) plan() plan { return plan{s.write, s.read} }

func (s *structure) write(w *writer, v reflect.Value) {
	var filled uint64
	for i := range s.fields {
		if !isEmpty(v.Field(s.fields[i].index)) {
			filled |= 1 << i
		}
	}
	w.uint(filled)
	for i := range s.fields {
		if filled&(1<<i) != 0 {
			s.fields[i].plan.write(w, v.Field(s.fields[i].index))
		}
	}
}

func (s *structure) read(r *reader, v reflect.Value) {
	filled := r.uint()
	for i := range s.fields {
		if filled&(1<<i) != 0 {
			s.fields[i].plan.read(r, v.Field(s.fields[i].index))
		}
	}
	if filled>>len(s.fields) != 0 {
		r.fail(fmt.Errorf("%s: fields beyond the last", s.name))
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

func listPlan(item plan) plan {
	return plan{
		func(w *writer, v reflect.Value) {
			w.uint(uint64(v.Len()))
			for i := range v.Len() {
				item.write(w, v.Index(i))
			}
		},
		func(r *reader, v reflect.Value) {
			n := r.count()
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := 0; i < n && r.err == nil; i++ {
				item.read(r, v.Index(i))
			}
		},
	}
}

func pointerPlan(to plan) plan {
	return plan{
		func(w *writer, v reflect.Value) { to.write(w, v.Elem()) },
		func(r *reader, v reflect.Value) {
			v.Set(reflect.New(v.Type().Elem()))
			to.read(r, v.Elem())
		},
	}
}
