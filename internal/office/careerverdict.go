package office

import "github.com/seed-51aee618/cursus/internal/when"

// maxBranches bounds the cases that are tried to settle one verdict.
const maxBranches = 4096

// satisfiable says whether some world meets every choice. When the cases run
// out it says yes, which leaves more Possible and never too much Certain.
func (l *lifetime) satisfiable(choices []when.Choice) bool {
	all := append(choices, l.choices...)
	if !l.tried(all) {
		return false
	}
	return len(l.others) == 0 || l.tried(append(all, l.others...))
}

func (l *lifetime) tried(choices []when.Choice) bool {
	ok, exhausted := l.network.Satisfiable(choices, maxBranches)
	l.exhausted = l.exhausted || exhausted
	return ok || exhausted
}

// A formula is what one way of taking the steps demands: differences between
// days, all of which must hold, and windows, none of which may.
type formula struct {
	all     when.Alternative
	windows []when.Alternative
}

// verdict says how sure it is that the formula holds.
func (l *lifetime) verdict(f formula) when.Certainty {
	if !l.satisfiable(f.holds()) {
		return when.Impossible
	}
	if !l.satisfiable([]when.Choice{f.fails()}) {
		return when.Certain
	}
	return when.Possible
}

// some says whether in every world at least one of the formulas holds: it may,
// though none holds in all of them.
func (l *lifetime) some(formulas []formula) bool {
	failing := make([]when.Choice, 0, len(formulas))
	for _, f := range formulas {
		failing = append(failing, f.fails())
	}
	return !l.satisfiable(failing)
}

// holds demands every difference, and of each window that one of its
// differences fails.
func (f formula) holds() []when.Choice {
	choices := make([]when.Choice, 0, len(f.windows)+1)
	choices = append(choices, when.Choice{f.all})
	for _, w := range f.windows {
		choices = append(choices, opposites(w))
	}
	return choices
}

// fails demands that some difference fails or some window is met.
func (f formula) fails() when.Choice {
	return append(opposites(f.all), f.windows...)
}

// opposites are the ways in which a conjunction can fail.
func opposites(all when.Alternative) when.Choice {
	failing := make(when.Choice, 0, len(all))
	for _, d := range all {
		failing = append(failing, when.Alternative{d.Not()})
	}
	return failing
}
