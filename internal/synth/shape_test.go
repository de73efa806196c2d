package synth_test

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// The records have the shape of the embedded data: shares of dates by how much
// of them is printed, of standings, claims and lists. To see the shares:
//
//	go test -run TestShape -v ./internal/synth
func TestShape(t *testing.T) {
	t.Parallel()
	const tolerance = 0.03
	embedded, err := ingest.Load(data.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := shapeOf(t, embedded)
	got := shapeOf(t, synth.Records(synth.Options{Terms: 40_000, Seed: 3}))
	for _, name := range slices.Sorted(maps.Keys(want)) {
		t.Logf("%-40s %.3f embedded, %.3f synthetic", name, want[name], got[name])
		if math.Abs(got[name]-want[name]) > tolerance {
			t.Errorf("%s: %.3f, in the embedded data %.3f", name, got[name], want[name])
		}
	}
}

// Some numbers are meant to differ from the embedded data: three terms to a
// person, and lists of ordinary length.
func TestSkew(t *testing.T) {
	t.Parallel()
	r := synth.Records(synth.Options{Terms: 30_000, Seed: 2})
	held := make(map[office.PersonID]int)
	rows := make(map[office.PostID]int)
	for i := range r.Terms {
		held[r.Terms[i].Person]++
		rows[r.Terms[i].Post]++
	}
	one, most := 0, 0
	for _, n := range held {
		most = max(most, n)
		if n == 1 {
			one++
		}
	}
	people := float64(len(r.People))
	if share := people / float64(len(r.Terms)); share < 0.3 || share > 0.38 || len(held) != len(r.People) {
		t.Errorf("people to terms: %.3f, %d without a term; want a third and none", share, len(r.People)-len(held))
	}
	if share := float64(one) / people; share < 0.45 || share > 0.65 || most < 12 || most > 60 {
		t.Errorf("with one term: %.3f, most terms of a person: %d; want about half, and 12 to 60", share, most)
	}
	longest := slices.Max(slices.Collect(maps.Values(rows)))
	if average := float64(len(r.Terms)) / float64(len(rows)); average < 14 || average > 20 || longest > 40 {
		t.Errorf("rows of a list: %.1f, at most %d; want 14 to 20, and 40", average, longest)
	}
}

// shapeOf measures shares by name.
func shapeOf(t *testing.T, r office.Records) map[string]float64 {
	t.Helper()
	s := shape{shares: make(map[string]float64), posts: make(map[office.PostID]*office.PostRecord)}
	for i := range r.Posts {
		s.posts[r.Posts[i].ID] = &r.Posts[i]
	}
	for i := range r.Terms {
		if r.Terms[i].Listed {
			s.add(&r.Terms[i])
		}
	}
	shares := s.relative()
	for _, i := range r.Issues {
		if i.Code == office.DateConflict {
			shares["dates/in conflict"] += 1 / float64(2*len(r.Terms))
		}
	}
	shares["secretaries of provinces in the answer"] = answered(t, r)
	return shares
}

type shape struct {
	shares map[string]float64 // counts by group, "/" and name
	posts  map[office.PostID]*office.PostRecord
}

func (s *shape) add(t *office.TermRecord) {
	group, post := "holders", s.posts[t.Post]
	if post.Type == "post-type:member-of-a-political-bureau" {
		group = "members"
	}
	for _, f := range []office.ClaimField{office.StartField, office.EndField} {
		printed := "blank"
		claims := 0 // that are not derived beside another
		for i := range t.Claims {
			c := &t.Claims[i]
			if c.Field != f || claims > 0 && c.Basis == office.Derived {
				continue
			}
			if claims++; claims == 1 {
				printed = c.Date.Kind().String() + " " + c.Date.Precision().String() + " " + string(c.Basis)
			}
		}
		s.shares[group+" "+string(f)+"/"+printed]++
		if claims > 1 {
			s.shares["several claims/"+string(f)]++
		} else {
			s.shares["several claims/none"]++
		}
	}
	if post.Type != "" {
		s.shares[string(post.Type)+"/"+string(t.Status)]++
	}
	if post.Seats == 1 && t.Status != office.Acting {
		ordinal := "numbered"
		if t.Ordinal == "" {
			ordinal = "not numbered"
		}
		s.shares["rows/"+ordinal]++
	}
}

// relative makes shares of counts.
func (s *shape) relative() map[string]float64 {
	sums := make(map[string]float64)
	for name, n := range s.shares {
		sums[group(name)] += n
	}
	shares := make(map[string]float64, len(s.shares))
	for name, n := range s.shares {
		if sums[group(name)] > 100 { // heads of state are too few
			shares[name] = n / sums[group(name)]
		}
	}
	return shares
}

// answered is the share of the secretaries of provinces whom the headline finds.
func answered(t *testing.T, r office.Records) float64 {
	t.Helper()
	prefectures := make(map[office.AreaID]bool)
	for _, a := range r.Areas {
		prefectures[a.ID] = a.Kind == "PREFECTURE"
	}
	posts := make(map[office.PostID]bool)
	for _, p := range r.Posts {
		posts[p.ID] = p.Type == "post-type:party-committee-secretary" && !prefectures[p.Area]
	}
	secretaries := make(map[office.PersonID]bool)
	for i := range r.Terms {
		if posts[r.Terms[i].Post] {
			secretaries[r.Terms[i].Person] = true
		}
	}
	found := 0
	for _, m := range everyMatch(t, graphOf(t, r)) {
		if secretaries[m.Person().ID()] {
			found++
		}
	}
	return float64(found) / float64(len(secretaries))
}

func group(name string) string {
	before, _, _ := strings.Cut(name, "/")
	return before
}
