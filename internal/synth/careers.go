package synth

import (
	"cmp"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A pool is the people of a country who may take another post.
type pool struct {
	careers map[int]*career // by position in the records
	ready   []int           // people with a career ahead
	chiefs  []int           // secretaries and heads of provinces, in the order they came
	sitting [][]int         // members of each Politburo, from the 1st
}

func newPool() pool { return pool{careers: make(map[int]*career)} }

// A career is how far a person has come.
type career struct {
	first, free when.Day // first day in any post, last day in the latest one
	ahead       int      // further posts they may take
	politburo   int      // number of the last Politburo they were in; 0 for none
}

// fill gives every seat of the country's lists its holder, in the order of time.
func (c *country) fill() {
	type turn struct {
		list *list
		row  int
	}
	var turns []turn
	for _, l := range c.lists {
		for row := range l.seats {
			turns = append(turns, turn{l, row})
		}
		if l.number > 0 {
			c.sitting = append(c.sitting, nil)
		}
	}
	slices.SortStableFunc(turns, func(a, b turn) int {
		return cmp.Compare(a.list.seats[a.row].start, b.list.seats[b.row].start)
	})
	for _, t := range turns {
		s := &t.list.seats[t.row]
		switch {
		case t.list.number > 0:
			s.person = c.member(t.list.number, s)
		case s.stays:
			s.person = t.list.seats[t.row-1].person
		default:
			s.person = c.holder(s.start)
		}
		c.took(s, t.list)
	}
}

// holder is somebody new or somebody with a career who is free on the day.
func (c *country) holder(day when.Day) int {
	const (
		newcomers = 0.22
		tries     = 24 // most of those with a career ahead have a post just now
		longest   = 40 * daysOfYear
		together  = 3 * daysOfYear // a second post may begin before the first ends
	)
	if c.chance(newcomers) {
		return c.newcomer(day)
	}
	for range tries {
		if len(c.ready) == 0 {
			break
		}
		i := c.random.IntN(len(c.ready))
		person := c.ready[i]
		switch at := c.careers[person]; {
		case at.ahead == 0 || day-at.first > longest:
			c.ready[i] = c.ready[len(c.ready)-1]
			c.ready = c.ready[:len(c.ready)-1]
		case at.free <= day+together:
			return person
		}
	}
	return c.newcomer(day)
}

// newcomer enters a person whose career begins that day. Most have one post;
// the others go on, each time as likely as before.
func (c *country) newcomer(day when.Day) int {
	const onePost, goesOn, most = 0.46, 0.93, 40
	person := c.newPerson()
	at := &career{first: day}
	if !c.chance(onePost) {
		for at.ahead = 1; at.ahead < most && c.chance(goesOn); {
			at.ahead++
		}
		c.ready = append(c.ready, person)
	}
	c.careers[person] = at
	return person
}

// member is a member of the Politburo before, a chief of a province or somebody
// from elsewhere, who is not in this Politburo yet.
func (c *country) member(number int, s *seat) int {
	const reelected, chief = 0.51, 0.76
	if number > 1 && c.chance(reelected) {
		if person, ok := c.one(c.sitting[number-2], number, s.start); ok {
			return person
		}
	}
	if c.chance(chief) {
		const recent = 120 // chiefs of some ten years
		if person, ok := c.one(c.chiefs[max(0, len(c.chiefs)-recent):], number, s.start); ok {
			return person
		}
	}
	return c.newcomer(s.start)
}

// one picks a person for a Politburo who is not in it and not too old.
func (c *country) one(people []int, number int, day when.Day) (int, bool) {
	const tries, longest = 6, 38 * daysOfYear
	for range tries {
		if len(people) == 0 {
			break
		}
		person := people[c.random.IntN(len(people))]
		if at := c.careers[person]; at.politburo < number && day-at.first < longest {
			return person, true
		}
	}
	return 0, false
}

// took notes that a person took a seat.
func (c *country) took(s *seat, l *list) {
	at := c.careers[s.person]
	if l.number > 0 {
		at.politburo = l.number
		if s.end > s.start && (s.derived || s.open) {
			c.sitting[l.number-1] = append(c.sitting[l.number-1], s.person)
		}
		return
	}
	at.free = max(at.free, s.end)
	at.ahead = max(at.ahead-1, 0)
	if l.province {
		c.chiefs = append(c.chiefs, s.person)
	}
}
