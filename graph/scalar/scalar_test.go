package scalar_test

import (
	"bytes"
	"cmp"
	"errors"
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

// A moment is written in UTC, is read as it is written, and is null when it is the
// zero time.
func TestDateTime(t *testing.T) {
	for in, want := range map[string]string{
		"2026-11-22T08:00:00Z":             `"2026-11-22T08:00:00Z"`,
		"2026-11-22T08:00:00.123456+01:00": `"2026-11-22T07:00:00.123456Z"`,
		"0001-01-01T00:00:00Z":             "null",
	} {
		read, err := scalar.UnmarshalDateTime(in)
		if got := marshaled(scalar.MarshalDateTime(read)); err != nil || got != want {
			t.Errorf("%s is written %s, %v; want %s", in, got, err, want)
		}
		if got := cmp.Or(string(scalar.AppendDateTime(nil, read)), "null"); got != want {
			t.Errorf("AppendDateTime(%s) = %s; want %s", in, got, want)
		}
	}
	for _, in := range []any{"2026-11-22", "22 November 2026", 2026, nil} {
		if _, err := scalar.UnmarshalDateTime(in); !errors.Is(err, scalar.ErrScalar) {
			t.Errorf("UnmarshalDateTime(%v) = %v; want ErrScalar", in, err)
		}
	}
}

func marshaled(m graphql.Marshaler) string {
	var b bytes.Buffer
	m.MarshalGQL(&b)
	return b.String()
}
