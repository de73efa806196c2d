package office_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// The oracle tries every world of a small career and every way of taking the
// steps in it. It shares no code with what it judges: relations, windows and
// bounds are written out anew, on plain numbers.
//
// CURSUS_ORACLE sets how many random careers are tried.

type oracleTerm struct {
	tag        int
	start, end when.Box
}

type oracleWorld [][2]int // start and end by term

type oracleStep struct {
	office.CareerStep
	tag int
	to  int // position of the step it relates to
}

type oracleCase struct {
	terms  []oracleTerm
	steps  []oracleStep
	within *int32
}

func (c oracleCase) String() string {
	var text strings.Builder
	for _, t := range c.terms {
		fmt.Fprintf(&text, "tag %d: %d..%d to %d..%d\n", t.tag, t.start.Lo, t.start.Hi, t.end.Lo, t.end.Hi)
	}
	for _, s := range c.steps {
		fmt.Fprintf(&text, "step tag %d absent %v next %v to %d relations %v gap %s..%s days %s..%s\n",
			s.tag, s.Absent, s.Next, s.to, s.Relations, number(s.MinGapDays), number(s.MaxGapDays), number(s.MinDays), number(s.MaxDays))
	}
	return text.String() + "within " + number(c.within)
}

func number(n *int32) string {
	if n == nil {
		return "-"
	}
	return strconv.Itoa(int(*n))
}

func randomCase(r *rand.Rand) oracleCase {
	var c oracleCase
	box := func(lo, width int) when.Box {
		from := when.Day(lo + r.IntN(4))
		return when.Box{Lo: from, Hi: from + when.Day(r.IntN(width))}
	}
	for range 1 + r.IntN(4) {
		t := oracleTerm{tag: r.IntN(3), start: box(0, 3)}
		t.end = box(int(t.start.Lo)-1, 4)
		if t.end.Hi < t.start.Lo {
			t.end.Hi = t.start.Lo
		}
		t.end.Lo = min(t.end.Lo, t.end.Hi)
		c.terms = append(c.terms, t)
	}
	some := func(n int32) *int32 {
		if r.IntN(6) > 0 {
			return nil
		}
		return new(r.Int32N(n))
	}
	held := -1
	for i := range 1 + r.IntN(3) {
		s := oracleStep{tag: r.IntN(3), to: held}
		if i > 0 && r.IntN(4) == 0 {
			s.Absent = true
			s.Window = new([]office.Window{office.BeganBetween, office.HeldBetween, office.Ever}[r.IntN(3)])
			c.steps = append(c.steps, s)
			continue
		}
		s.MinDays, s.MaxDays = some(3), some(4)
		if held >= 0 {
			for range 1 + r.IntN(2) {
				s.Relations = append(s.Relations, when.Relations()[r.IntN(13)])
			}
			s.MinGapDays, s.MaxGapDays, s.Next = some(3), some(4), r.IntN(5) == 0
		}
		c.steps, held = append(c.steps, s), i
	}
	c.within = some(5)
	return c
}

// graph makes records of the case: each tag a type with a post for each term,
// so that no two terms run together.
func (c oracleCase) graph(t *testing.T) *office.Graph {
	r := office.Records{People: []office.PersonRecord{{ID: "person:p", Name: "P"}}}
	for tag := range 3 {
		r.PostTypes = append(r.PostTypes, office.PostTypeRecord{ID: office.PostTypeID("post-type:" + strconv.Itoa(tag))})
	}
	for i, term := range c.terms {
		post := office.PostID("post:" + strconv.Itoa(i))
		r.Posts = append(r.Posts, office.PostRecord{ID: post, Type: office.PostTypeID("post-type:" + strconv.Itoa(term.tag))})
		r.Terms = append(r.Terms, office.TermRecord{
			ID: office.TermID(post + "#1"), Post: post, Person: "person:p", Row: i,
			Claims: []office.ClaimRecord{boxed(t, office.StartField, term.start), boxed(t, office.EndField, term.end)},
		})
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func boxed(t *testing.T, field office.ClaimField, b when.Box) office.ClaimRecord {
	d, err := when.ParseEDTF("[" + b.Lo.String() + ".." + b.Hi.String() + "]")
	if err != nil {
		t.Fatal(err)
	}
	return office.ClaimRecord{Field: field, Text: d.Text(), Date: d, Basis: office.Printed}
}

func (c oracleCase) question() office.CareerQuestion {
	q := office.CareerQuestion{AtLeast: when.Impossible, WithinDays: c.within}
	for _, s := range c.steps {
		kind := office.PostTypeID("post-type:" + strconv.Itoa(s.tag))
		s.Post = &office.PostFilter{Type: &kind}
		q.Steps = append(q.Steps, s.CareerStep)
	}
	return q
}

// worlds lists every choice of days.
func (c oracleCase) worlds() []oracleWorld {
	all := []oracleWorld{{}}
	for _, t := range c.terms {
		var longer []oracleWorld
		for _, w := range all {
			for s := t.start.Lo; s <= t.start.Hi; s++ {
				for e := max(s, t.end.Lo); e <= t.end.Hi; e++ {
					longer = append(longer, append(slices.Clip(w), [2]int{int(s), int(e)}))
				}
			}
		}
		all = longer
	}
	return all
}

// bindings lists every way to bind the held steps to terms, each used once.
func (c oracleCase) bindings() [][]int {
	all := [][]int{{}}
	for _, s := range c.steps {
		var longer [][]int
		for _, b := range all {
			if s.Absent {
				longer = append(longer, append(slices.Clip(b), -1))
				continue
			}
			for i, t := range c.terms {
				if t.tag == s.tag && !slices.Contains(b, i) {
					longer = append(longer, append(slices.Clip(b), i))
				}
			}
		}
		all = longer
	}
	return all
}

func (c oracleCase) holds(w oracleWorld, binding []int) bool {
	first, last := -1, -1
	for i, s := range c.steps {
		if s.Absent {
			continue
		}
		if last = binding[i]; first < 0 {
			first = last
		}
		b := w[last]
		if outside(b[1]-b[0], s.MinDays, s.MaxDays) {
			return false
		}
		if s.to < 0 {
			continue
		}
		a := w[binding[s.to]]
		if outside(b[0]-a[1], s.MinGapDays, s.MaxGapDays) {
			return false
		}
		for _, r := range s.Relations {
			if !holdsOf(r, a, b) {
				return false
			}
		}
	}
	if outside(w[last][0]-w[first][0], nil, c.within) {
		return false
	}
	for i := range c.steps {
		if c.intruded(w, binding, i, first, last) {
			return false
		}
	}
	return true
}

func outside(n int, least, most *int32) bool {
	return least != nil && n < int(*least) || most != nil && n > int(*most)
}

func (c oracleCase) intruded(w oracleWorld, binding []int, i, first, last int) bool {
	s := c.steps[i]
	if !s.Absent && !s.Next {
		return false
	}
	before, after := -1, -1
	for k, b := range binding {
		switch {
		case b < 0:
		case k < i:
			before = b
		case after < 0:
			after = b
		}
	}
	for x, t := range c.terms {
		if slices.Contains(binding, x) || (s.Absent && t.tag != s.tag) {
			continue
		}
		var in bool
		switch {
		case s.Absent && *s.Window == office.Ever:
			in = true
		case before < 0:
			in = w[x][0] < w[first][0]
		case after < 0:
			in = w[x][0] > w[last][0]
		case s.Absent && *s.Window == office.HeldBetween:
			in = w[x][1] > w[before][1] && w[x][0] < w[after][0]
		default:
			in = w[before][0] < w[x][0] && w[x][0] < w[after][0]
		}
		if in {
			return true
		}
	}
	return false
}

func holdsOf(r when.Relation, a, b [2]int) bool {
	switch r {
	case when.BeganLater:
		return a[0] < b[0]
	case when.BeganAfterLeaving:
		return a[1] <= b[0]
	case when.BeganAfterBreak:
		return a[1]+2 <= b[0]
	case when.ImmediatelyAfter:
		return b[0]-a[1] == 0 || b[0]-a[1] == 1
	case when.ServedAfterLeaving:
		return a[1] < b[1]
	case when.ServedAfterBeginning:
		return a[0] < b[1]
	case when.JoinedWhile:
		return a[0] < b[0] && b[0] < a[1]
	case when.While:
		return b[0] < a[1] && a[0] < b[1]
	case when.HeldThroughout:
		return b[0] <= a[0] && a[1] <= b[1]
	case when.BeganEarlier:
		return b[0] < a[0]
	case when.AlreadyIn:
		return b[0] < a[0] && a[0] <= b[1]
	case when.WhileTouching:
		return b[0] <= a[1] && a[0] <= b[1]
	case when.HadLeft:
		return b[1] <= a[0]
	}
	return false
}

func overAll(trues, all int) when.Certainty {
	switch trues {
	case all:
		return when.Certain
	case 0:
		return when.Impossible
	default:
		return when.Possible
	}
}

func TestCareersAgainstEveryWorld(t *testing.T) {
	cases := 5_000
	if n, err := strconv.Atoi(os.Getenv("CURSUS_ORACLE")); err == nil {
		cases = n
	}
	seed := rand.Uint64()
	r := rand.New(rand.NewPCG(seed, 1))
	verdicts := make(map[when.Certainty]int)
	exceeding := 0
	for range cases {
		c := randomCase(r)
		g := c.graph(t)
		answer, err := g.Careers(c.question(), everything())
		if err != nil {
			t.Fatal(err)
		}
		worlds, bindings := c.worlds(), c.bindings()
		if answer.TotalCount() == 0 != (len(bindings) == 0) {
			t.Fatalf("seed %d: %d matches of %d bindings\n%v", seed, answer.TotalCount(), len(bindings), c)
		}
		if len(bindings) == 0 {
			continue
		}
		m := answer.Nodes()[0]
		want, best := c.judge(t, seed, worlds, bindings, m)
		if m.Certainty() != want {
			t.Fatalf("seed %d: %v; every world says %v\n%v", seed, m.Certainty(), want, c)
		}
		if verdicts[want]++; want > best {
			exceeding++
		}
	}
	t.Logf("seed %d: %d careers, verdicts %v, %d certain through different ways in different worlds", seed, cases, verdicts, exceeding)
}

// judge compares each witness with every world and returns what all worlds say
// of the person, and of the best single way.
func (c oracleCase) judge(t *testing.T, seed uint64, worlds []oracleWorld, bindings [][]int, m office.CareerMatch) (person, best when.Certainty) {
	t.Helper()
	some := make([]bool, len(worlds))
	for _, b := range bindings {
		trues := 0
		for i, w := range worlds {
			if c.holds(w, b) {
				trues++
				some[i] = true
			}
		}
		want := overAll(trues, len(worlds))
		best = max(best, want)
		if got, found := witnessOf(m, b); found && got != want || !found && want != when.Impossible {
			t.Fatalf("seed %d: witness %v is %v (found %v); every world says %v\n%v", seed, b, got, found, want, c)
		}
	}
	trues := 0
	for _, s := range some {
		if s {
			trues++
		}
	}
	return overAll(trues, len(worlds)), best
}

func witnessOf(m office.CareerMatch, binding []int) (when.Certainty, bool) {
	for _, w := range m.Witnesses() {
		var terms []int
		for _, s := range w.Steps() {
			terms = append(terms, s.Term().Row())
		}
		if slices.Equal(terms, slices.DeleteFunc(slices.Clone(binding), func(i int) bool { return i < 0 })) {
			return w.Certainty(), true
		}
	}
	return when.Impossible, false
}
