package office_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// changeLists are the three lists of a comparison.
func changeLists(c office.BodyChanges) map[string]func(*int32, *string) (*office.BodyChangeConnection, error) {
	return map[string]func(*int32, *string) (*office.BodyChangeConnection, error){
		"joined": c.Joined, "left": c.Left, "stayed": c.Stayed,
	}
}

// changed is one line for each person of a list: the certainty and the name.
func changed(t rapid.TB, list func(*int32, *string) (*office.BodyChangeConnection, error)) []string {
	page, err := list(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	lines := make([]string, 0, len(page.Nodes()))
	for _, c := range page.Nodes() {
		lines = append(lines, fmt.Sprintf("%v %s", c.Certainty(), c.Person().Name()))
	}
	return lines
}

// The Politburo on 1 December 2007 and on 1 December 2012, by the lists of the
// 17th and the 18th: 10 of the 25 were elected again and stayed, 15 joined, 15
// left.
func TestBodyChanges(t *testing.T) {
	changes, err := body(t, "politburo").Changes(when.Civil(2007, 12, 1), when.Civil(2012, 12, 1))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]struct {
		n     int
		among string
	}{
		"joined": {15, "CERTAIN Sun Zhengcai"},
		"left":   {15, "CERTAIN Bo Xilai"},
		"stayed": {10, "CERTAIN Zhang Dejiang"},
	} {
		got := changed(t, changeLists(changes)[name])
		if len(got) != want.n || !strings.Contains(strings.Join(got, ";"), want.among) || strings.Contains(strings.Join(got, ";"), "POSSIBLE") {
			t.Errorf("%s: %d, %v; want %d with %s, all certain", name, len(got), got, want.n, want.among)
		}
	}
	stayed, _ := changes.Stayed(nil, nil)
	for _, c := range stayed.Nodes() {
		if len(c.Before()) != 1 || len(c.After()) != 1 || c.Before()[0] == c.After()[0] {
			t.Errorf("%s: terms %v before and %v after; want one of each Politburo", c.Person().Name(), c.Before(), c.After())
		}
	}
}

func TestRefusedComparisons(t *testing.T) {
	for _, days := range [][2]when.Day{{2, 1}, {when.Past, 1}, {1, when.Future}} {
		if _, err := body(t, "politburo").Changes(days[0], days[1]); !errors.Is(err, office.ErrQuestion) {
			t.Errorf("%v: %v; want ErrQuestion", days, err)
		}
	}
}

// Who joined, left and stayed is what all worlds say.
func TestBodyChangesAgainstAllWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := lives(t, 1, 4)
		first := rapid.IntRange(0, 7).Draw(t, "first")
		last := rapid.IntRange(first, 7).Draw(t, "last")
		worlds, n := 0, make(map[string]int)
		everyWorld(terms, func(days []uint) {
			var in uint
			for i, l := range terms {
				if l.post != 3 { // of body a and of b below it
					in |= days[i]
				}
			}
			worlds++
			n[map[[2]uint]string{{0, 1}: "joined", {1, 0}: "left", {1, 1}: "stayed"}[[2]uint{in >> first & 1, in >> last & 1}]]++
		})
		b, _ := smallWorld(t, terms, 1).Body(office.By{ID: new("body:a")})
		changes, err := b.Changes(smallDay(first), smallDay(last))
		if err != nil {
			t.Fatal(err)
		}
		for name, list := range changeLists(changes) {
			want := "IMPOSSIBLE P00"
			if v := verdictOf(n[name], worlds); v != when.Impossible {
				want = v.String() + " P00"
			}
			if got := append(changed(t, list), "IMPOSSIBLE P00")[0]; got != want {
				t.Fatalf("%s: %s; want %s", name, got, want)
			}
		}
	})
}
