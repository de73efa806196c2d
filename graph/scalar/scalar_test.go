package scalar_test

import (
	"bytes"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"github.com/seed-51aee618/cursus/graph/scalar"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A plan appends what gqlgen's executor writes; nothing stands for null.
func TestAppendedIsMarshaled(t *testing.T) {
	for _, edtf := range []string{"2012-06-01", "2012-06", "1998?", "198X", "199X-05", "-0044-03-15", "[1999,2001-05]", "2001-21~"} {
		date, err := when.ParseEDTF(edtf)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := scalar.AppendEDTF([]byte("before "), date), "before "+marshaled(scalar.MarshalEDTF(date)); string(got) != want {
			t.Errorf("AppendEDTF(%q) = %s; MarshalEDTF writes %s", edtf, got, want)
		}
		for _, day := range []when.Day{date.Strict().Lo, date.Strict().Hi, when.Past} {
			want := marshaled(scalar.MarshalDate(day))
			got := string(scalar.AppendDate(nil, day))
			if got == "" {
				got = "null"
			}
			if got != want {
				t.Errorf("AppendDate(%v) = %s; MarshalDate writes %s", day, got, want)
			}
		}
	}
}

func marshaled(m graphql.Marshaler) string {
	var b bytes.Buffer
	m.MarshalGQL(&b)
	return b.String()
}
