package identity

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A year in days, and the age below which nobody holds an office.
const (
	year     = 366
	youngest = 15 * 365
)

// lifeReasons compare births, deaths, birthplaces and genders.
func lifeReasons(a, b *office.PersonRecord) []Reason {
	reasons := []Reason{dateReason("born", a.Birth, b.Birth, 60), dateReason("died", a.Death, b.Death, 40)}
	if a.Birthplace != "" && fold.Name(a.Birthplace) == fold.Name(b.Birthplace) {
		reasons = append(reasons, Reason{15, "both born in " + a.Birthplace})
	}
	if a.Gender != "" && b.Gender != "" && a.Gender != b.Gender {
		reasons = append(reasons, Reason{-40, "one " + a.Gender + ", one " + b.Gender})
	}
	return reasons
}

// dateReason compares two dates of which one person has but one. Dates that
// exclude each other by no more than a year speak less against it: sources err.
func dateReason(what string, a, b when.Date, against int) Reason {
	if a.Kind() != when.Known || b.Kind() != when.Known {
		return Reason{}
	}
	ours, theirs := a.Padded(), b.Padded()
	if _, ok := ours.Intersect(theirs); ok {
		return agreed(what, a, b)
	}
	text := fmt.Sprintf("%s %s and %s", what, a.EDTF(), b.EDTF())
	if between := max(theirs.Lo-ours.Hi, ours.Lo-theirs.Hi); between <= year {
		return Reason{-against / 3, text + ", not far apart"}
	}
	return Reason{-against, text}
}

// agreed says how much dates that may be one say: more the more both give.
func agreed(what string, a, b when.Date) Reason {
	both := fmt.Sprintf("both %s %s", what, a.EDTF())
	if a.EDTF() != b.EDTF() {
		both = fmt.Sprintf("%s %s, which %s may be", what, a.EDTF(), b.EDTF())
	}
	wider := max(width(a.Padded()), width(b.Padded()))
	switch {
	case wider == 1:
		return Reason{30, both}
	case wider <= 31:
		return Reason{20, both}
	default:
		return Reason{10, both}
	}
}

func width(b when.Box) when.Day {
	if !b.Lo.Bounded() || !b.Hi.Bounded() {
		return when.Future
	}
	return b.Hi - b.Lo + 1
}

// agesInOffice say whether a could have held the terms of b.
func (e *evidence) agesInOffice(a, b *office.PersonRecord) []Reason {
	birth, death := a.Birth.Padded(), a.Death.Padded()
	for _, t := range e.terms[b.ID] {
		title := e.title(t.record.Post)
		if a.Birth.Kind() == when.Known && t.start.Hi.Bounded() && t.start.Hi < birth.Lo+youngest {
			return []Reason{{-60, fmt.Sprintf("%s took office as %s, too early for one born %s", b.Name, title, a.Birth.EDTF())}}
		}
		if a.Death.Kind() == when.Known && t.start.Lo.Bounded() && t.start.Lo > death.Hi {
			return []Reason{{-60, fmt.Sprintf("%s took office as %s, too late for one who died %s", b.Name, title, a.Death.EDTF())}}
		}
	}
	return nil
}

func (e *evidence) title(id office.PostID) string {
	if post := e.posts[id]; post != nil {
		return post.Title
	}
	return string(id)
}
