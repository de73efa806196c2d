package office_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

func turnover(t *testing.T, g *office.Graph, f *office.TermFilter, by office.TurnoverGrouping) *office.TurnoverGroupConnection {
	t.Helper()
	page, err := g.Turnover(t.Context(), f, by, 1, everything())
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// counts writes periods as "label certain/possible".
func counts(page *office.TurnoverGroupConnection) string {
	var words []string
	for _, period := range page.Nodes() {
		words = append(words, fmt.Sprintf("%s %d/%d", period.Label(), period.Certain(), period.Possible()))
	}
	return strings.Join(words, " ")
}

func TestTurnoverByDecade(t *testing.T) {
	for area, want := range map[string]string{
		"chongqing":      "1940s 1/1 1950s 4/4 1960s 3/3 1970s 3/3 1980s 3/3 1990s 3/3 2000s 3/3 2010s 3/3 2020s 1/1",
		"inner-mongolia": "1940s 1/1 1960s 3/3 1970s 2/2 1980s 2/2 1990s 1/1 2000s 2/2 2010s 3/3 2020s 2/2",
	} {
		if got := counts(turnover(t, embedded(t), secretaries(area), office.TurnoverByDecade)); got != want {
			t.Errorf("%s: %s; want %s", area, got, want)
		}
	}
}

// In 2012 Chongqing's post changed hands twice, in no other year.
func TestYearsWithTwoHandovers(t *testing.T) {
	var years []int
	for _, period := range turnover(t, embedded(t), secretaries("chongqing"), office.TurnoverByYear).Nodes() {
		if period.Certain() < 2 {
			continue
		}
		years = append(years, period.Year())
		terms, err := period.Terms(when.Certain, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := terms.Nodes()[0].Person().Name(), terms.Nodes()[1].Person().Name(); a != "Zhang Dejiang" || b != "Sun Zhengcai" {
			t.Errorf("began in %d: %s and %s; want Zhang Dejiang and Sun Zhengcai", period.Year(), a, b)
		}
	}
	if !slices.Equal(years, []int{2012}) {
		t.Errorf("years with two handovers: %v; want 2012 alone", years)
	}
}

// A start counts for certain where the dates leave it one period, as possible
// where they leave it several, and nowhere when they leave it any.
func TestTurnoverOfVagueStarts(t *testing.T) {
	g := inOneTown(t,
		[2]string{"1969", ""}, [2]string{"[1969..1970]", ""}, [2]string{"1969|1971", ""},
		[2]string{"", "1980"}, [2]string{"[..1950]", ""}, [2]string{"18XX", ""}, [2]string{"1XXX", ""}, [2]string{"-0005", ""})
	page := turnover(t, g, nil, office.TurnoverByYear)
	if got := counts(page); !strings.HasPrefix(got, "-5 1/1 1800 0/1 1801 0/1 ") || !strings.HasSuffix(got, " 1899 0/1 1969 1/3 1970 0/1 1971 0/1") {
		t.Errorf("by year: %s", got)
	}
	if page.Placed() != 2 || page.Unplaced() != 3 || page.Undated() != 3 {
		t.Errorf("by year: %d placed, %d unplaced, %d undated; want 2, 3, 3", page.Placed(), page.Unplaced(), page.Undated())
	}
	page = turnover(t, g, nil, office.TurnoverByDecade)
	if got := counts(page); !strings.HasPrefix(got, "-10s 1/1 1000s 0/1 ") || !strings.HasSuffix(got, " 1960s 1/4 1970s 0/3 1980s 0/1 1990s 0/1") {
		t.Errorf("by decade: %s", got)
	}
	if page.Placed() != 2 || page.Unplaced() != 4 || page.Undated() != 2 {
		t.Errorf("by decade: %d placed, %d unplaced, %d undated; want 2, 4, 2", page.Placed(), page.Unplaced(), page.Undated())
	}
}

// No term is lost, and the certain ones are among the possible.
func TestTurnoverAddsUp(t *testing.T) {
	g := embedded(t)
	for _, by := range []office.TurnoverGrouping{office.TurnoverByYear, office.TurnoverByDecade} {
		page := turnover(t, g, nil, by)
		placed := 0
		for _, period := range page.Nodes() {
			placed += period.Certain()
			all, err := period.Terms(when.Possible, nil, nil)
			if err != nil || int(all.TotalCount()) != period.Possible() || period.Certain() > period.Possible() {
				t.Errorf("%s: %d certain, %d possible, %d terms, %v", period.Label(), period.Certain(), period.Possible(), all.TotalCount(), err)
			}
		}
		if placed != page.Placed() || placed+page.Unplaced()+page.Undated() != g.Counts().Terms {
			t.Errorf("by %s: %d counted, %d placed, %d unplaced, %d undated of %d terms",
				by, placed, page.Placed(), page.Unplaced(), page.Undated(), g.Counts().Terms)
		}
	}
	if _, err := g.Turnover(t.Context(), nil, office.TurnoverByYear, 1, relay.Page{First: new(int32(-1))}); err == nil {
		t.Error("a page of -1 periods was cut")
	}
}

// Only the years are listed in which so many may have begun.
func TestYearsWithEnoughTerms(t *testing.T) {
	page, err := embedded(t).Turnover(t.Context(), secretaries("chongqing"), office.TurnoverByYear, 2, everything())
	if err != nil || counts(page) != "2012 2/2" || page.Placed() != 24 {
		t.Errorf("%s, %d placed, %v; want 2012 2/2 and all 24 placed", counts(page), page.Placed(), err)
	}
}
