package office_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

type serving func(first *int32, after *string) (*office.TenureConnection, error)

func servingOf(t *testing.T, of serving) string {
	t.Helper()
	page, err := of(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, tenure := range page.Nodes() {
		d := tenure.Spell().Duration()
		most, _ := d.MaxDays()
		words = append(words, fmt.Sprintf("%s %v %d..%d", tenure.Person().Name(), tenure.Certainty(), d.MinDays(), most))
	}
	return strings.Join(words, ", ")
}

// Nobody can have outlasted Ren Baige and Ulanhu. Who served shortest their
// years leave open: in Chongqing each of four may have served a day, and Zhang
// Dejiang's 250 days may be fewer than theirs; two more may have, in Inner
// Mongolia, served less than a year and a half.
func TestSuperlatives(t *testing.T) {
	for area, want := range map[string][2]string{
		"chongqing": {
			"Ren Baige CERTAIN 2558..3286",
			"Chen Xilian POSSIBLE 1..729, Qian Min POSSIBLE 1..729, Lan Yinong POSSIBLE 1..730, Duan Siying POSSIBLE 1..730, Zhang Dejiang POSSIBLE 250..250",
		},
		"inner-mongolia": {
			"Ulanhu CERTAIN 6941..7001",
			"Teng Haiqing POSSIBLE 1..730, Xie Xuegong POSSIBLE 123..517, Zheng Weishan POSSIBLE 486..880, Zhang Shuguang POSSIBLE 488..548",
		},
	} {
		group := tenures(t, secretaries(area))[0]
		if got := servingOf(t, group.LongestServing); got != want[0] {
			t.Errorf("%s, longest: %s; want %s", area, got, want[0])
		}
		if got := servingOf(t, group.ShortestServing); got != want[1] {
			t.Errorf("%s, shortest: %s; want %s", area, got, want[1])
		}
	}
}

// Equal tenures are all the longest, and the shortest.
func TestSuperlativesOfEquals(t *testing.T) {
	g := inOneTown(t, [2]string{"2000-01-01", "2000-01-05"}, [2]string{"2001-01-01", "2001-01-05"})
	page, err := g.Tenures(t.Context(), nil, nil, false, relay.Page{})
	if err != nil {
		t.Fatal(err)
	}
	want := "Ada CERTAIN 4..4, Ada CERTAIN 4..4"
	if got := servingOf(t, page.Nodes()[0].LongestServing); got != want {
		t.Errorf("longest: %s; want %s", got, want)
	}
	if got := servingOf(t, page.Nodes()[0].ShortestServing); got != want {
		t.Errorf("shortest: %s; want %s", got, want)
	}
}

// verdicts are those on term 0, 1, ... of a group.
type verdicts []when.Certainty

func (v verdicts) String() string {
	words := make([]string, 0, len(v))
	for _, c := range v {
		words = append(words, c.String())
	}
	return strings.Join(words, " ")
}

// leading are the verdicts on the terms 0 to n of a group.
func leading(t failer, n int, of serving) string {
	page, err := of(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	v := make(verdicts, n)
	for _, tenure := range page.Nodes() {
		i, err := strconv.Atoi(tenure.Spell().Post().Slug())
		if err != nil {
			t.Fatal(err)
		}
		v[i] = tenure.Certainty()
	}
	return v.String()
}

// tally makes verdicts of how often something held, of so many worlds.
func tally(held []int, worlds int) verdicts {
	v := make(verdicts, len(held))
	for i, n := range held {
		switch n {
		case 0:
			v[i] = when.Impossible
		case worlds:
			v[i] = when.Certain
		default:
			v[i] = when.Possible
		}
	}
	return v
}

// A worldly answer is what the figures and superlatives come to by trying every
// world.
type worldly struct {
	n                 int
	least, most       [4]int // shortest, mean, median, longest
	longest, shortest verdicts
}

func (w worldly) figures() string {
	words := []string{strconv.Itoa(w.n) + ":"}
	for i := range w.least {
		words = append(words, fmt.Sprintf("%d..%d", w.least[i], w.most[i]))
	}
	return strings.Join(words, " ")
}

func worldsOf(days [][]int) worldly {
	answer := worldly{n: len(days)}
	longest, shortest := make([]int, len(days)), make([]int, len(days))
	worlds := 0
	inEveryWorld(days, func(world []int) {
		sorted := slices.Sorted(slices.Values(world))
		n, sum := len(sorted), 0
		for _, d := range sorted {
			sum += d
		}
		middle := sorted[n/2] + sorted[(n-1)/2]
		these := [4]int{sorted[0], (2*sum + n) / (2 * n), (middle + 1) / 2, sorted[n-1]}
		for i, figure := range these {
			if worlds == 0 || figure < answer.least[i] {
				answer.least[i] = figure
			}
			answer.most[i] = max(answer.most[i], figure)
		}
		for i, d := range world {
			if d == sorted[n-1] {
				longest[i]++
			}
			if d == sorted[0] {
				shortest[i]++
			}
		}
		worlds++
	})
	answer.longest, answer.shortest = tally(longest, worlds), tally(shortest, worlds)
	return answer
}
