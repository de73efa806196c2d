package identity

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// Rulings are those that count, with what is wrong with the others. The zero
// value holds none.
type Rulings struct {
	rows   []Ruling          // that count, in the order of the table
	groups map[Side][]Side   // sides that are ruled the same, by each of them
	same   map[Side][]Ruling // that make a side the same as others
	issues []office.IssueRecord
}

// Weigh weighs the rulings against each other. Where some make two sides the
// same and one keeps them apart, none that makes sides of their group the same
// counts, and an issue names the rows: two humans taken for one are worse than
// one who stands twice. The order of the rulings makes no difference.
func Weigh(rulings []Ruling) *Rulings {
	w := &Rulings{groups: make(map[Side][]Side)}
	s := grouped(rulings)
	broken := make(map[Side]bool) // by root of the group
	var steps map[Side][]Ruling
	for _, r := range rulings {
		root := s.root(r.Person)
		if r.Judgement == Same || root != s.root(r.Other) || broken[root] {
			continue
		}
		if steps == nil {
			steps = stepsOf(rulings)
		}
		broken[root] = true
		w.issues = append(w.issues, contradiction(r, path(steps, r)))
	}
	for _, r := range rulings {
		if r.Judgement != Same || !broken[s.root(r.Person)] {
			w.rows = append(w.rows, r)
		}
	}
	w.same = stepsOf(w.rows)
	w.group()
	return w
}

// group lists the sides of each group once, for all of them.
func (w *Rulings) group() {
	s := grouped(w.rows)
	members := make(map[Side][]Side)
	for side := range s.sides() {
		members[s.root(side)] = append(members[s.root(side)], side)
	}
	for _, group := range members {
		slices.Sort(group)
		for _, side := range group {
			w.groups[side] = group
		}
	}
}

// Head returns the identifier that is kept of those that the rulings make one
// with id: id itself where none does.
func (w *Rulings) Head(id office.PersonID) office.PersonID {
	if group := w.groups[Side(id)]; group != nil {
		return office.PersonID(w.kept(group, func(s Side) Side { return s }))
	}
	return id
}

// kept is the one of some people whose identifier stays: whom no ruling says to
// be somebody else; of several, or where they say so of each other, the first.
// Who tells the person whom a side speaks of.
func (w *Rulings) kept(people []Side, who func(Side) Side) Side {
	merged := make(map[Side]bool)
	for _, person := range people {
		for _, r := range w.same[person] {
			merged[who(r.Other)] = true
		}
	}
	for _, person := range people {
		if !merged[person] && !person.isTerm() {
			return person
		}
	}
	return people[0]
}

// grouped joins what the rulings say is the same.
func grouped(rulings []Ruling) *sets {
	s := newSets()
	for _, r := range rulings {
		if r.Judgement == Same {
			s.join(r.Person, r.Other)
		}
	}
	return s
}

// stepsOf finds the rulings that make a side the same as others.
func stepsOf(rulings []Ruling) map[Side][]Ruling {
	steps := make(map[Side][]Ruling)
	for _, r := range rulings {
		if r.Judgement == Same {
			steps[r.Person] = append(steps[r.Person], r)
			steps[r.Other] = append(steps[r.Other], r)
		}
	}
	return steps
}

// path returns the fewest rulings that make the two sides of r the same.
func path(steps map[Side][]Ruling, r Ruling) []Ruling {
	by := map[Side]Ruling{r.Person: r} // the ruling that led to each side
	for queue := []Side{r.Person}; len(queue) > 0; queue = queue[1:] {
		for _, step := range steps[queue[0]] {
			next := step.across(queue[0])
			if _, seen := by[next]; !seen {
				by[next] = step
				queue = append(queue, next)
			}
		}
	}
	var way []Ruling
	for at := r.Other; at != r.Person; at = by[at].across(at) {
		way = append(way, by[at])
	}
	slices.SortFunc(way, func(a, b Ruling) int { return a.At[0].Line - b.At[0].Line })
	return way
}

// across is the other side of the ruling.
func (r Ruling) across(from Side) Side {
	if r.Person == from {
		return r.Other
	}
	return r.Person
}

func contradiction(r Ruling, same []Ruling) office.IssueRecord {
	lines := make([]string, len(same))
	for i, s := range same {
		lines[i] = strconv.Itoa(s.At[0].Line)
	}
	return r.issue(office.ContradictoryRulings, 0, "line "+strings.Join(lines, ", ")+
		" of the table says that these two are the same; until one of the rows is taken away, nothing in it that makes them the same counts")
}

// issue is about one side of a ruling. The table is no document, so its name
// stands for the section.
func (r Ruling) issue(code office.IssueCode, side int, message string) office.IssueRecord {
	return office.IssueRecord{
		Code: code, Place: office.Place{Section: File, Line: r.At[side].Line, Column: r.At[side].Column},
		Text: string(r.Person) + "," + string(r.Other) + "," + string(r.Judgement), Message: message,
	}
}
