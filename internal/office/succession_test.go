package office_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func passages(t *testing.T, slug string, wanted func(office.Handover) bool) []string {
	t.Helper()
	var found []string
	for _, s := range post(t, slug).Succession() {
		h := s.Handover(when.Stated)
		if h == nil || !wanted(*h) {
			continue
		}
		next, _ := s.Next()
		lo, _ := h.MinVacantDays()
		hi, _ := h.MaxVacantDays()
		found = append(found, fmt.Sprintf("%s -> %s %d..%d", s.Term().Person().Name(), next.Person().Name(), lo, hi))
	}
	return found
}

// The list of Chongqing has exactly one certain gap, that of Inner Mongolia a
// possible one where its years do not meet, and no list has a certain overlap.
func TestGaps(t *testing.T) {
	certainGap := func(h office.Handover) bool { return h.Gap() == when.Certain }
	if got := passages(t, "party-secretary-of-chongqing", certainGap); len(got) != 1 || got[0] != "Cao Diqiu -> Yan Hongyan 365..1094" {
		t.Errorf("certain gaps of Chongqing: %q; want Cao Diqiu -> Yan Hongyan 365..1094 alone", got)
	}
	if got := passages(t, "party-secretary-of-inner-mongolia", certainGap); len(got) != 0 {
		t.Errorf("certain gaps of Inner Mongolia: %q; want none", got)
	}
	byYears := func(h office.Handover) bool {
		lo, _ := h.MinVacantDays()
		return lo == 0 && h.Gap() == when.Possible
	}
	if got := passages(t, "party-secretary-of-inner-mongolia", byYears); len(got) != 1 || got[0] != "Xie Xuegong -> Teng Haiqing 0..729" {
		t.Errorf("gaps by years of Inner Mongolia: %q; want Xie Xuegong -> Teng Haiqing 0..729 alone", got)
	}
	for _, slug := range []string{"party-secretary-of-chongqing", "party-secretary-of-inner-mongolia"} {
		if got := passages(t, slug, func(h office.Handover) bool { return h.Overlap() == when.Certain }); len(got) != 0 {
			t.Errorf("certain overlaps of %s: %q; want none", slug, got)
		}
	}
}

func TestHandoverKinds(t *testing.T) {
	for name, want := range map[string]string{
		"Bo Xilai":     "IMPOSSIBLE CERTAIN IMPOSSIBLE", // 15 March 2012 | 15 March 2012
		"Sun Zhengcai": "IMPOSSIBLE CERTAIN IMPOSSIBLE", // 14 July 2017 | 15 July 2017
		"Cao Diqiu":    "CERTAIN IMPOSSIBLE IMPOSSIBLE", // 1954 | 1956
		"Ren Baige":    "POSSIBLE POSSIBLE POSSIBLE",    // 1967 | 1967
	} {
		for _, s := range post(t, "party-secretary-of-chongqing").Succession() {
			if s.Term().Person().Name() != name {
				continue
			}
			h := s.Handover(when.Stated)
			if got := fmt.Sprint(h.Gap(), " ", h.Contiguous(), " ", h.Overlap()); got != want {
				t.Errorf("after %s: gap, contiguous, overlap %s; want %s", name, got, want)
			}
		}
	}
}

// Hebei's list lacks 1969 to 1993: a hole there is no vacancy.
func TestPartialSeamsLeaveGapsOpen(t *testing.T) {
	for _, s := range post(t, "party-secretary-of-hebei").Succession() {
		h := s.Handover(when.Stated)
		if h == nil {
			continue
		}
		if h.Seam() != office.PartialSeam || h.Gap() == when.Certain {
			t.Errorf("after %s: seam %s, gap %v; want a partial seam and no certain gap", s.Term().Person().Name(), h.Seam(), h.Gap())
		}
	}
}

func TestNeighbours(t *testing.T) {
	terms := post(t, "party-secretary-of-chongqing").Terms()
	if len(terms) != 24 || terms[19].Ordinal() != "20" || terms[19].Person().Name() != "Bo Xilai" {
		t.Fatalf("%d terms, the 20th of %s; want 24 and Bo Xilai", len(terms), terms[19].Person().Name())
	}
	before, _ := terms[19].Predecessor()
	after, _ := terms[19].Successor()
	if before.Person().Name() != "Wang Yang" || after.Person().Name() != "Zhang Dejiang" {
		t.Errorf("around Bo Xilai: %s and %s; want Wang Yang and Zhang Dejiang", before.Person().Name(), after.Person().Name())
	}
	if _, ok := terms[0].Predecessor(); ok {
		t.Error("the first holder has a predecessor")
	}
	if _, ok := terms[23].Successor(); ok {
		t.Error("the last holder has a successor")
	}
	if seat := body(t, "17th-politburo").Posts()[0]; seat.Succession() != nil {
		t.Error("a seat that 25 people hold at once has a succession")
	}
}

// Elapsed days from the first to the last.
func TestDurations(t *testing.T) {
	for ordinal, want := range map[string]string{
		"5": "2558..3286", "20": "1567..1567", "16": "1309..1368", "21": "250..250", "24": "0..",
	} {
		for _, term := range post(t, "party-secretary-of-chongqing").Terms() {
			if term.Ordinal() != ordinal {
				continue
			}
			d := term.Duration()
			got := fmt.Sprintf("%d..", d.MinDays())
			if most, bounded := d.MaxDays(); bounded {
				got += strconv.Itoa(most)
			}
			if got != want {
				t.Errorf("row %s lasted %s days; want %s", ordinal, got, want)
			}
		}
	}
}
