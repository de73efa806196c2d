package office_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Yuan Jiajun took office on 8 or 9 December 2022, 46 or 47 days after the 20th
// Politburo was elected.
func TestAfterElection(t *testing.T) {
	for _, test := range []struct {
		body   string
		within int32
		area   string
		want   string
	}{
		{"17th-politburo", 60, "chongqing", "Bo Xilai 39..39 CERTAIN"},
		{"17th-politburo", 39, "chongqing", "Bo Xilai 39..39 CERTAIN"},
		{"17th-politburo", 38, "chongqing", ""},
		{"18th-politburo", 5, "chongqing", "Sun Zhengcai 5..5 CERTAIN"},
		{"18th-politburo", 60, "inner-mongolia", "Wang Jun 33..33 CERTAIN"},
		{"20th-politburo", 47, "chongqing", "Yuan Jiajun 46..47 CERTAIN"},
		{"20th-politburo", 46, "chongqing", "Yuan Jiajun 46..47 POSSIBLE"},
		{"20th-politburo", 45, "chongqing", ""},
		{"politburo", 1000, "chongqing", ""}, // nobody says when
	} {
		page, err := body(t, test.body).AfterElection(test.within, secretaries(test.area), when.Possible, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, a := range page.Nodes() {
			lo, _ := a.Days().MinDays()
			hi, _ := a.Days().MaxDays()
			found = append(found, fmt.Sprintf("%s %d..%d %s", a.Term().Person().Name(), lo, hi, a.Certainty()))
		}
		if got := strings.Join(found, ", "); got != test.want {
			t.Errorf("%s, %d days: %q; want %q", test.body, test.within, got, test.want)
		}
	}
}

func TestAfterElectionOnTheDay(t *testing.T) {
	page, err := body(t, "17th-politburo").AfterElection(0, &office.TermFilter{Body: politburo()}, when.Certain, nil, nil)
	if err != nil || page.TotalCount() != 25 {
		t.Errorf("%d terms began on the day of the election, %v; want the body's own 25", page.TotalCount(), err)
	}
}

func TestAfterElectionRefuses(t *testing.T) {
	if _, err := body(t, "17th-politburo").AfterElection(-1, nil, when.Possible, nil, nil); !errors.Is(err, office.ErrQuestion) {
		t.Errorf("-1 days: %v; want ErrQuestion", err)
	}
}
