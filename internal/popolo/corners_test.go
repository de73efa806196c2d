package popolo_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// corners are two records of every kind whose every field is set, and dates of
// every sort. A field that is new in office.Records is set too, so that one
// which Write forgets is noticed.
func corners(t *testing.T) office.Records {
	t.Helper()
	f := filler{t: t}
	var r office.Records
	f.fill(reflect.ValueOf(&r).Elem(), "")
	return r
}

// A filler sets every field to a value of its own.
type filler struct {
	t *testing.T
	n int
}

var someDates = []string{
	"1949", "1949~", "1949?", "1949-10", "1949-10-01", "195X", "1954-21", "[1949,1950]", "[2022-12-08,2022-12-09]",
	"[..1950]", "-0043", "Y12345", "..", "",
}

// kinds are what the types of identifiers begin with.
var kinds = map[string]string{
	"AreaID": "area:", "BodyID": "body:", "DocumentID": "document:", "PersonID": "person:",
	"PostID": "post:", "PostTypeID": "post-type:", "TermID": "post:0#",
}

func (f *filler) fill(v reflect.Value, name string) {
	f.n++
	switch v.Interface().(type) {
	case when.Date:
		d, err := when.Restore(fmt.Sprintf("as printed %d", f.n), someDates[f.n%len(someDates)])
		if err != nil {
			f.t.Fatal(err)
		}
		v.Set(reflect.ValueOf(d))
		return
	case when.Day:
		v.SetInt(int64(when.Civil(2000, 1, 1+f.n%28)))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), v.Type().Field(i).Name)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			f.fill(v.Index(i), name)
			if id := v.Index(i); id.Kind() == reflect.Struct && id.FieldByName("ID").IsValid() {
				id.FieldByName("ID").SetString(fmt.Sprintf("%s%d", kinds[id.FieldByName("ID").Type().Name()], i))
			}
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), name)
	case reflect.String:
		v.SetString(fmt.Sprintf("%s %d, 中 <\"&>", strings.ToLower(name), f.n))
		if kind, ok := kinds[v.Type().Name()]; ok {
			v.SetString(kind + "0")
		}
	case reflect.Int:
		v.SetInt(int64(f.n))
	case reflect.Bool:
		v.SetBool(true)
	default:
		f.t.Fatalf("field %s: nothing to set a %s to", name, v.Kind())
	}
}
