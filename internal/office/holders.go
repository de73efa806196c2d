package office

import (
	"fmt"
	"strings"

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
	holders := make([]Holder, 0)
	for _, i := range g.postsByID {
		if posts.has(i) {
			holders = asked.holders(holders, Post{g, i}, wanted)
		}
	}
	return g.holderList().Cut(holders, p)
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

// holders adds those of the post's terms that cover the day, in list order.
func (q *dayQuestion) holders(holders []Holder, p Post, wanted func(Term) bool) []Holder {
	for _, t := range p.Terms() {
		if q.ruledOut(t) || !wanted(t) {
			continue
		}
		if c := t.onUnder(q.reading, q.day, q.mode); c >= q.atLeast {
			holders = append(holders, Holder{t, q, c})
		}
	}
	return holders
}

// ruledOut says whether the brief of the term tells that it does not cover the
// day: a reading leaves it no day that its printed dates do not.
func (q *dayQuestion) ruledOut(t Term) bool {
	return t.brief().span().On(q.day, q.mode) == when.Impossible
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

// A PostDay is what is recorded of one post on one day.
type PostDay struct {
	recorded when.Certainty
	holders  []Holder
	between  []Term
	note     string
}

// Holders are the terms that cover the day.
func (d PostDay) Holders() []Holder { return d.holders }

// RecordedHolder says how sure it is that somebody is recorded to have held the
// post. Impossible means nobody is recorded, not that it was vacant.
func (d PostDay) RecordedHolder() when.Certainty { return d.recorded }

// ClosedWorld says whether the answer rests on the list lacking nobody.
func (d PostDay) ClosedWorld() bool { return d.RecordedHolder() != when.Certain }

// Between are the rows before and after the day, when nobody is recorded.
func (d PostDay) Between() []Term { return d.between }

// Note says in words what an empty answer means.
func (d PostDay) Note() string { return d.note }

// Holders returns who is recorded to have held the post on a day or partial
// date, at least as surely as asked.
func (p Post) Holders(on when.Date, mode when.Mode, reading when.Reading, atLeast when.Certainty) (PostDay, error) {
	asked, err := askedOf(on, mode, reading, when.Possible)
	if err != nil {
		return PostDay{}, err
	}
	someDay := *asked
	someDay.mode = when.Sometime
	anybody := func(Term) bool { return true }
	throughout := asked.holders(nil, p, anybody)
	sometime := someDay.holders(nil, p, anybody)
	answer := PostDay{recorded: p.recorded(throughout, asked.day, reading)}
	for _, h := range throughout {
		if h.certainty >= atLeast {
			answer.holders = append(answer.holders, h)
		}
	}
	switch {
	case len(sometime) == 0:
		answer.between, answer.note = p.unrecorded(on, asked.day)
	case len(throughout) == 0: // several may have held it one after another
		answer.recorded = when.Possible
		answer.note = "nobody is recorded as " + p.Title() + " throughout " + on.EDTF() + "; SOMETIME tells who held it then"
	}
	return answer, nil
}

// recorded says how sure it is that somebody is recorded. By the printed dates
// that is as sure as the surest holder; the order of the list can make it
// certain that one of two neighbours was in office, though it is of neither.
func (p Post) recorded(holders []Holder, day when.Box, reading when.Reading) when.Certainty {
	best := when.Impossible
	for _, h := range holders {
		best = max(best, h.certainty)
	}
	if best == when.Possible && reading != when.Stated && day.Single() {
		best = max(best, p.listing().under(reading).RecordedHolder(day.Lo))
	}
	return best
}

// unrecorded says between which rows a day without a holder falls.
func (p Post) unrecorded(on when.Date, day when.Box) ([]Term, string) {
	var before, after *Term
	for _, t := range p.Terms() {
		key := t.key()
		switch {
		case !t.inOrder():
		case key.end.Hi < day.Lo:
			before = &t
		case key.start.Lo > day.Hi && after == nil:
			after = &t
		}
	}
	var between []Term
	where := make([]string, 0, 2)
	if before != nil {
		between = append(between, *before)
		where = append(where, "after "+before.words())
	}
	if after != nil {
		between = append(between, *after)
		where = append(where, "before "+after.words())
	}
	note := "nobody is recorded as " + p.Title() + " on " + on.EDTF()
	if len(where) > 0 {
		note += ": it falls " + strings.Join(where, " and ")
	}
	return between, note + "; this does not say that the post was vacant"
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
