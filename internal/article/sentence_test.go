package article

import (
	"fmt"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for in, want := range map[string]string{
		"":                              "",
		"One.":                          "1 One.",
		"One":                           "1 One",
		"One. Two?  Three! four":        "1 One.|6 Two?|12 Three!|19 four",
		"He ruled c. 1950. Then not.":   "1 He ruled c. 1950.|19 Then not.",
		"Born ca. 1950 (fl. 1970). He":  "1 Born ca. 1950 (fl. 1970).|27 He",
		"It grew 3.5 percent. It fell.": "1 It grew 3.5 percent.|22 It fell.",
		"It grew by 3.5. It fell.":      "1 It grew by 3.5.|17 It fell.",
		"J. R. Smith, e.g. Ada. Next.":  "1 J. R. Smith, e.g. Ada.|24 Next.",
		"The U.S. Senate (no. 2) met.":  "1 The U.S. Senate (no. 2) met.",
		"The party (CCP). As it":        "1 The party (CCP).|18 As it",
		"He said “no more.” She left.":  "1 He said “no more.”|20 She left.",
		"Wait... what? Really?! Yes.":   "1 Wait...|9 what?|15 Really?!|24 Yes.",
		"etc. in small letters. End":    "1 etc. in small letters.|24 End",
		"陈敏尔任书记。后任“市长。”完": "1 陈敏尔任书记。|8 后任“市长。”|15 完",
		"a.b .c": "1 a.b .c",
	} {
		var got []string
		for _, s := range Sentences(trim(Position{7, 1}, in)) {
			if s.At.Line != 7 {
				t.Errorf("Sentences(%q): %q is on line %d; want 7", in, s.Value, s.At.Line)
			}
			got = append(got, fmt.Sprint(s.At.Column, " ", s.Value))
		}
		if got := strings.Join(got, "|"); got != want {
			t.Errorf("Sentences(%q) = %s; want %s", in, got, want)
		}
	}
}
