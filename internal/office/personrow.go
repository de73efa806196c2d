package office

// A personRow is a PersonRecord as the graph keeps it: without pointers.
type personRow struct {
	id, name, han, birthplace, gender, ethnicity, source, note textRef

	birth, death         int32  // places among the reconciled dates of the graph
	firstName, namesLast uint32 // further names, among those of the graph
	facts                claimRange
}

// A nameRow is a NameRecord as the graph keeps it.
type nameRow struct{ text, kind, source textRef }

func (p *packer) person(r *PersonRecord) personRow {
	row := personRow{
		id: p.texts.add(string(r.ID)), name: p.texts.once(r.Name), han: p.texts.once(r.Han),
		birthplace: p.texts.once(r.Birthplace), gender: p.texts.once(r.Gender), ethnicity: p.texts.once(r.Ethnicity),
		source: p.texts.once(r.Source), note: p.texts.once(r.Note),
		birth: p.settler.date(r.Birth), death: p.settler.date(r.Death),
		firstName: uint32(len(p.g.furtherNames)), facts: p.claims(r.Facts),
	}
	for _, n := range r.Names {
		p.g.furtherNames = append(p.g.furtherNames, nameRow{p.texts.once(n.Text), p.texts.once(n.Kind), p.texts.once(n.Source)})
	}
	row.namesLast = uint32(len(p.g.furtherNames))
	return row
}

// packPeople packs the people, and indexes them by identifier.
func (g *Graph) packPeople() error {
	g.people = make([]personRow, len(g.rec.People))
	g.formerIDs = make(map[int32][]PersonID)
	var also []alias
	for i := range g.rec.People {
		r := &g.rec.People[i]
		g.people[i] = g.pack.person(r)
		if len(r.FormerIDs) > 0 {
			g.formerIDs[int32(i)] = r.FormerIDs
		}
		for _, id := range r.FormerIDs {
			also = append(also, alias{string(id), int32(i)})
		}
	}
	g.rec.People = nil
	if err := g.pack.publish(); err != nil {
		return err
	}
	var err error
	g.personIndex, err = newIDIndex(len(g.people), func(i int32) string { return string(Person{g, i}.ID()) }, also...)
	return err
}

func (p Person) row() *personRow { return &p.g.people[p.i] }

func (p Person) text(r textRef) string { return p.g.texts.at(r) }

func (p Person) furtherNames() []nameRow {
	return p.g.furtherNames[p.row().firstName:p.row().namesLast]
}

// record is the person as a record.
func (p Person) record() PersonRecord {
	return PersonRecord{
		ID: p.ID(), FormerIDs: p.FormerIDs(), Name: p.Name(), Han: p.NativeName(), Names: p.Names(),
		Birth: p.Birth().date, Death: p.Death().date, Birthplace: p.Birthplace(), Gender: p.Gender(),
		Ethnicity: p.Ethnicity(), Facts: p.g.claimRecords(p.row().facts), Source: p.Source(), Note: p.Note(),
	}
}
