package office_test

import (
	"strconv"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// longList is a post whose list has so many rows, each two years after the one
// before; every tenth is acting and stands outside the order.
func longList(t testing.TB, rows int) office.Post {
	t.Helper()
	r := office.Records{
		Documents: []office.DocumentRecord{{ID: "document:d", Post: "post:p", Complete: true}},
		Posts:     []office.PostRecord{{ID: "post:p", Title: "Head", Seats: 1}},
	}
	regular := 0
	for i := range rows {
		number := strconv.Itoa(i)
		person := office.PersonID("person:" + number)
		term := office.TermRecord{
			ID: office.TermID("post:p#" + number), Post: "post:p", Person: person, Document: "document:d",
			Row: i + 1, Listed: true, Status: office.Acting,
			Claims: []office.ClaimRecord{dated(t, office.StartField, strconv.Itoa(1000+2*i))},
		}
		if i%10 != 9 {
			regular++
			term.Status, term.Ordinal = office.Regular, strconv.Itoa(regular)
		}
		r.People = append(r.People, office.PersonRecord{ID: person, Name: "Person " + number})
		r.Terms = append(r.Terms, term)
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	post, _ := g.Post(office.By{Slug: new("p")})
	return post
}

// What the order of the list adds is asked of the right rows, though acting ones
// stand between them: without an end of its own a row ends by the next's start.
func TestHandoversPassActingRows(t *testing.T) {
	for i, s := range longList(t, 30).Succession() {
		h := s.Handover(when.Ordered)
		if h == nil {
			continue
		}
		if lo, ok := h.MinVacantDays(); !ok || lo != -1 {
			t.Errorf("after row %d: at least %d days vacant, %v; want -1", i, lo, ok)
		}
		years := 2
		if i%9 == 8 { // an acting row lies between
			years = 4
		}
		if most, ok := h.MaxVacantDays(); !ok || most < 365*years || most > 366*(years+1) {
			t.Errorf("after row %d: at most %d days vacant, %v; want those of %d to %d years", i, most, ok, years, years+1)
		}
	}
}

// BenchmarkGaps asks for the gaps of the longest list a graph takes.
func BenchmarkGaps(b *testing.B) {
	post := longList(b, office.MaxTermsOfPost)
	for _, reading := range []when.Reading{when.Stated, when.Ordered, when.Handover} {
		b.Run(reading.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				post.Gaps(reading, when.Possible)
			}
		})
	}
}
