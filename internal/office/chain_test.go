package office_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func related(t testing.TB, g *office.Graph, from, to string, most int, atLeast when.Certainty) office.Chain {
	t.Helper()
	chain, err := g.Relate(office.ChainQuestion{
		From: office.By{Slug: &from}, To: office.By{Slug: &to}, MaxLinks: most, AtLeast: atLeast,
	})
	if err != nil {
		t.Fatal(err)
	}
	return chain
}

func writtenChain(c office.Chain) string {
	links, found := c.Links()
	if !found {
		return "none"
	}
	words := []string{fmt.Sprint(c.Certainty())}
	for _, l := range links {
		b, _ := l.Body()
		words = append(words, fmt.Sprintf("%s - %s, %s", l.From().Person().Name(), l.To().Person().Name(), b.Slug()))
	}
	return strings.Join(words, "; ")
}

// Chains over the lists of the Politburos. No chain is shorter: the first and
// the last person of each sat on Politburos that lie as far apart.
func TestRelate(t *testing.T) {
	for _, test := range []struct {
		from, to string
		atLeast  when.Certainty
		want     string
	}{
		{"wang-yang", "chen-miner", when.Possible, "CERTAIN; Wang Yang - Chen Min'er, 19th-politburo"},
		{"chen-miner", "wang-yang", when.Certain, "CERTAIN; Chen Min'er - Wang Yang, 19th-politburo"},
		{"wang-yang", "wang-yang", when.Certain, "CERTAIN"},
		{"bo-xilai", "yuan-jiajun", when.Certain, "CERTAIN; Bo Xilai - Xi Jinping, 17th-politburo; Xi Jinping - Yuan Jiajun, 20th-politburo"},
		{"wang-yang", "wang-weizhong", when.Possible, "none"}, // governor and secretary: posts for one
	} {
		if got := writtenChain(related(t, embedded(t), test.from, test.to, 6, test.atLeast)); got != test.want {
			t.Errorf("%s to %s, %v: %s; want %s", test.from, test.to, test.atLeast, got, test.want)
		}
	}
	if links, found := related(t, embedded(t), "bo-xilai", "yuan-jiajun", 1, when.Possible).Links(); found {
		t.Errorf("within one link: %d links; want none", len(links))
	}
}

func TestRefusedChains(t *testing.T) {
	known, unknown := "bo-xilai", "nobody-at-all"
	for _, test := range []struct {
		to   string
		most int
		want error
	}{{unknown, 6, office.ErrUnknown}, {known, 0, office.ErrQuestion}, {known, 11, office.ErrQuestion}} {
		_, err := embedded(t).Relate(office.ChainQuestion{From: office.By{Slug: &known}, To: office.By{Slug: &test.to}, MaxLinks: test.most})
		if !errors.Is(err, test.want) {
			t.Errorf("to %s within %d: %v; want %v", test.to, test.most, err, test.want)
		}
	}
}

// linked says how sure it is that two people served together, by all worlds of
// each pair of their terms.
func linked(lives []life, p, q int) when.Certainty {
	best := when.Impossible
	for _, a := range lives {
		for _, b := range lives {
			if a.person != p || b.person != q || a.hub() != b.hub() || a.post == 1 && b.post == 1 {
				continue
			}
			holds, worlds := 0, 0
			everyWorld([]life{a, b}, func(days []uint) {
				worlds++
				if days[0]&days[1] != 0 {
					holds++
				}
			})
			best = max(best, verdictOf(holds, worlds))
		}
	}
	return best
}

// distances are the fewest links from one person to each of n, or n where there
// are none, by trying every link n times.
func distances(lives []life, from, n int, sure when.Certainty) []int {
	away := slices.Repeat([]int{n}, n)
	away[from] = 0
	for range n {
		for p := range n {
			for q := range n {
				if p != q && linked(lives, p, q) >= sure {
					away[q] = min(away[q], away[p]+1)
				}
			}
		}
	}
	return away
}

// A chain is as short as can be, each of its links holds, and it is certain
// when a certain one is no longer.
func TestChainsAgainstAllPaths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const people = 6
		terms := lives(t, people, 12)
		g := smallWorld(t, terms, people)
		possible, certain := distances(terms, 0, people, when.Possible), distances(terms, 0, people, when.Certain)
		for to := range people {
			for _, atLeast := range []when.Certainty{when.Possible, when.Certain} {
				want := possible[to]
				if atLeast == when.Certain {
					want = certain[to]
				}
				chain, err := g.Relate(office.ChainQuestion{From: office.By{ID: new("person:0")}, To: office.By{ID: new(fmt.Sprint("person:", to))}, MaxLinks: 10, AtLeast: atLeast})
				if err != nil || chain.Truncated() {
					t.Fatalf("%v, truncated %v", err, chain.Truncated())
				}
				links, found := chain.Links()
				if found != (want < people) || found && len(links) != want {
					t.Fatalf("to %d: %d links, found %v; want %d", to, len(links), found, want)
				}
				if found && certain[to] == want && chain.Certainty() != when.Certain {
					t.Fatalf("to %d: %v; a certain chain is as short", to, chain.Certainty())
				}
				at := personID(0)
				for _, l := range links {
					if l.From().Person().ID() != at || l.Certainty() < atLeast {
						t.Fatalf("link from %s, %v; want one from %s", l.From().Person().ID(), l.Certainty(), at)
					}
					at = l.To().Person().ID()
				}
				if found && at != personID(to) {
					t.Fatalf("the chain ends at %s; want %s", at, personID(to))
				}
			}
		}
	})
}

// A search that would look at more than it may says so, instead of taking its
// time. Here two bodies that share nobody renew themselves a member a day.
func TestChainGivesUp(t *testing.T) {
	const members, stay = 3000, 1500
	r := office.Records{
		Bodies: []office.BodyRecord{{ID: "body:0"}, {ID: "body:1"}},
		Posts:  []office.PostRecord{{ID: "post:0", Body: "body:0"}, {ID: "post:1", Body: "body:1"}},
	}
	for i := range 2 * members {
		start := when.Civil(2000, 1, 1) + when.Day(i/2)
		r.People = append(r.People, office.PersonRecord{ID: personID(i)})
		r.Terms = append(r.Terms, office.TermRecord{
			ID: office.TermID(fmt.Sprintf("post:%d#%d", i%2, i)), Post: r.Posts[i%2].ID, Person: personID(i),
			Claims: []office.ClaimRecord{
				{Field: office.StartField, Date: day(t, start.String()), Basis: office.Printed},
				{Field: office.EndField, Date: day(t, (start + stay).String()), Basis: office.Printed},
			},
		})
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	chain := related(t, g, "3000", "3001", 10, when.Possible)
	if _, found := chain.Links(); found || !chain.Truncated() || chain.Certainty() != when.Impossible {
		t.Errorf("found %v, truncated %v; want neither a chain nor an answer", found, chain.Truncated())
	}
	chain = related(t, g, "0", "5998", 10, when.Certain)
	if links, _ := chain.Links(); len(links) != 2 || chain.Truncated() {
		t.Errorf("%d links, truncated %v; want 2", len(links), chain.Truncated())
	}
}

// crowd is a made-up country: 300,000 terms of 75,000 people in 1,000 bodies,
// whose members are elected together every five years, and one person whom
// nobody ever met.
var crowd = sync.OnceValues(func() (*office.Graph, error) {
	const people, bodies, terms = 75_000, 1_000, 300_000
	random := rand.New(rand.NewPCG(1, 2))
	var r office.Records
	for i := range bodies {
		r.Bodies = append(r.Bodies, office.BodyRecord{ID: office.BodyID(fmt.Sprint("body:", i))})
		r.Posts = append(r.Posts, office.PostRecord{ID: office.PostID(fmt.Sprint("post:", i)), Body: r.Bodies[i].ID})
	}
	for i := range people + 1 {
		r.People = append(r.People, office.PersonRecord{ID: personID(i), Name: fmt.Sprint("P", i)})
	}
	years := make([]when.Date, 0, 60)
	for y := range cap(years) {
		d, err := when.ParseEDTF(fmt.Sprintf("%d-03-01", 1900+5*(y/5)+y%5))
		if err != nil {
			return nil, err
		}
		years = append(years, d)
	}
	for i := range terms {
		elected := 5 * random.IntN(11)
		left := elected + 5
		if random.IntN(4) == 0 { // somebody who came and left between
			elected, left = elected+random.IntN(4), elected+4
		}
		person := random.IntN(people)
		body := (person/75 + random.IntN(5)) % bodies // people keep to a few bodies,
		if random.IntN(10) == 0 {                     // or go elsewhere
			body = random.IntN(bodies)
		}
		r.Terms = append(r.Terms, office.TermRecord{
			ID: office.TermID(fmt.Sprintf("post:%d#%d", body, i+1)), Post: r.Posts[body].ID, Person: personID(person), Row: i + 1,
			Claims: []office.ClaimRecord{
				{Field: office.StartField, Date: years[elected], Basis: office.Printed},
				{Field: office.EndField, Date: years[left], Basis: office.Printed},
			},
		})
	}
	return office.NewGraph(r)
})

func country(t testing.TB) *office.Graph {
	t.Helper()
	g, err := crowd()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func BenchmarkRelate(b *testing.B) {
	g := country(b)
	random := rand.New(rand.NewPCG(3, 4))
	var took []time.Duration
	found, truncated, links := 0, 0, 0
	for b.Loop() {
		from, to := random.IntN(75_000), random.IntN(75_000)
		began := time.Now()
		chain := related(b, g, strconv.Itoa(from), strconv.Itoa(to), 6, when.Possible)
		took = append(took, time.Since(began))
		if l, ok := chain.Links(); ok {
			found++
			links += len(l)
		}
		if chain.Truncated() {
			truncated++
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "median-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
	b.ReportMetric(float64(found)/float64(len(took)), "found")
	b.ReportMetric(float64(truncated)/float64(len(took)), "truncated")
	b.ReportMetric(float64(links)/float64(max(1, found)), "links")
}

func BenchmarkColleagues(b *testing.B) {
	g := country(b)
	random := rand.New(rand.NewPCG(3, 4))
	for b.Loop() {
		p, _ := g.Person(office.By{Slug: new(strconv.Itoa(random.IntN(75_000)))})
		if _, err := p.Colleagues(nil, 1, when.Possible, nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}
