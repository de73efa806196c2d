package office_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
)

// docs/checks.md says of every code what the table of kinds says.
func TestChecksAreDocumented(t *testing.T) {
	t.Parallel()
	var want []string
	for _, k := range office.IssueKinds() {
		want = append(want, strings.Join([]string{"| `" + string(k.Code) + "`", string(k.Severity), k.Means, k.Remedy + " |"}, " | "))
	}
	rows := regexp.MustCompile("(?m)^\\| `[A-Z_]+` \\| (?:ERROR|WARNING|NOTE) \\|.*$").FindAllString(read(t, "../../docs/checks.md"), -1)
	if !slices.Equal(rows, want) {
		t.Errorf("docs/checks.md has the rows\n%s\nand the kinds of issue are\n%s", strings.Join(rows, "\n"), strings.Join(want, "\n"))
	}
}

// The schema has a value for every code, and no more.
func TestCodesAreInTheSchema(t *testing.T) {
	t.Parallel()
	var kinds []string
	for _, k := range office.IssueKinds() {
		kinds = append(kinds, string(k.Code))
	}
	_, enum, _ := strings.Cut(read(t, "../../schema.graphqls"), "enum IssueCode {")
	enum, _, _ = strings.Cut(enum, "\n}")
	values := regexp.MustCompile(`(?m)^  [A-Z_]+$`).FindAllString(enum, -1)
	for i, v := range values {
		values[i] = strings.TrimSpace(v)
	}
	slices.Sort(kinds)
	slices.Sort(values)
	if !slices.Equal(kinds, values) {
		t.Errorf("the kinds of issue are %q, the values in the schema %q", kinds, values)
	}
}

// Issues are chosen by how much they matter, together with other conditions.
func TestIssuesBySeverity(t *testing.T) {
	t.Parallel()
	g := embedded(t)
	total := 0
	for _, severity := range office.Severities() {
		page, err := g.IssuesPage(&office.IssueFilter{Severity: []office.Severity{severity}}, relay.Page{})
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range page.Nodes() {
			if i.Severity() != severity || i.Code().Severity() != severity {
				t.Errorf("%s is among those of severity %s", i.Code(), severity)
			}
		}
		total += int(page.TotalCount())
	}
	if total != g.Counts().Issues {
		t.Errorf("%d issues by severity, %d in all", total, g.Counts().Issues)
	}
	none, err := g.IssuesPage(&office.IssueFilter{
		Severity: []office.Severity{office.ErrorSeverity}, Code: []office.IssueCode{office.DateConflict},
	}, relay.Page{})
	if err != nil || none.TotalCount() != 0 {
		t.Errorf("conflicts that are errors: %d, %v", none.TotalCount(), err)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
