package office

import "github.com/seed-51aee618/cursus/internal/when"

// Gaps returns the successions of the post's list with at least one day between
// a holder and the next, at least as surely as asked, in the order of the list.
// It is empty where several hold the post at once.
func (p Post) Gaps(reading when.Reading, atLeast when.Certainty) []Succession {
	var gaps []Succession
	for _, s := range p.Succession() {
		if h := s.Handover(reading); h != nil && h.Gap() >= max(atLeast, when.Possible) {
			gaps = append(gaps, s)
		}
	}
	return gaps
}
