package office_test

import (
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Years that can meet are no gap once lists are read so that neighbours meet;
// 1954 and 1956 cannot, 1967 and 1968 may lie a day apart or two years.
func TestGapsByReading(t *testing.T) {
	for _, test := range []struct {
		post    string
		reading when.Reading
		atLeast when.Certainty
		want    string
	}{
		{"party-secretary-of-chongqing", when.Stated, when.Certain, "Cao Diqiu"},
		{"party-secretary-of-chongqing", when.Handover, when.Possible, "Cao Diqiu"},
		{"party-secretary-of-chongqing", when.Handover, when.Impossible, "Cao Diqiu"}, // no less than Possible
		{"party-secretary-of-inner-mongolia", when.Handover, when.Certain, ""},
		{"party-secretary-of-inner-mongolia", when.Handover, when.Possible, "Xie Xuegong"},
		{"member-of-the-17th-politburo", when.Stated, when.Possible, ""}, // many hold it at once
	} {
		var names []string
		for _, s := range post(t, test.post).Gaps(test.reading, test.atLeast) {
			names = append(names, s.Term().Person().Name())
		}
		if got := strings.Join(names, ", "); got != test.want {
			t.Errorf("%s, %s, %s: gaps after %q; want %q", test.post, test.reading, test.atLeast, got, test.want)
		}
	}
}
