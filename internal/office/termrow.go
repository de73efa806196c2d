package office

import "github.com/seed-51aee618/cursus/internal/when"

// A termRow is a TermRecord and what it comes to once linked, as the graph keeps
// it: without pointers.
type termRow struct {
	id, ordinal, source textRef
	person, post        int32
	document            documentRef
	row                 int32
	position            int32 // place in the post's list of terms
	start, end          int32 // places among those settled
	claims              claimRange
	worlds              [3]uint32 // first of its spans, by reading
	spans               [3]uint8  // how many they are
	status              uint8     // place among the statuses of the graph
	listed              bool
	alone               bool // contradicts the order of the post's list
}

func (t Term) info() *termRow { return &t.g.terms[t.i] }

// worlds are the spans the term may have by its printed dates: one for each
// pair of alternatives. There is at least one.
func (t Term) worlds() []when.Span { return t.worldsUnder(when.Stated) }

// worldsUnder are the spans the term may have under a reading. There is at
// least one.
func (t Term) worldsUnder(r when.Reading) []when.Span {
	row := t.info()
	first := row.worlds[r]
	return t.g.spans[first : first+uint32(row.spans[r])]
}

// setWorlds says what spans the term may have under a reading; they are a part
// of those it had, so that there is room for them unless they are shared with
// another reading.
func (t Term) setWorlds(r when.Reading, worlds []when.Span) {
	row := t.info()
	if row.worlds[r] == row.worlds[when.Stated] {
		row.worlds[r] = uint32(len(t.g.spans))
		t.g.spans = append(t.g.spans, worlds...)
	} else {
		copy(t.g.spans[row.worlds[r]:], worlds)
	}
	row.spans[r] = uint8(len(worlds))
}

// record is the term as a record.
func (t Term) record() TermRecord {
	row := t.info()
	return TermRecord{
		ID: t.ID(), Post: t.Post().ID(), Person: t.Person().ID(),
		Document: t.g.documentID(row.document), Row: t.Row(), Listed: row.listed,
		Ordinal: t.Ordinal(), Status: t.Status(), Source: t.Source(),
		Claims: t.g.claimRecords(row.claims),
	}
}
