package when_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

var readings = []when.Reading{when.Stated, when.Ordered, when.Handover}

// anyRows draws a list of which every world can be looked at. Most are in
// order.
func anyRows() *rapid.Generator[[]when.Row] {
	return rapid.Custom(func(t *rapid.T) []when.Row {
		rows := make([]when.Row, rapid.IntRange(2, 4).Draw(t, "rows"))
		day := 0
		next := func(name string) when.Box {
			day += rapid.SampledFrom([]int{1, 2, 0, 1, 3, -1}).Draw(t, name)
			return when.Box{Lo: when.Day(day), Hi: when.Day(day + rapid.SampledFrom([]int{2, 1, 3, 0, 4}).Draw(t, "width"))}
		}
		for i := range rows {
			rows[i] = when.Row{
				Start:       next("to start"),
				End:         next("to end"),
				StartToDay:  rapid.Bool().Draw(t, "start to the day"),
				EndToDay:    rapid.Bool().Draw(t, "end to the day"),
				EndOpen:     rapid.IntRange(0, 5).Draw(t, "open") == 0,
				PartialSeam: rapid.IntRange(0, 3).Draw(t, "partial") == 0,
			}
			if _, ok := when.NewSpan(rows[i].Start, rows[i].End); !ok {
				rows[i].Start, rows[i].End = rows[i].End, rows[i].Start
			}
		}
		return rows
	})
}

// allows is the rule of a reading for one seam, in one world.
func allows(reading when.Reading, a, b when.Row, end, start, nextStart int) bool {
	meet := a.End.Lo <= b.Start.Hi && b.Start.Lo <= a.End.Hi
	switch {
	case reading == when.Stated:
		return true
	case a.PartialSeam:
		return start <= nextStart
	case reading == when.Handover && meet && !a.EndOpen && (!a.EndToDay || !b.StartToDay):
		return end == nextStart
	default:
		return end <= nextStart
	}
}

// listWorlds lists the days of all rows, start and end in turn, in every world
// of a reading. Rows that stand apart are under no rule.
func listWorlds(rows []when.Row, reading when.Reading, apart []int) [][]int {
	worlds := [][]int{nil}
	for i, r := range rows {
		linked := i > 0 && !slices.Contains(apart, i) && !slices.Contains(apart, i-1)
		var longer [][]int
		for _, w := range worlds {
			for s := r.Start.Lo; s <= r.Start.Hi; s++ {
				if linked && reading != when.Stated && int(s) < w[2*i-2] {
					continue
				}
				for e := max(s, r.End.Lo); e <= r.End.Hi; e++ {
					if !linked || allows(reading, rows[i-1], r, w[2*i-1], w[2*i-2], int(s)) {
						longer = append(longer, append(slices.Clone(w), int(s), int(e)))
					}
				}
			}
		}
		worlds = longer
	}
	return worlds
}

func TestListsAgreeWithTheirWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := anyRows().Draw(t, "rows")
		reading := rapid.SampledFrom(readings).Draw(t, "reading")
		list := when.ReadList(rows, reading)
		if got := len(list.OutOfOrder()) == 0; got != (len(listWorlds(rows, reading, nil)) > 0) {
			t.Fatalf("out of order under %v: %v", reading, list.OutOfOrder())
		}
		worlds := listWorlds(rows, reading, list.OutOfOrder())
		if len(worlds) == 0 || list.Len() != len(rows) {
			t.Fatalf("no world without %v", list.OutOfOrder())
		}
		var inOrder []int
		for i := range rows {
			if !slices.Contains(list.OutOfOrder(), i) {
				inOrder = append(inOrder, i)
			}
		}
		if len(inOrder) < len(rows) && len(listWorlds(rows, reading, inOrder)) > 0 {
			t.Fatalf("%v are blamed without reason", list.OutOfOrder())
		}
		for i := range rows {
			want := when.Span{Start: around(nth(worlds, 2*i)), End: around(nth(worlds, 2*i+1))}
			if got := list.Span(i); got != want {
				t.Errorf("Span(%d) under %v = %v; want %v", i, reading, got, want)
			}
			if i+1 < len(rows) {
				least, most := apart(worlds, 2*i+1, 2*i+2)
				if lo, hi := list.GapDays(i); lo != least-1 || hi != most-1 {
					t.Errorf("GapDays(%d) under %v = %d, %d; want %d, %d", i, reading, lo, hi, least-1, most-1)
				}
			}
		}
		for day := -2; day < 22; day++ {
			var held count
			for _, w := range worlds {
				holds := false
				for i := range rows {
					holds = holds || w[2*i] <= day && day <= w[2*i+1]
				}
				held.add(holds)
			}
			if got := list.RecordedHolder(when.Day(day)); got != held.verdict() {
				t.Errorf("RecordedHolder(%d) under %v = %v; want %v", day, reading, got, held.verdict())
			}
		}
	})
}

func nth(worlds [][]int, at int) []when.Day {
	days := make([]when.Day, len(worlds))
	for k, w := range worlds {
		days[k] = when.Day(w[at])
	}
	return days
}

func apart(worlds [][]int, from, to int) (least, most int) {
	least, most = when.NoMax, when.NoMin
	for _, w := range worlds {
		least, most = min(least, w[to]-w[from]), max(most, w[to]-w[from])
	}
	return least, most
}

// Some rows of a list added to a network know all that the whole list does.
func TestRowsInNetworks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := anyRows().Draw(t, "rows")
		reading := rapid.SampledFrom(readings).Draw(t, "reading")
		list := when.ReadList(rows, reading)
		worlds := listWorlds(rows, reading, list.OutOfOrder())
		var chosen []int
		for i := range rows {
			if rapid.Bool().Draw(t, "chosen") {
				chosen = append(chosen, i)
			}
		}
		var n when.Network
		var nodes []when.Node
		var days []int
		for k, e := range list.AddTo(&n, chosen...) {
			nodes = append(nodes, e.Start, e.End)
			days = append(days, 2*chosen[k], 2*chosen[k]+1)
		}
		for i, x := range nodes {
			for j, y := range nodes {
				least, most := apart(worlds, days[i], days[j])
				if lo, hi := n.Bounds(x, y); lo != least || hi != most {
					t.Errorf("rows %v under %v: Bounds(%d, %d) = %d, %d; want %d, %d", chosen, reading, x, y, lo, hi, least, most)
				}
			}
		}
	})
}

// Along the readings a verdict is settled or stays; it is never unsettled.
func TestReadingsOnlySettle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := anyRows().Draw(t, "rows")
		for r := range when.Handover {
			less, more := when.ReadList(rows, r), when.ReadList(rows, r+1)
			if r > when.Stated && !slices.Equal(less.OutOfOrder(), more.OutOfOrder()) {
				t.Errorf("out of order: %v under %v, %v under %v", less.OutOfOrder(), r, more.OutOfOrder(), r+1)
			}
			compareVerdicts(t, less, more)
			for i := range rows {
				if s, u := less.Span(i), more.Span(i); !u.Start.Within(s.Start) || !u.End.Within(s.End) {
					t.Errorf("row %d: %v under %v, %v under %v", i, s, r, u, r+1)
				}
			}
		}
	})
}

// Knowing a date better settles verdicts and unsettles none, unless neighbours
// that could have met no longer can: a handover is evidence that a closer look
// may refute.
func TestRefiningARowKeepsVerdicts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := anyRows().Draw(t, "rows")
		reading := rapid.SampledFrom([]when.Reading{when.Stated, when.Ordered}).Draw(t, "reading")
		refined := slices.Clone(rows)
		r := &refined[rapid.IntRange(0, len(rows)-1).Draw(t, "row")]
		r.Start, r.End = part(t, r.Start), part(t, r.End)
		less, more := when.ReadList(rows, reading), when.ReadList(refined, reading)
		if _, ok := when.NewSpan(r.Start, r.End); !ok || !slices.Equal(more.OutOfOrder(), less.OutOfOrder()) {
			t.Skip("no world left")
		}
		compareVerdicts(t, less, more)
	})
}

// compareVerdicts expects of more what less is sure of.
func compareVerdicts(t *rapid.T, less, more when.List) {
	for day := when.Day(-2); day < 22; day++ {
		if a, b := less.RecordedHolder(day), more.RecordedHolder(day); a != when.Possible && a != b {
			t.Errorf("somebody on day %d: %v turned %v", day, a, b)
		}
	}
	for i := range less.Len() - 1 {
		lo, hi := less.GapDays(i)
		if least, most := more.GapDays(i); least < lo || most > hi {
			t.Errorf("gap after row %d: %d to %d turned %d to %d", i, lo, hi, least, most)
		}
	}
}
