package office_test

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// An oracleSpan is a first and a last day.
type oracleSpan [2]int

// An oracleWorld has the days of each term.
type oracleWorld [4]oracleSpan

// days lists every first and last day that the sources leave the term.
func (t oracleTerm) days() []oracleSpan {
	var all []oracleSpan
	for _, start := range t.start.boxes {
		for _, end := range t.end.boxes {
			for s := start.Lo; s <= start.Hi; s++ {
				for e := max(s, end.Lo); e <= end.Hi; e++ {
					all = append(all, oracleSpan{int(s), int(e)})
				}
			}
		}
	}
	return all
}

// worlds lists every choice of days.
func (c oracleCase) worlds() []oracleWorld {
	all := make([]oracleWorld, 1)
	for i, t := range c.terms {
		days := t.days()
		longer := make([]oracleWorld, 0, len(all)*len(days))
		for _, w := range all {
			for _, d := range days {
				w[i] = d
				longer = append(longer, w)
			}
		}
		all = longer
	}
	return all
}

// An oracleSeam is what a reading says of two rows of the list that follow each
// other.
type oracleSeam struct {
	a, b             int
	partial, meeting bool
}

// seams are those of the list, but for the rows that stand apart.
func (c oracleCase) seams(apart []int) []oracleSeam {
	var all []oracleSeam
	above := -1
	for i, t := range c.terms {
		if t.post != listPost || t.acting {
			continue
		}
		if above >= 0 && !slices.Contains(apart, above) && !slices.Contains(apart, i) {
			u := c.terms[above]
			all = append(all, oracleSeam{above, i, !c.complete || t.ordinal != u.ordinal+1, u.meets(t)})
		}
		above = i
	}
	return all
}

// meets says whether the handover reading takes the end for the next one's start: whichever
// source is right, the two can be one day, and they are not both given to the
// day.
func (t oracleTerm) meets(next oracleTerm) bool {
	if t.end.kind == when.Open || t.end.toDay() && next.start.toDay() {
		return false
	}
	for _, x := range t.versions() {
		for _, y := range next.versions() {
			if !slices.ContainsFunc(x, func(d oracleSpan) bool {
				return slices.ContainsFunc(y, func(e oracleSpan) bool { return d[1] == e[0] })
			}) {
				return false
			}
		}
	}
	return true
}

// versions are the days that each pair of sources leaves the term, if any.
func (t oracleTerm) versions() [][]oracleSpan {
	var all [][]oracleSpan
	for _, start := range t.start.boxes {
		for _, end := range t.end.boxes {
			one := oracleTerm{start: oracleDate{boxes: []when.Box{start}}, end: oracleDate{boxes: []when.Box{end}}}
			if days := one.days(); len(days) > 0 {
				all = append(all, days)
			}
		}
	}
	return all
}

func (d oracleDate) toDay() bool { return d.kind == when.Known && !d.coarse }

// strictest is the last reading that allows the world; each allows fewer.
func strictest(w *oracleWorld, seams []oracleSeam) when.Reading {
	reading := when.Handover
	for _, s := range seams {
		a, b := w[s.a], w[s.b]
		switch {
		case a[0] > b[0], !s.partial && a[1] > b[0]:
			return when.Stated
		case !s.partial && s.meeting && a[1] != b[0]:
			reading = when.Ordered
		}
	}
	return reading
}
