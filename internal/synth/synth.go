// Package synth invents records in the shape of the embedded data, as many as
// asked for, to measure how questions behave at a scale no real data set has
// yet. The people are called "Person 000001" and so on, the places "Province
// 00001": nothing in these records can be taken for a fact.
package synth

import (
	"fmt"
	"math/rand/v2"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Options say which records to invent.
type Options struct {
	Terms int    // how many terms, exactly; all else follows from them
	Seed  uint64 // the same seed and number of terms give the same records
}

// Records invents records that are marked Synthetic and fit together. Time and
// memory grow with the number of terms; lists and careers keep their lengths,
// because more terms mean more countries, not longer ones.
func Records(o Options) office.Records {
	terms := max(o.Terms, 0)
	g := &generator{
		random: rand.New(rand.NewPCG(o.Seed, uint64(terms))),
		dates:  make(map[printing]when.Date),
	}
	g.rec = office.Records{
		Version:   fmt.Sprintf("synthetic-%d-%d", terms, o.Seed),
		Synthetic: true,
		PostTypes: postTypes(),
		Bodies:    lastingBodies(),
		People:    make([]office.PersonRecord, 0, terms/2),
		Terms:     make([]office.TermRecord, 0, terms),
	}
	countries := max(1, (terms+termsOfCountry/2)/termsOfCountry)
	for i := range countries {
		g.country(i+1, terms*(i+1)/countries-terms*i/countries)
	}
	return g.rec
}

// A generator holds what was invented so far.
type generator struct {
	random *rand.Rand
	rec    office.Records
	dates  map[printing]when.Date
	areas  int // provinces and prefectures so far
}

// chance is true in a share p of all cases.
func (g *generator) chance(p float64) bool { return g.random.Float64() < p }

// between returns a number from lo to hi, both included.
func (g *generator) between(lo, hi int) int { return lo + g.random.IntN(max(hi-lo, 0)+1) }

// betweenDays returns a day from lo to hi, both included.
func (g *generator) betweenDays(lo, hi when.Day) when.Day {
	return lo + when.Day(g.random.IntN(max(int(hi-lo), 0)+1))
}
