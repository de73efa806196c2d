package identity

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// manyBearers is from how many people of a name on it says little.
const manyBearers = 8

// nameReasons say what two people's names have in common, and what not: the
// strongest that holds for any two of them.
func nameReasons(ours, theirs []name, bearers int) []Reason {
	var best, apart Reason
	sameHan := false
	for _, n := range ours {
		for _, m := range theirs {
			r := n.compare(m)
			if r.Points > best.Points {
				best = r
			}
			if n.han && m.han {
				sameHan = sameHan || r.Points > 0
				apart = hanApart(n, m).or(apart)
			}
		}
	}
	if sameHan {
		apart = Reason{}
	}
	many := Reason{}
	if best.Points > 0 && bearers >= manyBearers {
		many = Reason{-20, fmt.Sprintf("%d people are called so, or nearly so", bearers)}
	}
	return []Reason{best, many, apart}
}

// hanApart says how much two Han names that differ speak against one bearer:
// less when they sound alike and all but one character are the same, as after a
// slip of the pen.
func hanApart(n, m name) Reason {
	text := n.text + " is not " + m.text
	alike := slices.ContainsFunc(n.pinyin, func(way string) bool { return slices.Contains(m.pinyin, way) })
	if alike && differing(n.key, m.key) == 1 && utf8.RuneCountInString(n.key) > 2 {
		return Reason{-20, text + ", but sounds like it and differs in one character"}
	}
	return Reason{-60, text}
}

// or is r, unless s speaks less against it.
func (r Reason) or(s Reason) Reason {
	if s.Points != 0 && s.Points >= r.Points {
		return s
	}
	return r
}

// differing counts the characters in which two names of one length differ.
func differing(a, b string) int {
	n, m := []rune(a), []rune(b)
	if len(n) != len(m) {
		return max(len(n), len(m))
	}
	count := 0
	for i := range n {
		if n[i] != m[i] {
			count++
		}
	}
	return count
}
