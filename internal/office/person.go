package office

// A Person is one human being.
type Person struct {
	g *Graph
	i int32
}

func (p Person) record() *PersonRecord { return &p.g.rec.People[p.i] }

// ID identifies the person and is kept for good.
func (p Person) ID() PersonID { return p.record().ID }

// FormerIDs are further identifiers that lead to the person: of records that
// turned out to be the same human.
func (p Person) FormerIDs() []PersonID { return p.record().FormerIDs }

// formerIDs are those of all people.
func (g *Graph) formerIDs() []alias {
	var all []alias
	for i := range g.rec.People {
		for _, id := range g.rec.People[i].FormerIDs {
			all = append(all, alias{string(id), int32(i)})
		}
	}
	return all
}

// Slug is the identifier without its kind, fit for a URL.
func (p Person) Slug() string { return bare(string(p.ID())) }

// Name is the name in Latin letters, as most sources write it.
func (p Person) Name() string { return p.record().Name }

// NativeName is the name in Han characters; empty when no source gives it.
func (p Person) NativeName() string { return p.record().Han }

// Names are further names and spellings.
func (p Person) Names() []NameRecord { return p.record().Names }

// Birth is when the person was born.
func (p Person) Birth() PartialDate { return plainDate(p.record().Birth) }

// Death is when the person died. Unknown does not mean alive.
func (p Person) Death() PartialDate { return plainDate(p.record().Death) }

// Birthplace is where, as the source says it; empty when none does.
func (p Person) Birthplace() string { return p.record().Birthplace }

// Gender is as the source says it; empty when none does.
func (p Person) Gender() string { return p.record().Gender }

// Ethnicity is as the source says it; empty when none does.
func (p Person) Ethnicity() string { return p.record().Ethnicity }

// Source is where the personal facts come from; empty when the lists alone
// name the person.
func (p Person) Source() string { return p.record().Source }

// Facts are the rows of the infoboxes on the person, verbatim and with their
// places.
func (p Person) Facts() []Claim { return p.g.claimsIn(p.g.factsOfPerson[p.i]) }

// Note is a remark of the editors.
func (p Person) Note() string { return p.record().Note }

// Terms are all terms of the person, by time.
func (p Person) Terms() []Term { return p.g.byPerson[p.g.firstTerm[p.i]:p.g.firstTerm[p.i+1]] }

// Career is the person's terms run together into spells, by time.
func (p Person) Career() []Spell { return spellsOf(p.Terms(), true) }
