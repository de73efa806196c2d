package office_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Whatever changes in a record is an edit of it; what has no identifier edits
// what it is told of.
func TestEdits(t *testing.T) {
	t.Parallel()
	base := func() office.Records {
		return office.Records{
			Documents: []office.DocumentRecord{{ID: "document:d"}},
			Bodies:    []office.BodyRecord{{ID: "body:b", ElectedBy: &office.Reference{Text: "x"}}, {ID: "body:c"}},
			Posts:     []office.PostRecord{{ID: "post:p"}, {ID: "post:q"}},
			People:    []office.PersonRecord{{ID: "person:a"}, {ID: "person:b"}},
			Terms:     []office.TermRecord{{ID: "post:p#1", Claims: []office.ClaimRecord{{Text: "1949"}}}},
			Relations: []office.RelationRecord{{Subject: "post:p", Kind: office.Leads, Body: "body:b"}},
			Changes:   []office.ChangeRecord{{Original: []string{"body:b"}, Resulting: []string{"body:c"}}},
			Issues:    []office.IssueRecord{{Term: "post:p#1"}, {Place: office.Place{Document: "document:d"}}},
		}
	}
	day, err := when.ParseEDTF("1949-10-01")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change func(*office.Records)
		want   []office.Edit
	}{
		"nothing":    {func(*office.Records) {}, nil},
		"the order":  {func(r *office.Records) { r.People[0], r.People[1] = r.People[1], r.People[0] }, nil},
		"empty list": {func(r *office.Records) { r.People[0].Names = []office.NameRecord{} }, nil},
		"a person more": {
			func(r *office.Records) { r.People = append(r.People, office.PersonRecord{ID: "person:c"}) },
			[]office.Edit{{"person:c", office.Added}},
		},
		"a person less": {func(r *office.Records) { r.People = r.People[1:] }, []office.Edit{{"person:a", office.Removed}}},
		"a claim": {
			func(r *office.Records) { r.Terms[0].Claims[0].Place.Line = 7 },
			[]office.Edit{{"post:p#1", office.Changed}},
		},
		"a date":      {func(r *office.Records) { r.Bodies[0].Elected = day }, []office.Edit{{"body:b", office.Changed}}},
		"a reference": {func(r *office.Records) { r.Bodies[0].ElectedBy.Text = "y" }, []office.Edit{{"body:b", office.Changed}}},
		"no reference": {
			func(r *office.Records) { r.Bodies[0].ElectedBy = nil }, []office.Edit{{"body:b", office.Changed}},
		},
		"a relation":     {func(r *office.Records) { r.Relations[0].Note = "n" }, []office.Edit{{"post:p", office.Changed}}},
		"no relation":    {func(r *office.Records) { r.Relations = nil }, []office.Edit{{"post:p", office.Changed}}},
		"an event":       {func(r *office.Records) { r.Changes[0].Note = "n" }, []office.Edit{{"body:b", office.Changed}, {"body:c", office.Changed}}},
		"an issue":       {func(r *office.Records) { r.Issues[0].Text = "n" }, []office.Edit{{"post:p#1", office.Changed}}},
		"another issue":  {func(r *office.Records) { r.Issues[1].Text = "n" }, []office.Edit{{"document:d", office.Changed}}},
		"text that runs": {func(r *office.Records) { r.Posts[1].Title, r.Posts[1].Role = "ab", "c" }, []office.Edit{{"post:q", office.Changed}}},
	} {
		after := base()
		c.change(&after)
		if diff := cmp.Diff(c.want, office.Edits(base(), after)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	all := office.Edits(office.Records{}, base())
	want := []office.Tally{
		{Records: "bodies", Added: 2},
		{Records: "documents", Added: 1},
		{Records: "people", Added: 2},
		{Records: "posts", Added: 2},
		{Records: "terms", Added: 1},
	}
	if got := office.Tallies(all); !reflect.DeepEqual(got, want) {
		t.Errorf("Tallies of all = %+v; want %+v", got, want)
	}
}
