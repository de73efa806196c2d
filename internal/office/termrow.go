package office

import "github.com/seed-51aee618/cursus/internal/when"

// A termRow is a TermRecord and what it comes to once linked, as the graph keeps
// it: without pointers. What questions over many people read of it stands apart.
type termRow struct {
	ordinal, source textRef
	document        documentRef
	row             int32
	position        int32    // place in the post's list of terms
	start, end      int32    // places among those settled
	worlds          uint32   // first of its spans
	spans           [3]uint8 // how many there are, by reading; see worldsUnder
	seams           [2]when.Seam
	alone           bool // contradicts the order of the post's list
}

func (t Term) info() *termRow { return &t.g.terms[t.i] }

func (t Term) brief() *brief { return &t.g.briefs[t.i] }

// worlds are the spans the term may have by its printed dates: one for each
// pair of alternatives. There is at least one.
func (t Term) worlds() []when.Span { return t.worldsUnder(when.Stated) }

// worldsUnder are the spans the term may have under a reading. There is at
// least one. Where none are kept for a reading, they are those of the reading
// before it, and in the end the one that is printed.
func (t Term) worldsUnder(r when.Reading) []when.Span {
	row := t.info()
	for row.spans[r] == 0 {
		if r == when.Stated {
			return t.brief().printed[:]
		}
		r--
	}
	first := row.worlds
	for before := range r {
		first += uint32(row.spans[before])
	}
	return t.g.spans[first : first+uint32(row.spans[r])]
}

// hullUnder is the smallest span that holds all that the term may have under a
// reading.
func (t Term) hullUnder(r when.Reading) when.Span { return hullOf(t.worldsUnder(r)) }

// seam is what a reading that goes by the order of the list makes of the term
// and the next in that order.
func (t Term) seam(r when.Reading) when.Seam { return t.info().seams[r-when.Ordered] }

// person is the place of the term's holder.
func (t Term) person() int32 { return t.g.personOf[t.i] }

// post is the place of the term's post.
func (t Term) post() int32 { return t.g.postOf[t.i] }

// claims are the term's.
func (t Term) claims() claimRange { return claimRange{t.g.claimsOf[t.i], t.g.claimsOf[t.i+1]} }

// record is the term as a record.
func (t Term) record() TermRecord {
	row := t.info()
	return TermRecord{
		ID: t.ID(), Post: t.Post().ID(), Person: t.Person().ID(),
		Document: t.g.documentID(row.document), Row: t.Row(), Listed: t.brief().listed,
		Ordinal: t.Ordinal(), Status: t.Status(), Source: t.Source(),
		Claims: t.g.claimRecords(t.claims()),
	}
}
