package when_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A natlang is how a library with open data reads a date printed in English.
type natlang struct {
	Bucket, Input, EDTF string
	Kind                string   `json:"ours_kind"`
	Ours                string   `json:"ours"`
	Choices             []string `json:"ours_interpretations"`
}

// asGiven reports whether we read the row as it is given: the same days and
// qualifiers; days for all choices of an ambiguous text; nothing at all where
// the library reads nothing.
func (n natlang) asGiven() bool {
	d, err := when.ParsePrinted(n.Input)
	switch {
	case n.Bucket == "agreements_no_match" || n.Bucket == "not_adopted":
		return d.Kind() != when.Known
	case n.Kind == "ambiguous":
		return err != nil || !slices.ContainsFunc(n.Choices, func(s string) bool {
			i, err := when.ParseInterval(s)
			return err != nil || !i.Box().Within(d.Strict())
		})
	}
	i, wantErr := when.ParseInterval(n.EDTF + n.Ours)
	return err == nil && wantErr == nil && d.Kind() == when.Known && i.Box() == d.Strict() &&
		d.Approximate() == (i.Start.Approximate() || i.End.Approximate()) &&
		d.Uncertain() == (i.Start.Uncertain() || i.End.Uncertain())
}

func TestPrintedEnglish(t *testing.T) {
	const list = "testdata/natlang-unread.txt"
	const head = "# Dates printed in English, of the test data of github.com/CarlAllenn/edtf (MIT or Apache-2.0),\n" +
		"# that we do not read as given there. GOLDEN=update go test writes this list.\n"
	read, total := map[string]int{}, map[string]int{}
	var got strings.Builder
	got.WriteString(head)
	for _, n := range vectors[natlang](t, "natlang-en-bucketed.jsonl") {
		total[n.Bucket]++
		if n.asGiven() {
			read[n.Bucket]++
		} else {
			got.WriteString(n.Input + "\n")
		}
	}
	for bucket, n := range total {
		t.Logf("%s: %d of %d as given", bucket, read[bucket], n)
	}
	if os.Getenv("GOLDEN") == "update" {
		if err := os.WriteFile(list, []byte(got.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("not read as given (-%s +now):\n%s", list, diff)
	}
}
