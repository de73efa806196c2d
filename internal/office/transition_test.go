package office_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func transitions(t failer, g *office.Graph, q office.TransitionQuestion) *office.TransitionGroupConnection {
	t.Helper()
	page, err := g.Transitions(context.Background(), q, everything())
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// table writes groups as "label certain/possible".
func table(page *office.TransitionGroupConnection) string {
	var rows []string
	for _, group := range page.Nodes() {
		rows = append(rows, fmt.Sprintf("%s %d/%d", group.Label(), group.Certain(), group.Possible()))
	}
	return strings.Join(rows, ", ")
}

// What the secretaries of Chongqing led next and before, by the rows of the
// other 30 lists. Nobody prints when Yan Hongyan's time in Yunnan began.
func TestTransitions(t *testing.T) {
	anyProvince := provincial()
	for direction, want := range map[office.TransitionDirection]string{
		office.NextSpell:   "Guangdong CERTAIN Wang Yang, Guizhou CERTAIN Lan Yinong, Liaoning CERTAIN Chen Xilian, Tianjin CERTAIN Chen Min'er, Yunnan POSSIBLE Yan Hongyan",
		office.SpellBefore: "Guangdong CERTAIN Zhang Dejiang, Guizhou CERTAIN Chen Min'er, Jilin CERTAIN Sun Zhengcai, Zhejiang CERTAIN Yuan Jiajun, Yunnan POSSIBLE Yan Hongyan",
	} {
		page := transitions(t, embedded(t), office.TransitionQuestion{
			Of: secretaries("chongqing"), Among: &office.TermFilter{Post: &anyProvince},
			Direction: direction, By: office.TransitionByPost, MergeReelections: true,
		})
		var rows []string
		for _, group := range page.Nodes() {
			to, err := group.Transitions(nil, nil)
			if err != nil || to.TotalCount() != 1 {
				t.Fatalf("%s: %d transitions, %v; want one", group.Label(), to.TotalCount(), err)
			}
			area := strings.TrimPrefix(group.Label(), "Party Secretary of ")
			rows = append(rows, fmt.Sprintf("%s %v %s", area, to.Nodes()[0].Certainty(), to.Nodes()[0].Person().Name()))
		}
		if got := strings.Join(rows, ", "); got != want || page.Held() != 24 || page.NothingRecorded() != 19 {
			t.Errorf("%s: %s; %d of %d with nothing; want %s; 19 of 24", direction, got, page.NothingRecorded(), page.Held(), want)
		}
	}
}

// Every spell is in some group or has nothing recorded, and the certain ones
// are among the possible.
func TestTransitionsAddUp(t *testing.T) {
	for _, by := range []office.TransitionGrouping{office.TransitionByPostType, office.TransitionByBody, office.TransitionByPost} {
		page := transitions(t, embedded(t), office.TransitionQuestion{By: by})
		moved := make(map[office.TermID]bool)
		for _, group := range page.Nodes() {
			n := 0
			for _, way := range all(t, group) {
				moved[way.Held().Term().ID()] = true
				if way.Certainty() == when.Certain {
					n++
				}
			}
			if n != group.Certain() || n > group.Possible() {
				t.Errorf("%s: %d certain of %d possible; counted %d", group.Label(), group.Certain(), group.Possible(), n)
			}
		}
		if terms := embedded(t).Counts().Terms; page.Held() != terms || len(moved)+page.NothingRecorded() != terms {
			t.Errorf("by %s: %d held, %d moved, %d with nothing, of %d terms", by, page.Held(), len(moved), page.NothingRecorded(), terms)
		}
	}
}

// all turns the pages of a group's transitions.
func all(t *testing.T, group office.TransitionGroup) []office.Transition {
	t.Helper()
	var found []office.Transition
	for after := (*string)(nil); ; {
		page, err := group.Transitions(nil, after)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, page.Nodes()...)
		if after = page.PageInfo().EndCursor; !page.PageInfo().HasNextPage {
			return found
		}
	}
}

// A spell that another may have come before is possibly next; the type of what
// came next may be certain all the same.
func TestTransitionsOfVagueStarts(t *testing.T) {
	for _, test := range []struct {
		name   string
		starts string // of the spell asked about, then of types A, B, A, B, ...
		next   string // types; then posts
		before string
	}{
		{"nothing else", "1990", "", ""},
		{"one after", "1990 1995", "A 1/1; post:1 1/1", ""},
		{"one before", "1990 1985", "", "A 1/1; post:1 1/1"},
		{"two in order", "1990 1995 1996", "A 1/1; post:1 1/1", ""},
		{"two in one year", "1990 1995 1995", "A 0/1, B 0/1; post:1 0/1, post:2 0/1", ""},
		{"two on one day", "1990 1995-01-01 1995-01-01", "A 1/1, B 1/1; post:1 1/1, post:2 1/1", ""},
		{"two of one type", "1990 1995 1997 1995", "A 1/1; post:1 0/1, post:3 0/1", ""},
		{"the year of the spell itself", "1990 1990", "A 0/1; post:1 0/1", "A 0/1; post:1 0/1"},
		{"one that may be anywhere", "1990 1995 ?", "A 0/1, B 0/1; post:1 0/1, post:2 0/1", "B 0/1; post:2 0/1"},
		{"sources that differ", "1990 1995 1985|1999", "A 1/1; post:1 1/1", "B 0/1; post:2 0/1"},
		{"one of the type may be before", "1990 1990-06 1992 1995", "A 0/1, B 0/1; post:1 0/1, post:2 0/1", "A 0/1; post:1 0/1"},
		{
			"one day taken, the next free", "[2000-01-01..2000-01-03] 2000-01-02 [2000-01-01..2000-01-04] 2000-01-09",
			"A 0/1, B 0/1; post:1 0/1, post:2 0/1, post:3 0/1", "A 0/1, B 0/1; post:1 0/1, post:2 0/1",
		},
		{
			"one day not yet taken", "[2000-01-01..2000-01-03] [2000-01-01..2000-01-02] 2000-01-02 2000-01-09",
			"A 0/1, B 0/1; post:1 0/1, post:2 0/1, post:3 0/1", "A 0/1, B 0/1; post:1 0/1, post:2 0/1",
		},
	} {
		var terms [][2]string
		for start := range strings.SplitSeq(test.starts, " ") {
			terms = append(terms, [2]string{strings.Trim(start, "?"), ""})
		}
		g := inOneTown(t, terms...)
		for direction, want := range map[office.TransitionDirection]string{office.NextSpell: test.next, office.SpellBefore: test.before} {
			q := office.TransitionQuestion{Of: only("post:0"), Direction: direction}
			q.By = office.TransitionByPostType
			byType := transitions(t, g, q)
			q.By = office.TransitionByPost
			byPost := transitions(t, g, q)
			got := strings.Trim(table(byType)+"; "+table(byPost), "; ")
			if got != want {
				t.Errorf("%s, %s: %q; want %q", test.name, direction, got, want)
			}
			if nothing := byType.NothingRecorded(); (nothing == 1) != (want == "") || byType.Held() != 1 {
				t.Errorf("%s, %s: nothing recorded %d of %d", test.name, direction, nothing, byType.Held())
			}
		}
	}
}

func only(post office.PostID) *office.TermFilter {
	return &office.TermFilter{Post: &office.PostFilter{IDs: []office.PostID{post}}}
}

// Candidates and verdicts are what all worlds together say, sources that differ
// included.
func TestTransitionsOverWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 5).Draw(t, "spells")
		terms, starts := make([][2]string, n), make([][]int, n)
		for i := range terms {
			for source := range rapid.IntRange(1, 2).Draw(t, "sources") {
				edtf, lo, hi := fewDays(t, 1+10*source)
				terms[i][0] += "|" + edtf
				for s := lo; s <= hi; s++ {
					starts[i] = append(starts[i], s)
				}
			}
			terms[i][0] = terms[i][0][1:]
		}
		backwards := rapid.Bool().Draw(t, "backwards")
		q := office.TransitionQuestion{Of: only("post:0"), By: office.TransitionByPostType, Direction: office.NextSpell}
		if backwards {
			q.Direction = office.SpellBefore
		}
		want := tryWorlds(starts, backwards)
		found := transitionsOf(t, transitions(t, inOneTown(t, terms...), q))
		for label, of := range map[string]int{"A": 1, "B": 0} {
			got := found[label]
			if !slices.Equal(got.candidates, want.candidates(of)) {
				t.Fatalf("%v, %s: candidates %v; want %v", terms, label, got.candidates, want.candidates(of))
			}
			if got.certainty != want.groups[of] {
				t.Fatalf("%v, %s: %v; want %v", terms, label, got.certainty, want.groups[of])
			}
		}
	})
}

// A way is what a transition comes to: its verdict and the numbers of the posts
// of its candidates, in order.
type way struct {
	certainty  when.Certainty
	candidates []int
}

func transitionsOf(t failer, page *office.TransitionGroupConnection) map[string]way {
	found := make(map[string]way)
	for _, group := range page.Nodes() {
		list, err := group.Transitions(nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		transition := list.Nodes()[0]
		w := way{certainty: transition.Certainty()}
		for _, spell := range transition.Candidates() {
			n := 0
			if _, err := fmt.Sscanf(spell.Post().Slug(), "%d", &n); err != nil {
				t.Fatal(err)
			}
			w.candidates = append(w.candidates, n)
		}
		slices.Sort(w.candidates)
		found[group.Label()] = w
	}
	return found
}

// A trial is what came next to spell 0 over all worlds: the verdict on each
// spell, and on the spells with even and with odd numbers.
type trial struct {
	spells verdicts
	groups verdicts
}

func (o trial) candidates(odd int) []int {
	var found []int
	for i, c := range o.spells {
		if i > 0 && i%2 == odd && c > when.Impossible {
			found = append(found, i)
		}
	}
	return found
}

func tryWorlds(starts [][]int, backwards bool) trial {
	spells, groups, worlds := make([]int, len(starts)), make([]int, 2), 0
	inEveryWorld(starts, func(world []int) {
		next, some := 0, [2]bool{}
		distance := func(i int) int {
			if backwards {
				return world[0] - world[i]
			}
			return world[i] - world[0]
		}
		for i := 1; i < len(world); i++ {
			if d := distance(i); d > 0 && (next == 0 || d < next) {
				next = d
			}
		}
		for i := 1; i < len(world); i++ {
			if d := distance(i); d > 0 && d == next {
				spells[i]++
				some[i%2] = true
			}
		}
		for parity, took := range some {
			if took {
				groups[parity]++
			}
		}
		worlds++
	})
	return trial{tally(spells, worlds), tally(groups, worlds)}
}
