package office_test

import (
	"fmt"
	"math/bits"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func politburo() *office.BodyFilter {
	id := office.BodyID("body:politburo")
	return &office.BodyFilter{PartOf: &id}
}

// Bo Xilai sat on the 17th Politburo from 22 October 2007 to 4 November 2012;
// the others until some day of November 2012: 1,838 days up to the 1st, 1,841
// up to the 4th.
func TestColleagues(t *testing.T) {
	page, err := person(t, "bo-xilai").Colleagues(politburo(), 1, when.Possible, nil, nil)
	if err != nil || page.TotalCount() != 24 {
		t.Fatalf("%d colleagues, %v; want the 24 others", page.TotalCount(), err)
	}
	for _, c := range page.Nodes() {
		most, _ := c.Days().MaxDays()
		if c.Days().MinDays() != 1838 || most != 1841 || c.Certainty() != when.Certain || len(c.Bodies()) != 1 {
			t.Errorf("%s: %d..%d days, %v; want 1838..1841", c.Person().Name(), c.Days().MinDays(), most, c.Certainty())
		}
	}
	if first := page.Nodes()[0].Person().Name(); first != "Guo Boxiong" {
		t.Errorf("first of equals: %s; want Guo Boxiong, by name", first)
	}
	if page, err := person(t, "bo-xilai").Colleagues(politburo(), 1840, when.Certain, nil, nil); err != nil || page.TotalCount() != 0 {
		t.Errorf("certainly 1840 days: %d, %v; want nobody", page.TotalCount(), err)
	}
}

// Zhang Dejiang and Yu Zhengsheng sat on the 16th, 17th and 18th Politburo: from
// 15 November 2002 to a day between 1 and 25 October 2017, when the 19th was
// elected, without the days between a first of the month and the next election.
// The day of an election, which terms in both bodies may cover, counts once.
func TestColleaguesCountDaysOnce(t *testing.T) {
	page, err := person(t, "zhang-dejiang").Colleagues(politburo(), 1, when.Possible, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range page.Nodes() {
		if c.Person().Slug() != "yu-zhengsheng" {
			continue
		}
		most, _ := c.Days().MaxDays()
		whole := int(when.Civil(2017, 10, 25)-when.Civil(2002, 11, 15)) + 1
		least := int(when.Civil(2017, 10, 1)-when.Civil(2002, 11, 15)) + 1 - 20 - 13 // 2 to 21 October 2007, 2 to 14 November 2012
		if most != whole || c.Days().MinDays() != least || len(c.Bodies()) != 3 {
			t.Errorf("%d..%d days in %d bodies; want %d..%d in 3", c.Days().MinDays(), most, len(c.Bodies()), least, whole)
		}
		return
	}
	t.Error("Yu Zhengsheng is no colleague of Zhang Dejiang")
}

// Predecessors and successors in a post for one are no colleagues, even where
// they share a day.
func TestSuccessorsAreNoColleagues(t *testing.T) {
	page, err := person(t, "bo-xilai").Colleagues(nil, 1, when.Possible, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range page.Nodes() {
		for _, o := range c.Overlaps() {
			if o.From().Post() == o.To().Post() && o.From().Post().Slug() == "party-secretary-of-chongqing" {
				t.Errorf("%s is a colleague by taking over", c.Person().Name())
			}
		}
	}
}

// The shared days of two people are those of all worlds: the most always, the
// fewest for two terms, and for more where each covers some day for certain.
// Otherwise the fewest may be less than true, never more.
func TestSharedDaysAgainstAllWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := lives(t, 2, 4)
		firm, least, most := true, 10, 0
		for _, l := range terms {
			firm = firm && l.firm()
		}
		everyWorld(terms, func(days []uint) {
			var shared uint
			for i, a := range terms {
				for j, b := range terms {
					if a.person == 0 && b.person == 1 && a.hub() == b.hub() && (a.post != 1 || b.post != 1) {
						shared |= days[i] & days[j]
					}
				}
			}
			least, most = min(least, bits.OnesCount(shared)), max(most, bits.OnesCount(shared))
		})
		p, _ := smallWorld(t, terms, 2).Person(office.By{ID: new("person:0")})
		page, err := p.Colleagues(nil, 1, when.Possible, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := "nobody"
		if len(page.Nodes()) > 0 {
			days := page.Nodes()[0].Days()
			hi, _ := days.MaxDays()
			if !firm && len(terms) > 2 && days.MinDays() <= least {
				least = days.MinDays() // may be less than true
			}
			got = fmt.Sprintf("%d..%d", days.MinDays(), hi)
		}
		want := fmt.Sprintf("%d..%d", least, most)
		if most == 0 {
			want = "nobody"
		}
		if got != want {
			t.Fatalf("%s days; want %s", got, want)
		}
	})
}
