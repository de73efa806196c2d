// Package recordtest shows records in tests of what reads them.
package recordtest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Dump is one line for each record, each claim of a term and each issue. Blank
// fields are left out.
func Dump(r office.Records) string {
	var out strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&out, format+"\n", args...) }
	for _, d := range r.Documents {
		line("%s %q%s", d.ID, d.Title, facts("as of", day(d.AsOf), "licence", d.Licence, "from", strings.Join(d.Sources, " ")))
	}
	for _, a := range r.Areas {
		line("%s %q%s", a.ID, a.Name, facts("also", strings.Join(a.Aliases, "; "), "kind", a.Kind, "in", string(a.Parent)))
	}
	for _, t := range r.PostTypes {
		line("%s %q", t.ID, t.Label)
	}
	for _, b := range r.Bodies {
		line("%s %q%s", b.ID, b.Name, facts("also", strings.Join(b.Aliases, "; "), "kind", string(b.Kind), "part of", string(b.Parent), "for", string(b.Area)))
	}
	for _, p := range r.Posts {
		seats := ""
		if p.Seats > 0 {
			seats = strconv.Itoa(p.Seats)
		}
		line("%s %q%s", p.ID, p.Title, facts("also", strings.Join(p.Aliases, "; "), "role", p.Role, "type", string(p.Type), "rank", p.Rank,
			"body", string(p.Body), "area", string(p.Area), "seats", seats))
	}
	for _, p := range r.People {
		var names []string
		for _, n := range p.Names {
			names = append(names, n.Text)
		}
		line("%s %q%s", p.ID, p.Name, facts("also", strings.Join(names, "; "), "han", p.Han, "born", p.Birth.EDTF(), "died", p.Death.EDTF(), "gender", p.Gender,
			"from", p.Birthplace))
	}
	for _, t := range r.Terms {
		line("%s %s %s%s", t.ID, t.Person, t.Status, facts("number", t.Ordinal, "source", t.Source))
		for _, c := range t.Claims {
			line("  %s %s", c.Field, claim(c))
		}
	}
	for _, i := range r.Issues {
		line("issue %s %s %q %s%s", i.Place, i.Code, i.Text, i.Message, facts("about", string(i.Term)))
	}
	return out.String()
}

func claim(c office.ClaimRecord) string {
	text := fmt.Sprintf("%s [%s] %q", c.Place, c.Place.Label, c.Text)
	if c.Field == office.StartField || c.Field == office.EndField {
		text += fmt.Sprintf(" = %s %q", c.Date.Kind(), c.Date.EDTF())
	}
	if c.Basis != office.Printed {
		text += " " + string(c.Basis)
	}
	return text
}

func facts(pairs ...string) string {
	var out strings.Builder
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			fmt.Fprintf(&out, ", %s %s", pairs[i], pairs[i+1])
		}
	}
	return out.String()
}

func day(d when.Day) string {
	if !d.Bounded() {
		return ""
	}
	return d.String()
}
