package office

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A Holder is a term that covers a day, and how sure that is.
type Holder struct {
	term      Term
	asked     *dayQuestion
	certainty when.Certainty
}

// A dayQuestion asks who held something on a day or partial date.
type dayQuestion struct {
	on      when.Date
	day     when.Box // days of it
	mode    when.Mode
	reading when.Reading
	atLeast when.Certainty
}

// Term covers the day.
func (h Holder) Term() Term { return h.term }

// Certainty says how sure it is that the term covers the day.
func (h Holder) Certainty() when.Certainty { return h.certainty }

// HandoverDay says whether a predecessor or successor certainly covers the same
// day.
func (h Holder) HandoverDay() bool {
	return h.certainty == when.Certain && h.term.handedOver(h.asked.reading, h.asked.day)
}

// Because says what the verdict rests on.
func (h Holder) Because() []string { return h.term.whyOn(h.asked.on, h.certainty) }

// Holders returns a page of the terms that cover a day or partial date, at
// least as surely as asked, by post and then in the order of its list.
func (g *Graph) Holders(on when.Date, mode when.Mode, reading when.Reading, f *TermFilter, atLeast when.Certainty, p relay.Page) (*HolderConnection, error) {
	asked, err := askedOf(on, mode, reading, atLeast)
	if err != nil {
		return nil, err
	}
	wanted, err := g.termTest(f)
	if err != nil {
		return nil, err
	}
	posts, err := g.postsOf(f)
	if err != nil {
		return nil, err
	}
	found := make(bitset, len(g.terms)/wordBits+1)
	for i := range g.termsOf(posts) { // in the order of memory, and of posts below
		if t := g.termAt(int32(i)); asked.certainty(t) >= asked.atLeast && wanted(t) {
			found.add(i)
		}
	}
	terms := make([]int32, 0, found.len())
	for _, i := range g.postsByID {
		if !posts.has(i) {
			continue
		}
		for _, t := range g.postAt(i).Terms() {
			if found.has(int(t.i)) {
				terms = append(terms, t.i)
			}
		}
	}
	return g.holderList().CutFrom(len(terms), func(i int) Holder { return asked.holder(g.termAt(terms[i])) }, p)
}

// postsOf marks the posts whose terms the filter may choose.
func (g *Graph) postsOf(f *TermFilter) (postSet, error) {
	if f == nil {
		return nil, nil
	}
	return g.postsWhere(f.Post, f.Body)
}

func (g *Graph) holderList() relay.List[Holder] {
	return relay.List[Holder]{Version: g.Version(), Key: func(h Holder) string { return string(h.term.ID()) }}
}

// dayBox is the days a caller asks about.
func dayBox(on when.Date) (when.Box, error) {
	if on.Kind() != when.Known {
		return when.Box{}, fmt.Errorf("on: give a day, month or year, such as 2012-06-01: %w", ErrQuestion)
	}
	return on.Padded(), nil
}

// askedOf is the question who held something on a day or partial date.
func askedOf(on when.Date, mode when.Mode, reading when.Reading, atLeast when.Certainty) (*dayQuestion, error) {
	day, err := dayBox(on)
	return &dayQuestion{on, day, mode, reading, max(atLeast, when.Possible)}, err
}

// holders are those of the post's terms that cover the day, in list order.
func (q *dayQuestion) holders(p Post) (holders []Holder) {
	for _, t := range p.Terms() {
		if h := q.holder(t); h.certainty >= q.atLeast {
			holders = append(holders, h)
		}
	}
	return holders
}

func (q *dayQuestion) holder(t Term) Holder { return Holder{t, q, q.certainty(t)} }

// certainty says how sure it is that the term covers the day. What its brief rules
// out is settled, since a reading leaves it no day that its printed dates do not,
// and so are printed dates on which sources agree.
func (q *dayQuestion) certainty(t Term) when.Certainty {
	b := t.brief()
	c := b.span().On(q.day, q.mode)
	if c == when.Impossible || q.reading == when.Stated && !b.versions {
		return c
	}
	return t.onUnder(q.reading, q.day, q.mode)
}

// on says how sure it is, by the printed dates, that the term covers the day.
func (t Term) on(day when.Box, mode when.Mode) when.Certainty {
	return t.onUnder(when.Stated, day, mode)
}

func (t Term) onUnder(reading when.Reading, day when.Box, mode when.Mode) when.Certainty {
	worlds := t.worldsUnder(reading)
	return verdict(worlds, worlds[:1], func(a, _ when.Span) when.Certainty { return a.On(day, mode) })
}

// handedOver says whether the holder before or after certainly covers the same
// day.
func (t Term) handedOver(reading when.Reading, day when.Box) bool {
	if !day.Single() || !t.inOrder() {
		return false
	}
	before, was := t.Predecessor()
	after, is := t.Successor()
	return was && before.onUnder(reading, day, when.Sometime) == when.Certain ||
		is && after.onUnder(reading, day, when.Sometime) == when.Certain
}

// Members returns a page of the terms in the body, or in anything below it,
// that cover a day or partial date, at least as surely as asked.
func (b Body) Members(on when.Date, mode when.Mode, reading when.Reading, status []Status, atLeast when.Certainty, first *int32, after *string) (*HolderConnection, error) {
	filter := &TermFilter{Body: b.andBelow(), Status: status}
	return b.g.Holders(on, mode, reading, filter, atLeast, relay.Page{First: first, After: after})
}

// Terms returns a page of the terms in the body, or in anything below it, by
// start.
func (b Body) Terms(status []Status, first *int32, after *string) (*TermConnection, error) {
	filter := &TermFilter{Body: b.andBelow(), Status: status}
	return b.g.Terms(filter, nil, relay.Page{First: first, After: after})
}

func (b Body) andBelow() *BodyFilter {
	id := b.ID()
	return &BodyFilter{PartOf: &id}
}
