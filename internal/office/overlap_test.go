package office_test

import (
	"errors"
	"fmt"
	"math/bits"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A life is one term of a small world: its ends lie on some of eight days.
type life struct {
	person, post int
	start, end   [2]int // first and last day possible
}

// Posts of a small world: two of one body, the second with a single seat, one
// of another body, and one of none.
var smallPosts = []office.PostRecord{
	{ID: "post:0", Body: "body:a"},
	{ID: "post:1", Body: "body:a", Seats: 1},
	{ID: "post:2", Body: "body:b"},
	{ID: "post:3"},
}

// lives draws a small world in which no term must end before it starts.
func lives(t *rapid.T, people, terms int) []life {
	ends := rapid.Custom(func(t *rapid.T) [2]int {
		lo := rapid.IntRange(0, 7).Draw(t, "lo")
		return [2]int{lo, min(7, lo+rapid.IntRange(0, 2).Draw(t, "width"))}
	})
	one := rapid.Custom(func(t *rapid.T) life {
		l := life{rapid.IntRange(0, people-1).Draw(t, "person"), rapid.IntRange(0, 3).Draw(t, "post"), ends.Draw(t, "start"), ends.Draw(t, "end")}
		if l.start[0] > l.end[1] {
			l.start, l.end = l.end, l.start
		}
		return l
	})
	return rapid.SliceOfN(one, 2, terms).Draw(t, "terms")
}

// smallWorld makes a graph of the lives. Its first day is 1 January 2000.
func smallWorld(t rapid.TB, lives []life, people int) *office.Graph {
	r := office.Records{
		Bodies: []office.BodyRecord{{ID: "body:a"}, {ID: "body:b", Parent: "body:a"}},
		Posts:  smallPosts,
	}
	for i := range people {
		r.People = append(r.People, office.PersonRecord{ID: personID(i), Name: fmt.Sprintf("P%02d", i)})
	}
	for i, l := range lives {
		r.Terms = append(r.Terms, office.TermRecord{ID: l.id(i), Post: smallPosts[l.post].ID, Person: personID(l.person), Row: i + 1, Claims: []office.ClaimRecord{
			{Field: office.StartField, Date: between(t, l.start), Basis: office.Printed},
			{Field: office.EndField, Date: between(t, l.end), Basis: office.Printed},
		}})
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func (l life) id(i int) office.TermID { return office.TermID(fmt.Sprintf("post:%d#%d", l.post, i+1)) }

func personID(i int) office.PersonID { return office.PersonID(fmt.Sprintf("person:%d", i)) }

func between(t rapid.TB, days [2]int) when.Date {
	d, err := when.ParseEDTF(fmt.Sprintf("[2000-01-%02d..2000-01-%02d]", days[0]+1, days[1]+1))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func smallDay(n int) when.Day { return when.Civil(2000, 1, n+1) }

// worlds are the sets of days that the term may be, a bit a day.
func (l life) worlds() []uint {
	var all []uint
	for s := l.start[0]; s <= l.start[1]; s++ {
		for e := max(s, l.end[0]); e <= l.end[1]; e++ {
			all = append(all, 1<<(e+1)-1<<s)
		}
	}
	return all
}

// firm says whether the term covers some day in every world.
func (l life) firm() bool { return l.start[1] <= l.end[0] }

// hub is where the term is served.
func (l life) hub() string {
	return string(smallPosts[l.post].Body) + map[bool]string{true: "alone"}[l.post == 3]
}

// everyWorld calls visit with the days of all terms, for each choice of worlds.
func everyWorld(lives []life, visit func(days []uint)) {
	days := make([]uint, len(lives))
	var choose func(i int)
	choose = func(i int) {
		if i == len(lives) {
			visit(days)
			return
		}
		for _, days[i] = range lives[i].worlds() {
			choose(i + 1)
		}
	}
	choose(0)
}

// verdictOf is what a brute count of worlds says.
func verdictOf(holds, worlds int) when.Certainty {
	switch holds {
	case 0:
		return when.Impossible
	case worlds:
		return when.Certain
	default:
		return when.Possible
	}
}

// Two terms share what all their worlds say they share.
func TestOverlapIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := lives(t, 2, 2)
		least, most := 10, 0
		everyWorld(terms, func(days []uint) {
			shared := bits.OnesCount(days[0] & days[1])
			least, most = min(least, shared), max(most, shared)
		})
		node, _ := smallWorld(t, terms, 2).Node(fmt.Sprintf("post:%d#1", terms[0].post))
		first, _ := node.(office.Term)
		page, err := first.Overlapping(nil, nil, 1, when.Possible, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(page.Nodes()) == 0 {
			if most > 0 {
				t.Fatalf("no overlap; want %d..%d days", least, most)
			}
			return
		}
		o := page.Nodes()[0]
		if hi, _ := o.Days().MaxDays(); o.Days().MinDays() != least || hi != most || (o.Certainty() == when.Certain) != (least > 0) {
			t.Fatalf("%d..%d days, %v; want %d..%d", o.Days().MinDays(), hi, o.Certainty(), least, most)
		}
	})
}

// termOf is the row of a post's list with this number.
func termOf(t testing.TB, slug, ordinal string) office.Term {
	t.Helper()
	for _, term := range post(t, slug).Terms() {
		if term.Ordinal() == ordinal {
			return term
		}
	}
	t.Fatalf("no row %s of %s", ordinal, slug)
	return office.Term{}
}

// Who ran Inner Mongolia while Bo Xilai ran Chongqing, from 30 November 2007 to
// 15 March 2012? Chu Bo left on 30 November 2009, and Hu Chunhua came.
func TestOverlapping(t *testing.T) {
	secretary := secretaryOf("inner-mongolia")
	bo := termOf(t, "party-secretary-of-chongqing", "20")
	page, err := bo.Overlapping(&secretary, nil, 1, when.Possible, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, o := range page.Nodes() {
		most, _ := o.Days().MaxDays()
		got = append(got, fmt.Sprintf("%s %v %d..%d", o.To().Person().Name(), o.Certainty(), o.Days().MinDays(), most))
	}
	if want := "Chu Bo CERTAIN 732..732, Hu Chunhua CERTAIN 837..837"; strings.Join(got, ", ") != want {
		t.Errorf("%s; want %s", strings.Join(got, ", "), want)
	}
	if page, err := bo.Overlapping(&secretary, nil, 800, when.Possible, nil, nil); err != nil || len(page.Nodes()) != 1 {
		t.Errorf("800 days or more: %d, %v; want Hu Chunhua alone", len(page.Nodes()), err)
	}
	if _, err := bo.Overlapping(&secretary, nil, 0, when.Possible, nil, nil); !errors.Is(err, office.ErrQuestion) {
		t.Errorf("at least 0 days: %v; want ErrQuestion", err)
	}
}

// Who held either post between 16 May 1966 and 6 October 1976?
func TestTermsOfAPeriod(t *testing.T) {
	from, to := day(t, "1966-05-16"), day(t, "1976-10-06")
	period := office.DayRange{From: &from, To: &to}
	for area, want := range map[string]string{
		"chongqing":      "Ren Baige, Lan Yinong, Duan Siying, He Yunfeng, Lu Dadong",
		"inner-mongolia": "Ulanhu, Xie Xuegong, Teng Haiqing, Zheng Weishan, You Taizhong",
	} {
		terms, err := embedded(t).Terms(&office.TermFilter{Post: new(secretaryOf(area)), Period: &period}, nil, everything())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, term := range terms.Nodes() {
			got = append(got, term.Person().Name())
			if c, err := term.Covers(period, when.Sometime); c != when.Certain || err != nil {
				t.Errorf("%s: %v, %v; want CERTAIN", term.Person().Name(), c, err)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %s; want %s", area, strings.Join(got, ", "), want)
		}
	}
}

func TestRefusedPeriods(t *testing.T) {
	open, late, early := when.OpenDate(".."), day(t, "2001"), day(t, "1999-05")
	for _, period := range []office.DayRange{{From: &open}, {To: &open}, {From: &late, To: &early}} {
		if _, err := embedded(t).Terms(&office.TermFilter{Period: &period}, nil, relay.Page{}); !errors.Is(err, office.ErrQuestion) {
			t.Errorf("%v to %v: %v; want ErrQuestion", period.From, period.To, err)
		}
	}
}
