package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A transitionFinder finds what comes next after one spell after another, in room
// that it uses again.
type transitionFinder struct {
	*TransitionQuestion

	others []rival
	boxes  []when.Box // of their starts
	ways   []transitionWay

	of, rest [][]when.Box
}

// A rival is a spell that may come next: its group, and when it may have begun.
type rival struct {
	Spell

	group  int32
	starts []when.Box
}

// A transitionWay is what comes next of one group.
type transitionWay struct {
	Transition

	group int32
}

// from returns what came next after the spell, or before it, for each group of
// the other spells. It is overwritten by the next call.
func (f *transitionFinder) from(held Spell, others []Spell) []transitionWay {
	f.others, f.boxes, f.ways = f.others[:0], f.boxes[:0], f.ways[:0]
	from := f.starts(held)
	for _, s := range others {
		f.others = append(f.others, rival{s, f.By.group(s.Post()), f.starts(s)})
	}
	f.rest = f.rest[:0]
	for _, r := range f.others {
		f.rest = append(f.rest, r.starts)
	}
	for i := range f.others {
		if r := &f.others[i]; mayBeNext(from, r.starts, f.rest) {
			f.add(held, r)
		}
	}
	for i := range f.ways {
		if w := &f.ways[i]; !f.mayMiss(from, w.group) {
			w.certainty = when.Certain
		}
	}
	return f.ways
}

// add adds a candidate to those of its group.
func (f *transitionFinder) add(held Spell, r *rival) {
	i := slices.IndexFunc(f.ways, func(w transitionWay) bool { return w.group == r.group })
	if i < 0 {
		i = len(f.ways)
		f.ways = append(f.ways, transitionWay{Transition{held: held, certainty: when.Possible}, r.group})
	}
	f.ways[i].candidates = append(f.ways[i].candidates, r.Spell)
}

// mayMiss says whether in some world nothing of the group comes next.
func (f *transitionFinder) mayMiss(from []when.Box, group int32) bool {
	f.of, f.rest = f.of[:0], f.rest[:0]
	for _, r := range f.others {
		if r.group == group {
			f.of = append(f.of, r.starts)
		} else {
			f.rest = append(f.rest, r.starts)
		}
	}
	return mayMiss(from, f.of, f.rest)
}

// starts are the days on which the spell may have begun, one box for each
// alternative, with time turned round where the question asks for what came
// before: then that too is what comes next.
func (f *transitionFinder) starts(s Spell) []when.Box {
	first := len(f.boxes)
	for _, w := range s.worlds() {
		start := w.Start
		if f.Direction == SpellBefore {
			start = when.Box{Lo: turned(start.Hi), Hi: turned(start.Lo)}
		}
		if !slices.Contains(f.boxes[first:], start) {
			f.boxes = append(f.boxes, start)
		}
	}
	return f.boxes[first:len(f.boxes):len(f.boxes)]
}
