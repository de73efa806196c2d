package when_test

import (
	"slices"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// row makes a row of its two cells; the list is as of the end of 2022.
func row(t *testing.T, start, end string) when.Row {
	t.Helper()
	box := func(text string) (when.Box, when.Date) {
		d, err := when.ParsePrinted(text)
		if err != nil {
			t.Fatal(err)
		}
		if d.Kind() == when.Open {
			return when.Ongoing(when.Civil(2022, 12, 31)), d
		}
		return d.Padded(), d
	}
	var r when.Row
	var from, to when.Date
	r.Start, from = box(start)
	r.End, to = box(end)
	r.StartToDay, r.EndToDay = from.Precision() == when.PrecisionDay, to.Precision() == when.PrecisionDay
	r.EndOpen = to.Kind() == when.Open
	return r
}

// What each reading makes of an end and the start in the row below: the end
// and the start as inferred.
func TestSeams(t *testing.T) {
	for _, c := range []struct {
		end, start        string
		ordered, handover [2]string
	}{
		{"1967", "1968", [2]string{"1967-01-01..1967-12-31", "1968-01-01..1968-12-31"}, [2]string{"1967-01-01..1967-12-31", "1968-01-01..1968-12-31"}},
		{"1952", "1952", [2]string{"1952-01-01..1952-12-31", "1952-01-01..1952-12-31"}, [2]string{"1952-01-01..1952-12-31", "1952-01-01..1952-12-31"}},
		{"1995", "October 1995", [2]string{"1995-01-01..1995-10-31", "1995-10-01..1995-10-31"}, [2]string{"1995-10-01..1995-10-31", "1995-10-01..1995-10-31"}},
		{"December 2005", "24 December 2005", [2]string{"2005-12-01..2005-12-24", "2005-12-24"}, [2]string{"2005-12-24", "2005-12-24"}},
		{"14 July 2017", "15 July 2017", [2]string{"2017-07-14", "2017-07-15"}, [2]string{"2017-07-14", "2017-07-15"}},
		{"8 December 2022", "[2022-12-08,2022-12-09]", [2]string{"2022-12-08", "2022-12-08..2022-12-09"}, [2]string{"2022-12-08", "2022-12-08..2022-12-09"}},
		{"?", "May 1971", [2]string{"1940-01-01..1971-05-31", "1971-05-01..1971-05-31"}, [2]string{"1971-05-01..1971-05-31", "1971-05-01..1971-05-31"}},
		{"May 1971", "?", [2]string{"1971-05-01..1971-05-31", "1971-05-01.."}, [2]string{"1971-05-01..1971-05-31", "1971-05-01..1971-05-31"}},
		{"c. 1949", "1951", [2]string{"1948-01-01..1950-12-31", "1951-01-01..1951-12-31"}, [2]string{"1948-01-01..1950-12-31", "1951-01-01..1951-12-31"}},
		{"c. 1949", "1950", [2]string{"1948-01-01..1950-12-31", "1950-01-01..1950-12-31"}, [2]string{"1950-01-01..1950-12-31", "1950-01-01..1950-12-31"}},
		{"Incumbent", "?", [2]string{"2022-12-31..", "2022-12-31.."}, [2]string{"2022-12-31..", "2022-12-31.."}},
	} {
		rows := []when.Row{row(t, "1940", c.end), row(t, c.start, "?")}
		for reading, want := range map[when.Reading][2]string{when.Ordered: c.ordered, when.Handover: c.handover} {
			list := when.ReadList(rows, reading)
			if got := [2]string{boxText(list.Span(0).End), boxText(list.Span(1).Start)}; got != want {
				t.Errorf("%s | %s under %v = %v; want %v", c.end, c.start, reading, got, want)
			}
		}
	}
	open := when.ReadList([]when.Row{row(t, "1940", "Incumbent"), row(t, "?", "?")}, when.Handover)
	if lo, hi := open.GapDays(0); lo != -1 || hi != when.NoMax {
		t.Errorf("an incumbent above a blank row is no handover: %d, %d", lo, hi)
	}
}

func TestPartialSeams(t *testing.T) {
	rows := []when.Row{row(t, "1952", "1967"), row(t, "1966", "1970")}
	rows[0].PartialSeam = true
	for _, r := range readings {
		list := when.ReadList(rows, r)
		if lo, hi := list.GapDays(0); list.OutOfOrder() != nil || lo != -730 || hi != -2 {
			t.Errorf("under %v: %d to %d days, out of order %v", r, lo, hi, list.OutOfOrder())
		}
	}
	rows[0].Start = row(t, "1966", "").Start
	rows[1].Start = row(t, "June 1966", "").Start
	if got := when.ReadList(rows, when.Handover).Span(0).Start.Hi; got != when.Civil(1966, 6, 30) {
		t.Errorf("starts keep their order across a partial seam: %v", got)
	}
}

func TestOutOfOrder(t *testing.T) {
	good := row(t, "1940", "1941")
	for _, c := range []struct {
		name string
		rows []when.Row
		want []int
	}{
		{"in order", []when.Row{good, row(t, "1941", "1945")}, nil},
		{"two rows", []when.Row{good, row(t, "1950", "1955"), row(t, "1952", "1953"), row(t, "1956", "")}, []int{1, 2}},
		{"around a blank row", []when.Row{good, row(t, "1950", "1955"), row(t, "", ""), row(t, "1952", "1953"), row(t, "1952", "")}, []int{1, 2, 3}},
		{"the nearest is to blame", []when.Row{row(t, "1950", "1960"), row(t, "", ""), row(t, "1955", "1956"), row(t, "1954", "1957")}, []int{0, 1, 2}},
		{"an incumbent in the middle", []when.Row{good, row(t, "1950", "Incumbent"), row(t, "1955", "1960")}, []int{1, 2}},
		{"twice", []when.Row{row(t, "1950", ""), row(t, "1949", ""), row(t, "1948", ""), row(t, "1947", "")}, []int{0, 1, 2, 3}},
	} {
		for _, r := range readings {
			want := c.want
			if r == when.Stated {
				want = nil
			}
			if got := when.ReadList(c.rows, r).OutOfOrder(); !slices.Equal(got, want) {
				t.Errorf("%s under %v: %v; want %v", c.name, r, got, want)
			}
		}
	}
}

// Rows out of order keep what they say themselves, and bind no other.
func TestRowsOutOfOrderStandAlone(t *testing.T) {
	list := when.ReadList([]when.Row{row(t, "1940", ""), row(t, "1950", "1955"), row(t, "1952", "1953"), row(t, "", "1960")}, when.Handover)
	for i, want := range []string{"", "1955-01-01..1955-12-31", "1953-01-01..1953-12-31", "1960"} {
		got := list.Span(i).End
		if i == 0 && got.Hi != when.Future || i == 1 && boxText(got) != want || i == 2 && boxText(got) != want {
			t.Errorf("row %d ends %v; want %s", i, got, want)
		}
	}
	if got := list.Span(3).Start; got.Lo != when.Past {
		t.Errorf("row 3 starts %v", got)
	}
	var n when.Network
	rows := list.AddTo(&n, 0, 3)
	if lo, hi := n.Bounds(rows[0].Start, rows[1].Start); lo != when.NoMin || hi == when.NoMin {
		t.Errorf("from row 0 to row 3: %d, %d", lo, hi)
	}
}

func TestARowThatEndsBeforeItStarts(t *testing.T) {
	list := when.ReadList([]when.Row{row(t, "1950", "1940"), row(t, "1955", "")}, when.Ordered)
	if got := boxText(list.Span(0).End); got != "1950-01-01..1955-12-31" || list.OutOfOrder() != nil {
		t.Errorf("ends %s; out of order %v", got, list.OutOfOrder())
	}
}

func TestListsOfAnyLength(t *testing.T) {
	if list := when.ReadList(nil, when.Handover); list.Len() != 0 || list.RecordedHolder(0) != when.Impossible {
		t.Error("somebody in a list of nobody")
	}
	blank := slices.Repeat([]when.Row{row(t, "", "")}, 4096)
	blank[0], blank[4095] = row(t, "1900", ""), row(t, "", "1 May 1950")
	list := when.ReadList(blank, when.Handover)
	if got := boxText(list.Span(2000).Start); got != "1900-01-01..1950-05-01" {
		t.Errorf("row 2000 starts %s", got)
	}
	if got := list.RecordedHolder(when.Civil(1925, 1, 1)); got != when.Certain {
		t.Errorf("somebody in 1925: %v", got)
	}
	var n when.Network
	ends := list.AddTo(&n, 5, 4000)
	if lo, _ := n.Bounds(ends[0].End, ends[1].Start); lo != 0 {
		t.Errorf("row 4000 starts %d days after row 5 ends", lo)
	}
}
