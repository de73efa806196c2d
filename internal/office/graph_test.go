package office_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// small is one post of one body with one term.
func small() office.Records {
	return office.Records{
		Documents: []office.DocumentRecord{{ID: "document:list", Post: "post:mayor"}},
		Areas:     []office.AreaRecord{{ID: "area:town"}},
		Bodies:    []office.BodyRecord{{ID: "body:council", Area: "area:town"}},
		Posts:     []office.PostRecord{{ID: "post:mayor", Body: "body:council", Seats: 1}},
		People:    []office.PersonRecord{{ID: "person:ada", Name: "Ada"}},
		Terms:     []office.TermRecord{{ID: "post:mayor#1", Post: "post:mayor", Person: "person:ada", Document: "document:list", Row: 1, Listed: true}},
	}
}

// Records that do not fit together are refused with the record and what it lacks.
func TestNewGraphRefuses(t *testing.T) {
	if _, err := office.NewGraph(small()); err != nil {
		t.Fatal(err)
	}
	for mention, damage := range map[string]func(*office.Records){
		`"post:mayor" is given twice`:        func(r *office.Records) { r.Posts = append(r.Posts, r.Posts[0]) },
		`person "person:bob"`:                func(r *office.Records) { r.Terms[0].Person = "person:bob" },
		`body "body:none"`:                   func(r *office.Records) { r.Posts[0].Body = "body:none" },
		`area "area:none"`:                   func(r *office.Records) { r.Bodies[0].Area = "area:none" },
		`document "document:none"`:           func(r *office.Records) { r.Terms[0].Document = "document:none" },
		`post "post:none"`:                   func(r *office.Records) { r.Documents[0].Post = "post:none" },
		"body:council: it is part of itself": func(r *office.Records) { r.Bodies[0].Parent = "body:council" },
		"the subject names no post":          func(r *office.Records) { r.Relations = []office.RelationRecord{{Subject: "post:none"}} },
		`body "body:no"`: func(r *office.Records) {
			r.Relations = []office.RelationRecord{{Subject: "post:mayor", Body: "body:no"}}
		},
		"names nothing that changed": func(r *office.Records) { r.Changes = []office.ChangeRecord{{Kind: office.Founded}} },
		`"person:ada" names no body, post or area`: func(r *office.Records) {
			r.Changes = []office.ChangeRecord{{Kind: office.Renamed, Original: []string{"person:ada"}}}
		},
		"257 terms, more than 256": func(r *office.Records) {
			for i := range 256 {
				term := r.Terms[0]
				term.ID += office.TermID(strings.Repeat("x", i+1))
				r.Terms = append(r.Terms, term)
			}
		},
	} {
		r := small()
		damage(&r)
		if _, err := office.NewGraph(r); !errors.Is(err, office.ErrRecords) || !strings.Contains(err.Error(), mention) {
			t.Errorf("error %v; want ErrRecords that says %q", err, mention)
		}
	}
}

// A term without a single date covers no day for certain and any day possibly.
func TestUndatedTerm(t *testing.T) {
	g, err := office.NewGraph(small())
	if err != nil {
		t.Fatal(err)
	}
	page, err := g.Holders(day(t, "1950-01-01"), when.Sometime, when.Stated, nil, when.Possible, relay.Page{})
	if err != nil || written(page.Nodes()) != "Ada POSSIBLE" {
		t.Errorf("%q, %v; want Ada POSSIBLE", written(page.Nodes()), err)
	}
	if _, bounded := page.Nodes()[0].Term().Duration().MaxDays(); bounded {
		t.Error("a term without dates has a longest duration")
	}
}

func TestNode(t *testing.T) {
	g := embedded(t)
	for _, id := range []string{
		"person:hu-chunhua", "post:party-secretary-of-chongqing", "post:party-secretary-of-chongqing#24",
		"body:politburo", "area:chongqing", "post-type:party-committee-secretary", "document:20th-politburo",
	} {
		if _, ok := g.Node(id); !ok {
			t.Errorf("no node %s", id)
		}
	}
	for _, id := range []string{"", "person:", "person:nobody", "hu-chunhua", "post:party-secretary-of-chongqing#99", "planet:mars"} {
		if n, ok := g.Node(id); ok || n != nil {
			t.Errorf("node %q = %v; want none", id, n)
		}
	}
	if _, err := g.Nodes(make([]string, 101)); !errors.Is(err, office.ErrQuestion) {
		t.Errorf("101 nodes at once: %v; want ErrQuestion", err)
	}
}

// The Politburos are bodies that succeed one another inside one lasting body.
func TestPolitburosSucceedOneAnother(t *testing.T) {
	seventeenth := body(t, "17th-politburo")
	before, _ := seventeenth.Predecessor()
	after, _ := seventeenth.Successor()
	parent, _ := seventeenth.Parent()
	if before.Slug() != "16th-politburo" || after.Slug() != "18th-politburo" || parent.Slug() != "politburo" {
		t.Errorf("around the 17th: %s, %s, inside %s", before.Slug(), after.Slug(), parent.Slug())
	}
}

// Zhang Dejiang sat on the 16th, 17th and 18th Politburo without a break; his
// provinces are spells of their own.
func TestCareerRunsTermsTogether(t *testing.T) {
	for _, spell := range person(t, "zhang-dejiang").Career() {
		if spell.Post().Title() != "Member of the 16th Politburo" {
			continue
		}
		if n := len(spell.Terms()); n != 3 || spell.End().EDTF() != "2017-10" {
			t.Errorf("the spell has %d terms and ends %s; want three and 2017-10", n, spell.End().EDTF())
		}
		return
	}
	t.Error("no spell begins with the 16th Politburo")
}

// Zhao Ziyang led Guangdong twice, with others between: two spells.
func TestReturnsAreSpellsOfTheirOwn(t *testing.T) {
	n := 0
	for _, spell := range person(t, "zhao-ziyang").Career() {
		if spell.Post().Title() == "Party Secretary of Guangdong" {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d spells in Guangdong; want two", n)
	}
}

func TestListsFilterAndSort(t *testing.T) {
	g := embedded(t)
	name, secretary := "liu qi", provincial()
	people, err := g.People(&office.PersonFilter{Name: &name, Held: &office.TermFilter{Post: &secretary}}, nil, everything())
	if err != nil || people.TotalCount() != 3 { // two Liu Qi and Liu Qibao
		t.Errorf("secretaries called Liu Qi: %d, %v; want 3", people.TotalCount(), err)
	}
	current := true
	terms, err := g.Terms(&office.TermFilter{Post: new(secretaryOf("chongqing")), Current: &current}, nil, everything())
	if err != nil || terms.TotalCount() != 1 || terms.Nodes()[0].Person().Name() != "Yuan Jiajun" {
		t.Errorf("current secretary of Chongqing: %d, %v; want Yuan Jiajun", terms.TotalCount(), err)
	}
	posts, err := g.Posts(&secretary, everything())
	if err != nil || posts.TotalCount() != 31 {
		t.Errorf("posts of party secretaries: %d, %v; want 31", posts.TotalCount(), err)
	}
	newest, err := g.Terms(&office.TermFilter{Post: new(secretaryOf("chongqing"))},
		&office.TermOrder{Field: office.TermByStart, Direction: office.Descending}, everything())
	if err != nil || newest.Nodes()[0].Ordinal() != "24" {
		t.Errorf("newest term of Chongqing: %v, %v; want row 24", newest.Nodes()[0].Ordinal(), err)
	}
}

// What the lead says of the post is walked from the post and from what it names.
func TestRelationsBothWays(t *testing.T) {
	secretary := post(t, "party-secretary-of-chongqing")
	deputies := secretary.ReferredBy([]office.RelationKind{office.DeputyOf})
	if len(deputies) != 1 || deputies[0].Subject().Title() != "Mayor of Chongqing" || deputies[0].Modality() != office.Usually {
		t.Errorf("deputies of the secretary: %d; want the mayor, usually", len(deputies))
	}
	department := body(t, "organization-department")
	if n := len(department.ReferredBy([]office.RelationKind{office.RecommendedBy})); n != 2 {
		t.Errorf("posts the Organization Department recommends for: %d; want the two of the articles", n)
	}
	member := secretary.Relations([]office.RelationKind{office.MemberOf})
	if len(member) != 1 || member[0].Since().EDTF() != "2007" || member[0].Claim().Line() == 0 {
		t.Errorf("MEMBER_OF: %d; want the Politburo since 2007, with its line", len(member))
	}
}

// Every row of the infobox is a field or an edge that resolves.
func TestInfobox(t *testing.T) {
	p := post(t, "party-secretary-of-inner-mongolia")
	kind, _ := p.Type()
	department, _ := p.Department()
	committee, resolved := department.Body()
	inaugural, _ := p.Inaugural()
	first, _ := inaugural.Person()
	incumbent, _ := p.Incumbent()
	now, _ := incumbent.Holder().Person()
	for what, pair := range map[string][2]string{
		"role":       {p.Role(), "Secretary"},
		"type":       {kind.Label(), "Party Committee Secretary"},
		"rank":       {p.Rank(), "Provincial and ministerial-level official"},
		"department": {committee.Slug(), "inner-mongolia-autonomous-regional-committee"},
		"inaugural":  {first.Name(), "Ulanhu"},
		"incumbent":  {now.Name(), "Wang Weizhong"},
		"since":      {incumbent.Since().EDTF(), "2025-09-30"},
		"created":    {p.Created().EDTF(), "1947-07"},
		"insignia":   {p.Insignia().File + " " + p.Insignia().Size, "Danghui.svg 100px"},
		"flag":       {p.Flag().Caption, "Flag of the Chinese Communist Party"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %q; want %q", what, pair[0], pair[1])
		}
	}
	if !resolved || len(p.Facts()) != 19 {
		t.Errorf("department resolved %v, %d infobox rows; want 19", resolved, len(p.Facts()))
	}
	for what, named := range map[string][]office.NamedReference{
		"appointers": p.Appointers(), "nominators": p.Nominators(), "member of": p.MemberOf(),
	} {
		for _, n := range named {
			if _, ok := n.Body(); !ok {
				t.Errorf("%s: %q resolves to no body", what, n.Text())
			}
		}
	}
	for _, n := range p.Deputies() {
		if _, ok := n.Post(); !ok {
			t.Errorf("deputy %q resolves to no post", n.Text())
		}
	}
	if len(p.Deputies()) != 2 || len(p.Appointers()) != 2 {
		t.Errorf("%d deputies and %d appointers; want two each", len(p.Deputies()), len(p.Appointers()))
	}
}

func BenchmarkNewGraph(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		records := reload(b) // a graph takes them
		b.StartTimer()
		if _, err := office.NewGraph(records); err != nil {
			b.Fatal(err)
		}
	}
}

// What a person's own page says stays, also where another source is believed.
func TestPersonsFactsAreKept(t *testing.T) {
	for _, f := range person(t, "wang-yang").Facts() {
		if f.Label() == "Birth Date" && f.Text() == "12 March 1955" && f.Line() > 0 {
			return
		}
	}
	t.Error("the birth date of Wang Yang's page is not among his facts")
}

// Another version of a list keeps its infobox beside that of the list.
func TestVersionsKeepTheirInfobox(t *testing.T) {
	documents := make(map[office.DocumentID]bool)
	for _, f := range post(t, "party-secretary-of-anhui").Facts() {
		if d, ok := f.Document(); ok {
			documents[d.ID()] = true
		}
	}
	if len(documents) != 2 {
		t.Errorf("facts from %v; want the list and its other version", documents)
	}
}
