package ingest

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
)

// A rowReader reads one row of a table of office holders.
type rowReader struct {
	b       *builder
	s       source
	section string
	grid    *grid
	columns columns
	row     article.Row
}

// read returns a holding for each person whom the row names.
func (r rowReader) read() []holding {
	name := r.row.Cell(r.columns.name())
	if isVacant(name.Value) {
		r.vacant(name)
		return nil
	}
	var read []holding
	for _, column := range r.columns.names {
		cell := r.row.Cell(column)
		for _, named := range holdersOf(cell.Value) {
			read = append(read, r.holder(named, cell, column, len(read)))
		}
	}
	if len(read) == 0 {
		r.problem(office.MalformedText, name, r.columns.name(), "the row names nobody")
		return nil
	}
	r.share(read)
	return read
}

// holder reads who one of the people is whom a cell names.
func (r rowReader) holder(named holder, cell article.Text, column, seat int) holding {
	person, ambiguous := r.b.people.resolve(named.latin, named.han, bareSlug(string(r.s.document.Post)))
	if ambiguous {
		r.problem(office.AmbiguousPerson, cell, column, "several people bear this name; give the name in Han characters, or rule in people.csv")
	}
	if named.unread != "" && cell.At.Line >= r.row.At.Line { // and not of the row above
		r.problem(office.UnknownNote, cell, column, "what stands behind the name was not read")
	}
	h := holding{person: person.ID, row: r.row.Number, seat: seat, claims: make([]office.ClaimRecord, 0, 3)}
	if named.acting {
		h.status = office.Acting
	}
	claim := office.ClaimRecord{Field: office.HolderField, Text: cell.Value, Basis: office.Printed, Place: r.place(cell, column)}
	h.claims = append(h.claims, claim)
	lived(person, named.life, claim)
	return h
}

// share reads what the row says of all whom it names.
func (r rowReader) share(holders []holding) {
	all := holding{status: office.Regular}
	if r.s.document.Kind == office.MembersDocument {
		all.status = office.Full
	}
	r.ordinal(&all)
	r.status(&all)
	r.dates(&all, r.remark(&all))
	for i := range holders {
		h := &holders[i]
		h.ordinal = all.ordinal
		if h.status != office.Acting {
			h.status = all.status
		}
		h.claims = append(h.claims, all.claims...)
	}
}

// ordinal reads the number; a dash marks an acting holder.
func (r rowReader) ordinal(h *holding) {
	cell := r.row.Cell(r.columns.ordinal)
	if cell == r.row.Cell(r.columns.name()) {
		return // one cell over both columns is the name
	}
	text := bare(cell.Value)
	if isDash(text) {
		h.status = office.Acting
		return
	}
	h.ordinal = strings.TrimRight(text, ".")
}

func (r rowReader) status(h *holding) {
	if r.columns.status < 0 {
		return
	}
	cell := r.row.Cell(r.columns.status)
	switch fold.Name(cell.Value) {
	case "standingcommittee", "standing":
		h.status = office.Standing
	case "member", "full", "":
		h.status = office.Full
	case "alternate", "alternatemember":
		h.status = office.Alternate
	default:
		r.problem(office.UnknownNote, cell, r.columns.status, "give Standing Committee, Member or Alternate")
	}
}

// remark reads the unnamed last column and returns the basis of the end.
func (r rowReader) remark(h *holding) office.Basis {
	basis := office.Printed
	if r.columns.remark < 0 {
		return basis
	}
	cell := r.row.Cell(r.columns.remark)
	for _, part := range strings.FieldsFunc(cell.Value, func(c rune) bool { return c == ',' || c == ';' }) {
		switch note := strings.ToLower(bare(part)); {
		case note == "":
		case isActing(note):
			h.status = office.Acting
		case note == "end derived":
			basis = office.Derived
		default:
			r.problem(office.UnknownNote, cell, r.columns.remark, "give acting or end derived")
		}
	}
	return basis
}

func (r rowReader) place(at article.Text, column int) office.Place {
	label := ""
	if column >= 0 && column < len(r.grid.columns) {
		label = r.grid.columns[column].Value
	}
	return office.Place{
		Document: r.s.document.ID, Section: r.section, Row: r.row.Number, Label: label,
		Line: at.At.Line, Column: at.At.Column,
	}
}

func (r rowReader) problem(code office.IssueCode, at article.Text, column int, message string) {
	r.b.issue(office.IssueRecord{Code: code, Place: r.place(at, column), Text: at.Value, Message: message})
}
