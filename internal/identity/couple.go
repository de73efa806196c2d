package identity

import "github.com/seed-51aee618/cursus/internal/office"

// A couple is the places of two people among the records, the lower first.
type couple [2]int32

func coupleOf(a, b int32) couple { return couple{min(a, b), max(a, b)} }

// nobody is the place of a side that is not on record.
const nobody = int32(-1)

// ruledPairs finds the people whom rulings keep apart. One who is different is
// not unsure.
func (w *Rulings) ruledPairs(r office.Records) map[couple]Ruling {
	at := w.places(r)
	ruled := make(map[couple]Ruling)
	for _, ruling := range w.rows {
		a, b := at[ruling.Person], at[ruling.Other]
		if ruling.Judgement == Same || a == b || a == nobody || b == nobody {
			continue
		}
		if before, ok := ruled[coupleOf(a, b)]; !ok || before.Judgement == Unsure {
			ruled[coupleOf(a, b)] = ruling
		}
	}
	return ruled
}

// places finds who the sides are that rulings keep apart.
func (w *Rulings) places(r office.Records) map[Side]int32 {
	at := make(map[Side]int32)
	for _, ruling := range w.rows {
		if ruling.Judgement != Same {
			at[ruling.Person], at[ruling.Other] = nobody, nobody
		}
	}
	if len(at) == 0 {
		return nil
	}
	people := make(map[office.PersonID]int32, len(r.People))
	for i := range r.People {
		people[r.People[i].ID] = int32(i)
		for _, id := range r.People[i].FormerIDs {
			people[id] = int32(i)
		}
	}
	holders := make(map[Side]office.PersonID)
	for i := range r.Terms {
		if side := Side(r.Terms[i].ID); at[side] == nobody {
			holders[side] = r.Terms[i].Person
		}
	}
	for side := range at {
		id := office.PersonID(side)
		if side.isTerm() {
			id = holders[side]
		}
		if person, ok := people[id]; ok {
			at[side] = person
		}
	}
	return at
}
