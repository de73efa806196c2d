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

// Who held a post on a day, by its list. The dates are those printed in the two
// lists of secretaries.
func TestHoldersOfAPost(t *testing.T) {
	for _, test := range []struct {
		slug, on string
		mode     when.Mode
		want     string // holders with certainty, H for a day of handover
	}{
		{"party-secretary-of-chongqing", "2012-06-01", when.Sometime, "Zhang Dejiang CERTAIN"},
		{"party-secretary-of-chongqing", "2000-01-01", when.Sometime, "He Guoqiang CERTAIN"},
		{"party-secretary-of-chongqing", "1967-06-01", when.Sometime, "Ren Baige POSSIBLE, Lan Yinong POSSIBLE"},
		{"party-secretary-of-chongqing", "1954-07-01", when.Sometime, "Cao Diqiu POSSIBLE"},
		{"party-secretary-of-chongqing", "2012-03-15", when.Sometime, "Bo Xilai CERTAIN H, Zhang Dejiang CERTAIN H"},
		{"party-secretary-of-chongqing", "1955-06-30", when.Sometime, ""},
		{"party-secretary-of-chongqing", "2017-07-14", when.Sometime, "Sun Zhengcai CERTAIN"},
		{"party-secretary-of-chongqing", "2017-07-15", when.Sometime, "Chen Min'er CERTAIN"},
		{"party-secretary-of-chongqing", "2022-12-08", when.Sometime, "Chen Min'er CERTAIN, Yuan Jiajun POSSIBLE"},
		{"party-secretary-of-chongqing", "2022-12-09", when.Sometime, "Yuan Jiajun CERTAIN"},
		{"party-secretary-of-chongqing", "2022-12-10", when.Sometime, "Yuan Jiajun POSSIBLE"},
		{"party-secretary-of-chongqing", "1954", when.Sometime, "Cao Diqiu CERTAIN"},
		{"party-secretary-of-chongqing", "1954", when.Throughout, "Cao Diqiu POSSIBLE"},
		{"party-secretary-of-chongqing", "1949", when.Sometime, "Chen Xilian CERTAIN"},
		{"party-secretary-of-inner-mongolia", "1968-01-15", when.Sometime, "Teng Haiqing POSSIBLE"},
		{"party-secretary-of-inner-mongolia", "1966-08", when.Sometime, "Ulanhu CERTAIN, Xie Xuegong CERTAIN"},
	} {
		answer, err := post(t, test.slug).Holders(day(t, test.on), test.mode, when.Stated, when.Possible)
		if err != nil {
			t.Fatal(err)
		}
		if got := written(answer.Holders()); got != test.want {
			t.Errorf("%s on %s, %v: %q; want %q", test.slug, test.on, test.mode, got, test.want)
		}
	}
}

func written(holders []office.Holder) string {
	words := make([]string, 0, len(holders))
	for _, h := range holders {
		word := fmt.Sprintf("%s %v", h.Term().Person().Name(), h.Certainty())
		if h.HandoverDay() {
			word += " H"
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

// An empty answer says what it means: nobody recorded, and between which rows.
func TestNobodyRecorded(t *testing.T) {
	answer, err := post(t, "party-secretary-of-chongqing").Holders(day(t, "1955-06-30"), when.Sometime, when.Stated, when.Possible)
	if err != nil {
		t.Fatal(err)
	}
	if answer.RecordedHolder() != when.Impossible || !answer.ClosedWorld() {
		t.Errorf("recorded holder %v, closed world %v; want IMPOSSIBLE on a closed world", answer.RecordedHolder(), answer.ClosedWorld())
	}
	var between []string
	for _, term := range answer.Between() {
		between = append(between, term.Ordinal())
	}
	if !slices.Equal(between, []string{"3", "4"}) || !strings.Contains(answer.Note(), "does not say that the post was vacant") {
		t.Errorf("between %v, note %q; want rows 3 and 4 and a word on vacancy", between, answer.Note())
	}
}

func TestHolderThreshold(t *testing.T) {
	answer, err := post(t, "party-secretary-of-chongqing").Holders(day(t, "1967-06-01"), when.Sometime, when.Stated, when.Certain)
	if err != nil || len(answer.Holders()) != 0 || answer.Note() != "" {
		t.Errorf("CERTAIN holders of 1967: %q, note %q, %v; want none, and no note, for somebody is possible",
			written(answer.Holders()), answer.Note(), err)
	}
}

// The 17th Politburo had 25 members when it was elected, 9 of them standing.
func TestMembersOnADay(t *testing.T) {
	politburo := body(t, "politburo")
	all, err := politburo.Members(day(t, "2007-10-23"), when.Sometime, when.Stated, nil, when.Certain, nil, nil)
	if err != nil || all.TotalCount() != 25 {
		t.Errorf("members on 23 October 2007: %d, %v; want 25", all.TotalCount(), err)
	}
	standing, err := politburo.Members(day(t, "2007-10-23"), when.Sometime, when.Stated, []office.Status{office.Standing}, when.Certain, nil, nil)
	if err != nil || standing.TotalCount() != 9 {
		t.Errorf("standing members on 23 October 2007: %d, %v; want 9", standing.TotalCount(), err)
	}
}

func TestHoldersEverywhere(t *testing.T) {
	page, err := embedded(t).Holders(day(t, "2010-01-01"), when.Sometime, when.Stated, &office.TermFilter{Post: new(provincial())}, when.Possible, everything())
	if err != nil {
		t.Fatal(err)
	}
	names := written(page.Nodes())
	for _, want := range []string{"Bo Xilai CERTAIN", "Hu Chunhua CERTAIN", "Wang Yang CERTAIN"} {
		if !strings.Contains(names, want) {
			t.Errorf("secretaries on 1 January 2010: %s; want %s among them", names, want)
		}
	}
	if _, err := embedded(t).Holders(when.OpenDate("Incumbent"), when.Sometime, when.Stated, nil, when.Possible, relay.Page{}); err == nil {
		t.Error("an open date was taken for a day")
	}
}

// The day of a handover is one whatever else is asked for, and a year in which
// the post changed hands has holders, though none throughout.
func TestHandoverDayAndYearOfChange(t *testing.T) {
	bo := office.PersonID("person:bo-xilai")
	page, err := embedded(t).Holders(day(t, "2007-11-30"), when.Sometime, when.Stated,
		&office.TermFilter{People: []office.PersonID{bo}, Post: new(secretaryOf("chongqing"))}, when.Possible, everything())
	if err != nil || written(page.Nodes()) != "Bo Xilai CERTAIN H" {
		t.Errorf("Bo Xilai on 30 November 2007: %q, %v; want CERTAIN, on a day of handover", written(page.Nodes()), err)
	}
	answer, err := post(t, "party-secretary-of-chongqing").Holders(day(t, "2007"), when.Throughout, when.Stated, when.Possible)
	if err != nil || answer.RecordedHolder() != when.Possible || len(answer.Between()) != 0 || !strings.Contains(answer.Note(), "throughout") {
		t.Errorf("throughout 2007: recorded %v, between %d rows, %q, %v; want POSSIBLE and a note on the mode",
			answer.RecordedHolder(), len(answer.Between()), answer.Note(), err)
	}
}
