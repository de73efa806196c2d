package server

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/guard"
	"github.com/seed-51aee618/cursus/internal/relay"
)

// docs/limits.md states every limit as the code has it.
func TestLimitsAreDocumented(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	page := strings.Join(strings.Fields(string(text)), " ")
	for before, limit := range map[string]int{
		"| bytes of text | ":                                    guard.MaxBytes,
		"| tokens, comments among them | ":                      guard.MaxTokens,
		"| bytes of a name | ":                                  guard.MaxNameBytes,
		"| bytes of a string, in the document or a variable | ": guard.MaxStringBytes,
		"| bytes of a variable that is the `text` of `parseArticle` and nothing else | ": guard.MaxArticleBytes,
		"| operations | ": guard.MaxOperations,
		"| fragments | ":  guard.MaxFragments,
		"| aliases | ":    guard.MaxAliases,
		"| directives | ": guard.MaxDirectives,
		"| fields at the root of an operation, written out | ":   guard.MaxRoots,
		"| selections of one set, written out | ":                guard.MaxSet,
		"| selections of all operations, written out | ":         guard.MaxSelections,
		"| selections of one field in one place, written out | ": guard.MaxRepeats,
		"| `__schema` and `__type` in an operation | ":           guard.MaxIntrospections,
		"| brackets within one another | ":                       guard.MaxNesting,
		"| fields within one another | ":                         guard.MaxDepth,
		"| fields below `__schema` or `__type` | ":               guard.MaxIntrospectionDepth,
		"`possibleTypes`, `inputFields` | ":                      guard.MaxIntrospectionLists,
		"| values in variables, or in a request's body | ":       guard.MaxVariableValues,
		"| items of a list in variables | ":                      guard.MaxListItems,
		"| errors told | ":                                       guard.MaxErrors,
		"any other list ":                                        anyListItems,
		"its `first` or `last` (":                                relay.Default,
		"An operation may cost ":                                 maxCost,
		"the answer itself holds at most ":                       maxValues,
		"and as a table ":                                        maxTable,
		"| bytes of the body | ":                                 MaxBody,
		"| bytes of the header, a query by GET with it | ":       maxHeader,
		"| seconds to send the header | ":                        int(readHeaderTimeout / time.Second),
		"| seconds to send the whole | ":                         int(readTimeout / time.Second),
		"| seconds until the answer | ":                          int(Timeout / time.Second),
		"| seconds to take the answer | ":                        int(writeTimeout / time.Second),
		"| seconds a connection rests | ":                        int(idleTimeout / time.Second),
		"| bytes of a valid document that is kept | ":            maxCachedDocument,
		"| bytes of valid documents kept, with their plans | ":   keptDocuments,
	} {
		if _, after, found := strings.Cut(page, before); !found || !strings.HasPrefix(after, grouped(limit)+" ") {
			t.Errorf("docs/limits.md does not say %q", before+grouped(limit))
		}
	}
}

// grouped writes a number as people read it: 1,048,576.
func grouped(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return grouped(n/1000) + "," + strconv.Itoa(1000 + n%1000)[1:]
}
