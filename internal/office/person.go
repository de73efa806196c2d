package office

// A Person is one human being.
type Person struct {
	g *Graph
	i int32
}

// ID identifies the person and is kept for good.
func (p Person) ID() PersonID { return PersonID(p.text(p.row().id)) }

// FormerIDs are further identifiers that lead to the person: of records that
// turned out to be the same human.
func (p Person) FormerIDs() []PersonID { return p.g.formerIDs[p.i] }

// Slug is the identifier without its kind, fit for a URL.
func (p Person) Slug() string { return bare(string(p.ID())) }

// Name is the name in Latin letters, as most sources write it.
func (p Person) Name() string { return p.text(p.row().name) }

// NativeName is the name in Han characters; empty when no source gives it.
func (p Person) NativeName() string { return p.text(p.row().han) }

// Names are further names and spellings.
func (p Person) Names() []NameRecord {
	var names []NameRecord
	for _, n := range p.furtherNames() {
		names = append(names, NameRecord{p.text(n.text), p.text(n.kind), p.text(n.source)})
	}
	return names
}

// Birth is when the person was born.
func (p Person) Birth() PartialDate { return PartialDate{reconciled: &p.g.settled[p.row().birth]} }

// Death is when the person died. Unknown does not mean alive.
func (p Person) Death() PartialDate { return PartialDate{reconciled: &p.g.settled[p.row().death]} }

// Birthplace is where, as the source says it; empty when none does.
func (p Person) Birthplace() string { return p.text(p.row().birthplace) }

// Gender is as the source says it; empty when none does.
func (p Person) Gender() string { return p.text(p.row().gender) }

// Ethnicity is as the source says it; empty when none does.
func (p Person) Ethnicity() string { return p.text(p.row().ethnicity) }

// Source is where the personal facts come from; empty when the lists alone
// name the person.
func (p Person) Source() string { return p.text(p.row().source) }

// Facts are the rows of the infoboxes on the person, verbatim and with their
// places.
func (p Person) Facts() []Claim { return p.g.claimsIn(p.row().facts) }

// Note is a remark of the editors.
func (p Person) Note() string { return p.text(p.row().note) }

// Terms are all terms of the person, by time.
func (p Person) Terms() []Term { return p.g.byPerson[p.g.firstTerm[p.i]:p.g.firstTerm[p.i+1]] }

// Career is the person's terms run together into spells, by time.
func (p Person) Career() []Spell { return spellsOf(p.Terms(), true) }
