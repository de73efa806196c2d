package graph_test

import (
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/querygen"
	"github.com/seed-51aee618/cursus/internal/relay"
)

// Values that are worth asking with, and one in many that is wrong.
type askable struct {
	ids   map[string][]string // by kind of record
	days  []string
	names []string
}

// asker gives values of records of the graph and of days of its time.
func asker(t *testing.T, g *office.Graph) querygen.Leaf {
	t.Helper()
	a := askable{
		ids:   map[string][]string{},
		days:  []string{"2012-06-01", "2007-10-21", "1998-03-17", "2012", "2012-06", "1998/2004"},
		names: []string{"hu", "党", "secretary", "x"},
	}
	add := func(id string) {
		kind, _, _ := strings.Cut(id, ":")
		a.ids[kind] = append(a.ids[kind], id)
		a.ids["any"] = append(a.ids["any"], id)
	}
	few := int32(9)
	people, err := g.People(nil, nil, relay.Page{First: &few})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people.Nodes() {
		add(string(p.ID()))
		add(string(p.Terms()[0].ID()))
		add(string(p.Terms()[0].Post().ID()))
	}
	bodies, err := g.Bodies(nil, relay.Page{First: &few})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range bodies.Nodes() {
		add(string(b.ID()))
	}
	for _, p := range g.PostTypes() {
		add(string(p.ID()))
	}
	for _, area := range g.Areas() {
		add(string(area.ID()))
	}
	return a.leaf
}

func (a askable) leaf(r *rand.Rand, def *ast.Definition, place string) (string, any) {
	wrong := r.IntN(40) == 0
	switch {
	case def.Kind == ast.Enum:
		name := def.EnumValues[r.IntN(len(def.EnumValues))].Name
		return name, name
	case def.Name == "Boolean":
		b := r.IntN(2) == 0
		return strconv.FormatBool(b), b
	case def.Name == "Int":
		n := strconv.Itoa(1 + r.IntN(5))
		if wrong {
			n = "-1"
		}
		return n, json.Number(n)
	case wrong:
		return `"nothing"`, "nothing"
	case strings.HasSuffix(place, "after:)") || strings.HasSuffix(place, "before:)"):
		return "null", nil // cursors are of one list: those of another are an error
	default:
		text := a.text(r, def, place)
		return strconv.Quote(text), text
	}
}

// text is one that a place may ask for.
func (a askable) text(r *rand.Rand, def *ast.Definition, place string) string {
	from := a.names
	switch {
	case def.Name == "Date" || def.Name == "EDTF":
		from = a.days
	case def.Name == "ID" || strings.HasSuffix(place, ".slug"):
		from = a.ids[kindAt(place)]
	}
	text := from[r.IntN(len(from))]
	if strings.HasSuffix(place, ".slug") {
		_, text, _ = strings.Cut(text, ":")
	}
	return text
}

// kindAt is the kind of record that an id means in a place of the schema.
func kindAt(place string) string {
	for part, kind := range map[string]string{
		"Person": "person", ".person": "person", "people:": "person",
		"PostBy": "post", "PostFilter.id": "post", ".type": "post-type", ".area": "area",
		"BodyBy": "body", "BodyFilter.id": "body", ".partOf": "body",
	} {
		if strings.Contains(place, part) {
			return kind
		}
	}
	return "any"
}
