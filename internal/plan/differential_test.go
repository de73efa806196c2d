package plan_test

import (
	"encoding/json"
	"flag"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/internal/plan"
	"github.com/seed-51aee618/cursus/internal/plan/plantest"
	"github.com/seed-51aee618/cursus/internal/plan/testdata/crooked"
	"github.com/seed-51aee618/cursus/internal/plan/testdata/crooked/generated"
)

var (
	questions = flag.Int("questions", 2000, "how many random documents to try")
	seed      = flag.Uint64("seed", 1, "where their randomness begins")
)

// resolvers hands the crooked domain to gqlgen.
type resolvers struct{}

func (resolvers) Query() generated.QueryResolver   { return crooked.QueryResolver{} }
func (resolvers) Person() generated.PersonResolver { return crooked.PersonResolver{} }

func crookedSchema() *plan.Schema {
	return generated.NewPlanned(generated.Config{Resolvers: resolvers{}})
}

// Whatever is asked of a domain that answers as badly as one can, a plan answers
// byte for byte as gqlgen's executor does, with the same errors.
func TestSameAnswers(t *testing.T) {
	t.Parallel()
	schema := crookedSchema()
	counts := plantest.Compare(t, schema, *questions, *seed, leaf)
	t.Logf("%+v", counts)
	if counts.Merged == 0 || counts.Errors == 0 || counts.Null == 0 || counts.Invalid*20 > counts.Documents {
		t.Errorf("%+v: the documents do not try enough", counts)
	}
}

// leaf gives values to ask with, some of which scalars refuse.
func leaf(r *rand.Rand, def *ast.Definition, _ string) (string, any) {
	switch def.Name {
	case "Int":
		n := strconv.Itoa(r.IntN(6) - 1)
		return n, json.Number(n)
	case "Boolean":
		return "true", true
	case "Pin":
		text := []string{"7", "-1", "12", "no pin"}[r.IntN(4)]
		return strconv.Quote(text), text
	}
	if def.Kind == ast.Enum {
		name := def.EnumValues[r.IntN(len(def.EnumValues))].Name
		return name, name
	}
	text := strings.Repeat("1", r.IntN(2)) + strconv.Itoa(r.IntN(100))
	return strconv.Quote(text), text
}
