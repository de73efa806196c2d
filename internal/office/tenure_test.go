package office_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

func secretaries(area string) *office.TermFilter {
	f := secretaryOf(area)
	return &office.TermFilter{Post: &f}
}

func tenures(t *testing.T, f *office.TermFilter, by ...office.TenureGrouping) []office.TenureGroup {
	t.Helper()
	page, err := embedded(t).Tenures(t.Context(), f, by, false, everything())
	if err != nil {
		t.Fatal(err)
	}
	return page.Nodes()
}

// figures writes a group as "n: shortest mean median longest".
func figures(group office.TenureGroup) string {
	words := []string{strconv.Itoa(group.Counted()) + ":"}
	for _, figure := range []func() (office.Duration, bool){group.Shortest, group.Mean, group.Median, group.Longest} {
		d, ok := figure()
		most, bounded := d.MaxDays()
		if !ok || !bounded {
			words = append(words, "none")
			continue
		}
		words = append(words, fmt.Sprintf("%d..%d", d.MinDays(), most))
	}
	return strings.Join(words, " ")
}

// Computed by hand from the rows of the two lists. The median of Chongqing is
// the 12th of 23: at the least that of Liao Bokang and Yan Hongyan (731), at
// the most that of He Guoqiang (1248). The median of Inner Mongolia is Sun
// Shaocheng's 1249 days either way.
func TestTenures(t *testing.T) {
	for area, want := range map[string]string{
		"chongqing":      "23: 1..250 888..1371 731..1248 2558..3286",
		"inner-mongolia": "15: 1..517 1818..1942 1249..1249 6941..7001",
	} {
		groups := tenures(t, secretaries(area))
		if len(groups) != 1 || groups[0].Label() != "all terms" || figures(groups[0]) != want || groups[0].Incumbents() != 1 {
			t.Errorf("%s: %d groups, %q %s, %d incumbents; want one, %s, one",
				area, len(groups), groups[0].Label(), figures(groups[0]), groups[0].Incumbents(), want)
		}
	}
}

func TestTenuresByDecade(t *testing.T) {
	var got []string
	for _, group := range tenures(t, secretaries("chongqing"), office.TenureByDecade) {
		got = append(got, group.Label()+" "+figures(group))
	}
	want := []string{
		"1940s 1: 1..729 1..729 1..729 1..729",
		"1950s 4: 366..1095 1005..1734 549..1278 2558..3286",
		"1960s 3: 1..730 366..1095 1..730 1097..1825",
		"1970s 3: 1..729 488..1216 366..1095 1097..1825",
		"1980s 3: 731..1460 1218..1947 1462..2191 1462..2191",
		"1990s 3: 366..1094 955..1237 1189..1248 1309..1368",
		"2000s 3: 706..707 1133..1154 1127..1187 1567..1567", // another page has Wang Yang leave a day later
		"2010s 3: 250..250 1306..1306 1697..1697 1972..1972",
		"2020s 0: none none none none", // Yuan Jiajun is still in office
	}
	if !slices.Equal(got, want) {
		t.Errorf("by decade:\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Every grouping says what its groups are of, and loses no term.
func TestTenuresGroupEverything(t *testing.T) {
	terms := embedded(t).Counts().Terms
	for _, by := range [][]office.TenureGrouping{
		nil,
		{office.TenureByPost},
		{office.TenureByBody},
		{office.TenureByArea},
		{office.TenureByStatus},
		{office.TenureByArea, office.TenureByDecade},
	} {
		n := 0
		labels := make(map[string]bool)
		for _, group := range tenures(t, nil, by...) {
			n += group.Counted() + group.Incumbents() + group.Undated()
			if labels[group.Label()] {
				t.Errorf("by %v: two groups are called %q", by, group.Label())
			}
			labels[group.Label()] = true
		}
		if n != terms {
			t.Errorf("by %v: %d terms counted or left out; want %d", by, n, terms)
		}
	}
}

func TestTenureKeys(t *testing.T) {
	group := tenures(t, secretaries("chongqing"), office.TenureGroupings()...)[0]
	post, _ := group.Post()
	body, _ := group.Body()
	area, _ := group.Area()
	decade, _ := group.Decade()
	status, _ := group.Status()
	got := fmt.Sprint(post.Slug(), " ", body.Slug(), " ", area.ID(), " ", decade, " ", status)
	if want := "party-secretary-of-chongqing chongqing-municipal-committee area:chongqing 1940 REGULAR"; got != want {
		t.Errorf("grouped by everything: %s; want %s", got, want)
	}
	if want := post.Title() + ", " + body.Name() + ", Chongqing, 1940s, regular"; group.Label() != want {
		t.Errorf("label %q; want %q", group.Label(), want)
	}
}

// Zhang Dejiang's three Politburos are three terms but one tenure.
func TestTenuresMergeReelections(t *testing.T) {
	politburo := office.BodyID("body:politburo")
	f := &office.TermFilter{Body: &office.BodyFilter{PartOf: &politburo}, People: []office.PersonID{"person:zhang-dejiang"}}
	for merge, want := range map[bool]int{false: 3, true: 1} {
		page, err := embedded(t).Tenures(t.Context(), f, nil, merge, relay.Page{})
		if err != nil || page.Nodes()[0].Counted() != want {
			t.Errorf("merged %v: %d counted, %v; want %d", merge, page.Nodes()[0].Counted(), err, want)
		}
	}
}

func TestTenuresRefuse(t *testing.T) {
	many := slices.Repeat([]office.TenureGrouping{office.TenureByPost}, 6)
	if _, err := embedded(t).Tenures(t.Context(), nil, many, false, relay.Page{}); !errors.Is(err, office.ErrQuestion) {
		t.Errorf("six groupings: %v; want ErrQuestion", err)
	}
}

// A failer is a *testing.T or a *rapid.T.
type failer interface {
	Helper()
	Fatal(args ...any)
}

// inOneTown is a graph of one person's terms, each in a post of its own, of the
// types B, A, B, A, ...: start and end in EDTF, ".." for open, empty for unknown.
func inOneTown(t failer, terms ...[2]string) *office.Graph {
	t.Helper()
	r := small()
	r.PostTypes = []office.PostTypeRecord{{ID: "post-type:a", Label: "A"}, {ID: "post-type:b", Label: "B"}}
	r.Posts, r.Terms = nil, nil
	for i, dates := range terms {
		id := office.PostID(fmt.Sprintf("post:%d", i))
		kind := []office.PostTypeID{"post-type:b", "post-type:a"}[i%2]
		r.Posts = append(r.Posts, office.PostRecord{ID: id, Title: string(id), Body: "body:council", Type: kind})
		r.Terms = append(r.Terms, office.TermRecord{
			ID: office.TermID(id + "#1"), Post: id, Person: "person:ada", Row: 1,
			Claims: append(claims(t, office.StartField, dates[0]), claims(t, office.EndField, dates[1])...),
		})
	}
	r.Documents = nil
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// claims are those of sources that differ when the dates hold a bar.
func claims(t failer, field office.ClaimField, dates string) []office.ClaimRecord {
	t.Helper()
	var made []office.ClaimRecord
	for edtf := range strings.SplitSeq(dates, "|") {
		c := office.ClaimRecord{Field: field, Text: edtf, Basis: office.Printed}
		switch edtf {
		case "":
		case "..":
			c.Date = when.OpenDate("Incumbent")
		default:
			date, err := when.ParseEDTF(edtf)
			if err != nil {
				t.Fatal(err)
			}
			c.Date = date
		}
		made = append(made, c)
	}
	return made
}

// fewDays draws one to four of the nine days from a day of January 2000, as an
// EDTF set, and gives the first and last of them.
func fewDays(t *rapid.T, from int) (edtf string, lo, hi int) {
	lo = rapid.IntRange(from, from+5).Draw(t, "lo")
	hi = lo + rapid.IntRange(0, 3).Draw(t, "width")
	return fmt.Sprintf("[2000-01-%02d..2000-01-%02d]", lo, hi), lo, hi
}

// inEveryWorld calls visit with every choice of one number from each set.
func inEveryWorld(sets [][]int, visit func(world []int)) {
	world := make([]int, len(sets))
	var choose func(int)
	choose = func(i int) {
		if i == len(sets) {
			visit(world)
			return
		}
		for _, n := range sets[i] {
			world[i] = n
			choose(i + 1)
		}
	}
	choose(0)
}

// The figures and the superlatives are what all worlds together say.
func TestTenuresOverWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 3).Draw(t, "terms")
		terms, days := make([][2]string, n), make([][]int, n)
		for i := range terms {
			start, s0, s1 := fewDays(t, 1)
			end, e0, e1 := fewDays(t, 1)
			for s := s0; s <= s1; s++ {
				for e := max(s, e0); e <= e1; e++ {
					days[i] = append(days[i], e-s)
				}
			}
			if terms[i] = [2]string{start, end}; len(days[i]) == 0 {
				t.Skip("ends before it starts")
			}
		}
		page, err := inOneTown(t, terms...).Tenures(t.Context(), nil, nil, false, relay.Page{})
		if err != nil {
			t.Fatal(err)
		}
		group := page.Nodes()[0]
		want := worldsOf(days)
		if got := figures(group); got != want.figures() {
			t.Fatalf("terms %v: %s; want %s", terms, got, want.figures())
		}
		if got := leading(t, n, group.LongestServing); got != want.longest.String() {
			t.Fatalf("terms %v: longest %s; want %s", terms, got, want.longest)
		}
		if got := leading(t, n, group.ShortestServing); got != want.shortest.String() {
			t.Fatalf("terms %v: shortest %s; want %s", terms, got, want.shortest)
		}
	})
}
