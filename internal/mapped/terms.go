package mapped

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Terms are the terms of the rows so far. Whom and what they name may be given
// by a later table, so they are settled at the end.
type terms struct {
	b      *builder
	list   []office.TermRecord
	person []int32 // of each term
	post   []int32
	count  []int32 // terms by post, of which they are numbered
	ids    map[office.TermID]bool
	claims []office.ClaimRecord // room for those of the next terms
}

func newTerms(b *builder) terms { return terms{b: b, ids: make(map[office.TermID]bool)} }

// most claims of a term: the holder, the start, the end.
const mostClaims = 3

// room returns space for the claims of one term. They are cut from large pieces,
// for a piece each would cost as much as the claims.
func (ts *terms) room() []office.ClaimRecord {
	const piece = 4096
	if cap(ts.claims)-len(ts.claims) < mostClaims {
		ts.claims = make([]office.ClaimRecord, 0, piece*mostClaims)
	}
	return ts.claims[len(ts.claims):len(ts.claims):cap(ts.claims)]
}

// use notes how much of the room was used, and returns it so that nothing can be
// appended behind it.
func (ts *terms) use(claims []office.ClaimRecord) []office.ClaimRecord {
	ts.claims = ts.claims[:len(ts.claims)+len(claims)]
	return slices.Clip(claims)
}

func (ts *terms) take(row *row, s section) {
	b := ts.b
	holder, held := b.get(row, s, "person"), b.get(row, s, "post")
	person, post := b.here.person, b.here.post
	if holder.means != "" {
		person = b.people.find(holder.means)
	}
	if held.means != "" {
		post = b.posts.find(held.means)
	}
	if person < 0 || post < 0 {
		b.issue(office.MalformedTable, office.Place{Document: row.from.document, Row: row.number, Line: row.line, Column: 1}, holder.text,
			"the row names no person or no post, so it is nobody's term")
		return
	}
	if holder.means == "" { // the row itself says who it is
		holder = b.who(row)
	}
	for int(post) >= len(ts.count) {
		ts.count = append(ts.count, make([]int32, len(b.posts.list)-len(ts.count))...)
	}
	ts.count[post]++
	t := office.TermRecord{
		ID: ts.identify(row, s, post), Document: row.from.document, Row: row.number, Listed: b.t.listed,
		Ordinal: b.get(row, s, "ordinal").means, Source: b.get(row, s, "source").means, Status: b.status(row, s),
	}
	claims := append(ts.room(), office.ClaimRecord{
		Field: office.HolderField, Text: holder.text, Basis: office.Printed, Place: holder.place(row),
	})
	claims = ts.date(row, s, "start", office.StartField, claims, t.ID)
	claims = ts.date(row, s, "end", office.EndField, claims, t.ID)
	t.Claims = ts.use(claims)
	ts.list = append(ts.list, t)
	ts.person = append(ts.person, person)
	ts.post = append(ts.post, post)
}

// who is the cell that names the person whom the row itself makes.
func (b *builder) who(row *row) reading {
	var who reading
	for _, field := range []string{"name", "id"} {
		for _, v := range b.t.person[field] {
			if who = v.of(row); who.means != "" {
				return who
			}
		}
	}
	return who
}

// identify makes a term's identifier: of its post and its own, or of how many the
// post has had.
func (ts *terms) identify(row *row, s section, post int32) office.TermID {
	own := ts.b.get(row, s, "id")
	start := ts.b.posts.ids[post] + "#"
	if own.means == "" {
		return office.TermID(start + strconv.Itoa(int(ts.count[post])))
	}
	id := office.TermID(start + strings.ReplaceAll(own.means, "#", "%23"))
	for n := 2; ts.ids[id]; n++ {
		id = office.TermID(start + strings.ReplaceAll(own.means, "#", "%23") + "-" + strconv.Itoa(n))
		if !ts.ids[id] {
			ts.b.issue(office.MalformedTable, own.place(row), own.text, "another row has this identifier; this one becomes %s", id)
		}
	}
	ts.ids[id] = true
	return id
}

// status is what the columns say of how the post is held.
func (b *builder) status(row *row, s section) office.Status {
	if r := b.get(row, s, "acting"); r.means != "" {
		switch strings.ToLower(r.means) {
		case "true", "yes", "y", "1", "acting":
			return office.Acting
		case "false", "no", "n", "0", "regular":
		default:
			b.issue(office.UnknownNote, r.place(row), r.text, "acting: want true or false, which values can translate")
		}
	}
	r := b.get(row, s, "status")
	status := office.Status(strings.ToUpper(cmp.Or(r.means, string(office.Regular))))
	known := []office.Status{office.Regular, office.Acting, office.Standing, office.Full, office.Alternate}
	if !slices.Contains(known, status) {
		b.issue(office.UnknownNote, r.place(row), r.text, "no status; want one of %v, which values can translate", known)
		return office.Regular
	}
	return status
}

// date adds the claim on a date, if the row makes any.
func (ts *terms) date(row *row, s section, name string, field office.ClaimField, claims []office.ClaimRecord, term office.TermID) []office.ClaimRecord {
	b := ts.b
	r := b.get(row, s, name)
	precision := b.get(row, s, name+"_precision")
	if r.means == "" && !r.open {
		return claims
	}
	c := office.ClaimRecord{Field: field, Text: r.text, Basis: office.Printed, Place: r.place(row)}
	if r.value.constant() {
		c.Basis = office.Derived
	}
	if r.open {
		c.Date = when.OpenDate(r.text)
		return append(claims, c)
	}
	var err error
	if c.Date, err = b.t.rules.date(r.text, r.means); err != nil {
		i := b.issue(office.UnparsedDate, c.Place, r.text, "%s", err)
		i.Term, i.Claims = term, []office.ClaimRecord{c}
	}
	if precision.means != "" {
		to, known := precisions[strings.ToLower(precision.means)]
		if !known {
			b.issue(office.UnknownNote, precision.place(row), precision.text,
				"no precision; want day, month, year, decade or century, which values can translate").Term = term
		} else {
			c.Date = blur(c.Date, to)
		}
	}
	if day := c.Date.Strict().Lo; field == office.StartField && c.Date.Kind() == when.Known && day.Bounded() {
		d := b.documents[r.from.file]
		d.latest = max(d.latest, day)
	}
	return append(claims, c)
}
