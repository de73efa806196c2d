package cookbook_test

import (
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/docs/cookbook"
)

// A question is short enough to be read, and says what it means.
func TestQuestionsAreReadable(t *testing.T) {
	for i, q := range questions(t) {
		if q.Number != i+1 {
			t.Errorf("%s: it is question %d", q.Name, i+1)
		}
		if !strings.Contains(q.Title, "?") || !strings.HasSuffix(q.Meaning, ".") {
			t.Errorf("%s: %q, %q; want a question and what it means", q.Name, q.Title, q.Meaning)
		}
		if n := strings.Count(q.Query, "\n"); n > 10 {
			t.Errorf("%s: %d lines of query; want at most 10", q.Name, n)
		}
		for line := range strings.Lines(q.Query) {
			if len(line) > 130 {
				t.Errorf("%s: line too long to read: %s", q.Name, line)
			}
		}
	}
}

func questions(t testing.TB) []cookbook.Question {
	t.Helper()
	all, err := cookbook.Questions()
	if err != nil || len(all) == 0 {
		t.Fatal("no questions", err)
	}
	return all
}
