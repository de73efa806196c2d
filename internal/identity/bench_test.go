package identity_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// syllables are enough to make 42³ names of two and three of them.
var syllables = []string{
	"Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun", "Ma", "Zhu", "Hu", "Guo", "He", "Lin", "Gao", "Luo", "Zheng",
	"ming", "jun", "qiang", "wei", "fang", "jing", "lei", "tao", "gang", "ping", "hui", "jie", "hua", "guo", "rong", "xiang", "dong", "feng", "bin", "bo", "qing",
}

// crowd is n people who bear each of some number of names equally often, a third
// of them with a birth, each with one term.
func crowd(n, names int) office.Records {
	r := office.Records{Posts: []office.PostRecord{{ID: "post:p", Title: "Clerk"}}}
	for i := range n {
		of := i % names
		name := syllables[of%21] + " " + syllables[21+of/21%21] + syllables[21+of/441%21]
		p := office.PersonRecord{ID: office.PersonID(fmt.Sprintf("person:%d", i)), Name: name}
		if i%3 == 0 {
			p.Birth = year(1900 + i%90)
		}
		r.People = append(r.People, p)
		r.Terms = append(r.Terms, office.TermRecord{
			ID: office.TermID(fmt.Sprintf("post:p#%d", i)), Post: "post:p", Person: p.ID,
			Claims: []office.ClaimRecord{{Field: office.StartField, Date: year(1930 + i%90)}},
		})
	}
	return r
}

func year(y int) when.Date {
	d, err := when.ParseEDTF(strconv.Itoa(y))
	if err != nil {
		panic(err)
	}
	return d
}

// How long it takes to find the pairs among so many people, of whom so many
// bear each name.
func BenchmarkPairs(b *testing.B) {
	for _, c := range []struct{ people, names int }{{10_000, 9261}, {100_000, 9261}, {100_000, 1}} {
		r := crowd(c.people, c.names)
		b.Run(fmt.Sprintf("%d people, %d names", c.people, c.names), func(b *testing.B) {
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				pairs, more := new(identity.Rulings).Pairs(r, identity.Likely)
				found = len(pairs) + more
			}
			b.ReportMetric(float64(found), "pairs")
			b.ReportMetric(float64(c.people)*float64(b.N)/b.Elapsed().Seconds(), "people/s")
		})
	}
}
