package synth

import (
	"fmt"
	"strconv"

	"github.com/seed-51aee618/cursus/internal/office"
)

// The records that questions about the embedded data name, under the same
// identifiers.
const (
	secretaryType office.PostTypeID = "post-type:party-committee-secretary"
	headType      office.PostTypeID = "post-type:head-of-government"
	memberType    office.PostTypeID = "post-type:member-of-a-political-bureau"

	partyBody     office.BodyID = "body:party"
	politburoBody office.BodyID = "body:politburo"
)

func postTypes() []office.PostTypeRecord {
	return []office.PostTypeRecord{
		{ID: headType, Label: "Head of government"},
		{ID: memberType, Label: "Member of a political bureau"},
		{ID: secretaryType, Label: "Party Committee Secretary"},
	}
}

// lastingBodies are those that every country's bodies are part of.
func lastingBodies() []office.BodyRecord {
	return []office.BodyRecord{
		{ID: partyBody, Name: "Party", Kind: office.Party},
		{ID: politburoBody, Name: "Politburo", Kind: office.PoliticalBureau, Parent: partyBody},
	}
}

// newPerson enters a person and returns their position.
func (g *generator) newPerson() int {
	n := len(g.rec.People)
	digits := fmt.Sprintf("%06d", n+1)
	g.rec.People = append(g.rec.People, office.PersonRecord{
		ID: office.PersonID("person:person-" + digits), Name: "Person " + digits,
	})
	return n
}

// nth is an ordinal number in English: 1st, 2nd, 3rd, 11th.
func nth(n int) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}
