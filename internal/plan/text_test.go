package plan_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"github.com/seed-51aee618/cursus/internal/plan"
)

// Every byte in every place of a word is written as gqlgen writes it.
func TestStringsAreEscapedAlike(t *testing.T) {
	t.Parallel()
	for c := range 256 {
		for at := range 20 {
			escapedAlike(t, strings.Repeat("a", at)+string([]byte{byte(c)})+strings.Repeat("é\xff", 20-at))
		}
	}
}

func FuzzAppendString(f *testing.F) {
	f.Add("\"\\\x00\x1f\x7f\u2028 袁家军 and more than eight bytes")
	f.Fuzz(func(t *testing.T, s string) { escapedAlike(t, s) })
}

func escapedAlike(t *testing.T, s string) {
	t.Helper()
	var want bytes.Buffer
	graphql.MarshalString(s).MarshalGQL(&want)
	if got := plan.AppendString(nil, s); string(got) != want.String() {
		t.Errorf("AppendString(%q) = %s; gqlgen writes %s", s, got, want.String())
	}
}
