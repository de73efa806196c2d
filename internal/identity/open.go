package identity

import (
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// shownClaims is how many rows of each of the two an issue shows.
const shownClaims = 2

// Settle returns the records as the rulings want them, with an issue for each
// pair that wants a ruling: of very many, the ten thousand with the best scores.
func (w *Rulings) Settle(r office.Records) office.Records {
	r = w.Apply(r)
	pairs, more := w.Pairs(r, Likely)
	rows := Rows(r, pairs)
	issues := append([]office.IssueRecord(nil), r.Issues...)
	for _, p := range pairs {
		issues = append(issues, p.issue(rows))
	}
	if more > 0 {
		issues = append(issues, office.IssueRecord{
			Code:    office.PossibleDuplicate,
			Message: fmt.Sprintf("%d more pairs of people may be one each; rule on those that are told first", more),
		})
	}
	r.Issues = issues
	return r
}

// Rows returns the claims that say of the people of the pairs that they held
// something: one for each of their terms.
func Rows(r office.Records, pairs []Pair) map[office.PersonID][]office.ClaimRecord {
	rows := make(map[office.PersonID][]office.ClaimRecord)
	for _, p := range pairs {
		rows[p.People[0].ID], rows[p.People[1].ID] = nil, nil
	}
	for i := range r.Terms {
		t := &r.Terms[i]
		if _, asked := rows[t.Person]; !asked {
			continue
		}
		for _, c := range t.Claims {
			if c.Field == office.HolderField {
				rows[t.Person] = append(rows[t.Person], c)
				break
			}
		}
	}
	return rows
}

// issue asks whether the two are one, at the first row of the second.
func (p *Pair) issue(rows map[office.PersonID][]office.ClaimRecord) office.IssueRecord {
	a, b := p.People[0], p.People[1]
	i := office.IssueRecord{
		Code: office.PossibleDuplicate, Text: b.Name, People: []office.PersonID{a.ID, b.ID}, Message: p.message(),
	}
	for _, person := range []*office.PersonRecord{b, a} {
		of := rows[person.ID]
		i.Claims = append(i.Claims, of[:min(len(of), shownClaims)]...)
	}
	if len(i.Claims) > 0 {
		i.Place, i.Text = i.Claims[0].Place, i.Claims[0].Text
	}
	return i
}

func (p *Pair) message() string {
	reasons := make([]string, len(p.Reasons))
	for i, r := range p.Reasons {
		reasons[i] = fmt.Sprintf("%s (%+d)", r.Text, r.Points)
	}
	ruled := ""
	if p.Ruling != nil {
		ruled = fmt.Sprintf("; ruled unsure on %s", p.Ruling.Date)
	}
	return fmt.Sprintf("%s may be %s, score %d: %s%s; rule in %s", p.People[1].ID, p.People[0].ID, p.Score, strings.Join(reasons, ", "), ruled, File)
}
