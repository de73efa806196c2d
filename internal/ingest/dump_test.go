package ingest_test

import (
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A dump writes records as the cases in testdata expect them: a fact a line,
// each claim and reference with the place it stands at. What a record lacks is
// not written.
type dump struct {
	strings.Builder
	asOf map[office.DocumentID]when.Day
}

func dumpOf(r office.Records) string {
	d := dump{asOf: make(map[office.DocumentID]when.Day)}
	for _, document := range r.Documents {
		d.asOf[document.ID] = document.AsOf
		d.document(document)
	}
	for _, a := range r.Areas {
		d.line("%s %q%s%s", a.ID, a.Name, word(string(a.Parent)), quoted("is", a.Aliases...))
	}
	for _, t := range r.PostTypes {
		d.line("%s %q%s", t.ID, t.Label, quoted("is", t.Aliases...))
	}
	for _, b := range r.Bodies {
		d.body(b)
	}
	for _, p := range r.Posts {
		d.post(p)
	}
	for _, p := range r.People {
		d.person(p)
	}
	for _, t := range r.Terms {
		d.term(t)
	}
	for _, l := range r.Relations {
		d.line("%s %s %s %s%s %s %q", l.Subject, l.Modality, l.Kind, string(l.Body)+string(l.Post)+string(l.Area),
			date("since", l.Since), l.Claim.Place, l.Claim.Text)
	}
	for _, i := range r.Issues {
		d.line("%s %s%s %q%s", i.Code, i.Place, section(i.Place), i.Text, word(string(i.Term)))
		if i.Code == office.Vacancy {
			d.claims(i.Claims)
		}
	}
	return d.String()
}

func (d *dump) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

func (d *dump) document(r office.DocumentRecord) {
	complete := ""
	if r.Complete {
		complete = " complete"
	}
	asOf := ""
	if r.AsOf != when.Past {
		asOf = " as of " + r.AsOf.String()
	}
	d.line("%s %s%s%s%s %q", r.ID, r.Kind, word(string(r.Post)), complete, asOf, r.Title)
}

func (d *dump) body(r office.BodyRecord) {
	d.line("%s %s %q%s%s%s%s%s", r.ID, r.Kind, r.Name, quoted("native", r.NativeName), word(string(r.Parent)),
		word(string(r.Area)), date("elected", r.Elected), quoted("is", r.Aliases...))
	if r.ElectedBy != nil {
		d.references("elected by", *r.ElectedBy)
	}
	d.facts(r.Facts)
}

func (d *dump) post(r office.PostRecord) {
	seats := ""
	if r.Seats > 0 {
		seats = fmt.Sprintf(" seats %d", r.Seats)
	}
	d.line("%s %q%s%s%s%s%s%s%s%s%s", r.ID, r.Title, word(string(r.Body)), word(string(r.Type)), word(string(r.Area)), seats,
		quoted("role", r.Role), quoted("native", r.NativeName), quoted("rank", r.Rank), date("formation", r.Formation), quoted("is", r.Aliases...))
	d.emblem("insignia", r.Insignia)
	d.emblem("flag", r.Flag)
	for _, one := range []struct {
		name string
		r    *office.Reference
	}{{"department", r.Department}, {"inaugural", r.Inaugural}} {
		if one.r != nil {
			d.references(one.name, *one.r)
		}
	}
	if r.Incumbent != nil {
		d.references("incumbent"+date("since", r.Incumbent.Since), r.Incumbent.Holder)
	}
	d.references("member of", r.MemberOf...)
	d.references("appointer", r.Appointers...)
	d.references("nominator", r.Nominators...)
	d.references("deputy", r.Deputies...)
	d.facts(r.Facts)
}

func (d *dump) emblem(name string, e *office.Emblem) {
	if e != nil {
		d.line("  %s %q %q %q", name, e.File, e.Size, e.Caption)
	}
}

func (d *dump) references(name string, all ...office.Reference) {
	for _, r := range all {
		d.line("  %s %s %q%s", name, r.Place, r.Text, word(string(r.Body)+string(r.Post)+string(r.Person)))
	}
}

func (d *dump) facts(facts []office.ClaimRecord) {
	for _, f := range facts {
		d.line("  fact %s %s: %q", f.Place, f.Place.Label, f.Text)
	}
}

func (d *dump) person(r office.PersonRecord) {
	d.line("%s %q%s%s%s%s", r.ID, r.Name, quoted("han", r.Han), date("born", r.Birth), quoted("in", r.Birthplace), date("died", r.Death))
	for _, n := range r.Names {
		d.line("  %s %q", n.Kind, n.Text)
	}
	for _, id := range r.FormerIDs {
		d.line("  once %s", id)
	}
}

func (d *dump) term(r office.TermRecord) {
	listed := ""
	if !r.Listed {
		listed = " unlisted"
	}
	d.line("%s%s %s %s%s %s%s", r.ID, listed, r.Person, r.Status, quoted("no.", r.Ordinal), d.dates(r.Claims), quoted("from", r.Source))
	d.claims(r.Claims)
}

func (d *dump) claims(claims []office.ClaimRecord) {
	for _, c := range claims {
		d.line("  %s %s %q%s%s%s", c.Field, c.Place, c.Text, where(c.Place), date("=", c.Date), derived(c))
	}
}

// dates writes what the claims come to: start/end.
func (d *dump) dates(claims []office.ClaimRecord) string {
	var ends []string
	for _, field := range []office.ClaimField{office.StartField, office.EndField} {
		var on []office.ClaimRecord
		for _, c := range claims {
			if c.Field == field {
				on = append(on, c)
			}
		}
		settled := office.Reconcile(on, func(id office.DocumentID) when.Day { return d.asOf[id] })
		ends = append(ends, settled.EDTF())
	}
	return strings.Join(ends, "/")
}

// where names the part of the document, where it is no row of a table.
func where(p office.Place) string {
	if p.Row > 0 {
		return ""
	}
	return strings.TrimRight(" "+p.Section+" "+p.Label, " ")
}

// section names what stands for the document of an issue that is about none.
func section(p office.Place) string {
	if p.Document != "" {
		return ""
	}
	return word(p.Section)
}

func derived(c office.ClaimRecord) string {
	if c.Basis == office.Derived {
		return " derived"
	}
	return ""
}

func date(name string, d when.Date) string {
	if d.Kind() == when.Unknown {
		return ""
	}
	return " " + name + " " + d.EDTF()
}

func word(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

func quoted(name string, texts ...string) string {
	var all strings.Builder
	for _, t := range texts {
		if t != "" {
			fmt.Fprintf(&all, " %s %q", name, t)
		}
	}
	return all.String()
}
