package ingest_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A heading inside a table, and a line above the items of a list, is the section
// that claims stand in.
func TestSectionsInsideTablesAndLists(t *testing.T) {
	t.Parallel()
	r := load(t, fstest.MapFS{
		"a.txt": {Data: []byte("= A =\n== List ==\nNo. | Name | From | To\n---|---|---|---\n1 | Ada | 1949 | 1950\nNew Town | | |\n2 | Bo | 1950 | 1951\n")},
		"b.txt": {Data: []byte("= B =\nPremier\n1949 - 1950 Cy\nHead of the State\n1950 - 1951 Di\n")},
	})
	var got []string
	for _, term := range r.Terms {
		section := term.Claims[0].Place.Section
		got = append(got, section)
		if slices.ContainsFunc(term.Claims, func(c office.ClaimRecord) bool { return c.Place.Section != section }) {
			t.Errorf("%s: its claims stand in several sections", term.ID)
		}
	}
	if want := []string{"List", "New Town", "Premier", "Head of the State"}; !slices.Equal(got, want) {
		t.Errorf("terms stand in %q; want %q", got, want)
	}
}
