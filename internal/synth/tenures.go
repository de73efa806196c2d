package synth

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// The days between which lists begin, and of which documents speak.
var (
	firstStart = when.Civil(1949, 1, 1)
	lastStart  = when.Civil(1954, 12, 31)
	firstAsOf  = when.Civil(2023, 1, 1)
	lastAsOf   = when.Civil(2026, 6, 30)
)

const daysOfYear = 365

// tenures divides the time of a post among so many holders, one after another.
func (c *country) tenures(l *list, rows int) {
	const stillHeld, acting, actingHead, confirmed = 0.54, 0.018, 0.104, 0.7
	share := acting
	if l.kind == headType {
		share = actingHead
	}
	l.seats = make([]seat, rows)
	starts := append(c.starts(rows, c.betweenDays(firstStart, lastStart), l.asOf), l.asOf)
	for i := range l.seats {
		s := &l.seats[i]
		s.status = office.Regular
		if c.chance(share) {
			s.status = office.Acting
			starts[i+1] = min(starts[i+1], starts[i]+when.Day(c.between(30, 300)))
		}
		s.start, s.end = starts[i], c.handover(starts[i], starts[i+1])
		s.stays = i > 0 && l.seats[i-1].status == office.Acting && c.chance(confirmed)
	}
	if last := &l.seats[rows-1]; last.status != office.Acting {
		last.open = c.chance(stillHeld)
	}
}

// starts are days from the first on, in order, of tenures that fill the time.
func (c *country) starts(rows int, first, end when.Day) []when.Day {
	const shortest = 0.3 // to the average of what is added
	weights := make([]float64, rows)
	sum := 0.0
	for i := range weights {
		weights[i] = shortest + c.random.ExpFloat64()
		sum += weights[i]
	}
	days := make([]when.Day, rows, rows+1)
	passed := 0.0
	for i, w := range weights {
		days[i] = first + when.Day(float64(end-first)*passed/sum)
		passed += w
	}
	return days
}

// handover is the last day of a holder: mostly the first of the next.
func (c *country) handover(start, next when.Day) when.Day {
	if c.chance(0.7) {
		return next
	}
	return c.betweenDays(max(start, next-200), next)
}

// electionDay is when the Politburo was elected that so many others followed.
func electionDay(followers int) when.Day {
	return when.Civil(2022-5*followers, 10, 1+followers*7%28)
}

// members gives a Politburo its members: elected together, but for a few who
// came later, and in it to its end, but for some who left before.
func (c *country) members(l *list, elected when.Day, followers, rows int) {
	const cameLater, leftEarly, standing, alternate = 0.08, 0.21, 0.28, 0.08
	end := l.asOf
	if followers > 0 {
		end = electionDay(followers - 1)
	}
	l.seats = make([]seat, rows)
	for i := range l.seats {
		s := &l.seats[i]
		s.start, s.end, s.status = elected, end, office.Full
		if c.chance(cameLater) {
			s.start = c.betweenDays(elected+1, end-daysOfYear/2)
		}
		switch kind := c.random.Float64(); {
		case kind < standing:
			s.status = office.Standing
		case kind < standing+alternate:
			s.status = office.Alternate
		}
		switch {
		case followers == 0 && !c.chance(leftEarly/5):
			s.open = true
		case followers == 0 || c.chance(leftEarly):
			s.end = c.betweenDays(s.start, end)
		default:
			s.derived = true
		}
	}
}
