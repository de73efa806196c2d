package office

import (
	"sync"

	"github.com/seed-51aee618/cursus/internal/when"
)

// verdictsUnder are the verdicts on one match under every reading. They take a
// search each, so they are found when first asked for, and once.
type verdictsUnder struct {
	once     sync.Once
	verdicts [when.Handover + 1]when.Certainty
	matches  [when.Handover + 1]bool
}

// CertainUnder is the weakest reading under which the match is certain; none
// when it is under no reading.
func (m CareerMatch) CertainUnder() (when.Reading, bool) { return m.settledUnder(when.Certain) }

// ImpossibleUnder is the weakest reading under which the match is impossible;
// none when it is under no reading.
func (m CareerMatch) ImpossibleUnder() (when.Reading, bool) { return m.settledUnder(when.Impossible) }

func (m CareerMatch) settledUnder(c when.Certainty) (when.Reading, bool) {
	m.under.once.Do(m.judgeUnderAll)
	for reading, verdict := range m.under.verdicts {
		if m.under.matches[reading] && verdict == c {
			return when.Reading(reading), true
		}
	}
	return 0, false
}

func (m CareerMatch) judgeUnderAll() {
	for reading := range m.under.verdicts {
		found, ok := m.witnesses[0].plan.under(when.Reading(reading)).match(m.person)
		m.under.verdicts[reading], m.under.matches[reading] = found.certainty, ok
	}
}

// under is the plan of the same question under another reading, asked of people
// by name.
func (p *careerPlan) under(reading when.Reading) *careerPlan {
	q := *p.CareerQuestion
	q.Reading, q.AtLeast, q.People = reading, when.Impossible, []string{}
	plan := *p
	plan.CareerQuestion = &q
	plan.simple, plan.brief = plan.isSimple(), false
	return &plan
}
