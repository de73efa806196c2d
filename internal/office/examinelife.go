package office

import "github.com/seed-51aee618/cursus/internal/when"

// adult is the age below which a holder is questioned.
const adult = 18

// checkLife questions a term that its holder was certainly too young for, or
// certainly did not live through. A derived end is nobody's word for it.
func (d *desk) checkLife(t Term) {
	person := t.Person()
	span := hullOf(t.worlds())
	if born := hull(person.Birth().worlds).Lo; born.Bounded() {
		year, month, day := born.Civil()
		if span.Start.Hi < when.Civil(year+adult, month, day) {
			d.question(t, HolderUnderage, StartField, "the term began before "+person.Name()+", born "+person.Birth().EDTF()+
				", can have been 18; look up both dates")
		}
	}
	died := hull(person.Death().worlds).Hi
	if !died.Bounded() {
		return
	}
	switch told := ", died " + person.Death().EDTF() + "; look up both dates"; {
	case span.Start.Lo > died:
		d.question(t, HolderDead, StartField, "the term began after its holder, "+person.Name()+told)
	case span.End.Lo > died && t.endCounts() && !t.End().Derived():
		d.question(t, HolderDead, EndField, "the term lasted after its holder, "+person.Name()+told)
	}
}
