package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// identityColumns are the columns of the table of rulings.
const identityColumns = "person,other,judgement,date,source,note"

// Rulings reads a folder's rulings on who is the same human: the rows of
// identities.csv, none when there is no such file. Errors about rows wrap
// ErrTable, name line and column, and tell of every row that is wrong.
func Rulings(fsys fs.FS) ([]identity.Ruling, error) {
	t, err := readTable(fsys, identity.File, strings.Split(identityColumns, ",")...)
	if err != nil {
		return nil, err
	}
	return t.rulings()
}

// ruled has the rulings that stand beside files of another format carried out.
// They count for the version.
func ruled(fsys fs.FS, r office.Records, out func(*identity.Rulings, office.Records) office.Records) (office.Records, error) {
	t, err := readTable(fsys, identity.File, strings.Split(identityColumns, ",")...)
	if err != nil {
		return office.Records{}, err
	}
	rulings, err := t.rulings()
	if err != nil {
		return office.Records{}, err
	}
	if len(t.content) > 0 {
		hash := sha256.Sum256(append([]byte(r.Version), t.content...))
		r.Version = hex.EncodeToString(hash[:8])
	}
	return out(identity.Weigh(rulings), r), nil
}

func (t table) rulings() ([]identity.Ruling, error) {
	rulings := make([]identity.Ruling, 0, len(t.rows))
	var wrong mistakes
	for _, r := range t.rows {
		ruling, err := r.ruling()
		if err != nil {
			wrong.add(err)
			continue
		}
		rulings = append(rulings, ruling)
	}
	return rulings, wrong.err()
}

func (r row) ruling() (identity.Ruling, error) {
	ruling := identity.Ruling{
		Person: identity.Side(r.get("person")), Other: identity.Side(r.get("other")),
		Source: r.get("source"), Note: r.get("note"),
	}
	for i, column := range []string{"person", "other"} {
		ruling.At[i] = identity.Spot{Line: r.line, Column: r.column(column)}
		if !identity.Side(r.get(column)).Valid() {
			return ruling, r.wrong(column, "give the id of a person, or of a term for whoever holds it: person:ada, post:mayor-of-exampleville#3")
		}
	}
	if ruling.Person == ruling.Other {
		return ruling, r.wrong("other", "the row names one side twice")
	}
	var err error
	if ruling.Judgement, err = oneOf(r, "judgement", identity.Judgements()); err != nil {
		return ruling, err
	}
	if ruling.Date, err = when.ParseDay(r.get("date")); err != nil {
		return ruling, r.wrong("date", "give the day of the ruling, such as 2026-11-22")
	}
	if ruling.Source == "" && ruling.Judgement != identity.Unsure {
		return ruling, r.wrong("source", "say what the ruling rests on")
	}
	return ruling, nil
}

// ruled returns the person on record whose identifier the rulings keep for one
// who would be entered under another, if they are there already. From now on
// that identifier is theirs too, and the names find them.
func (p *people) ruled(id office.PersonID, latin, han string) *office.PersonRecord {
	if p.rulings == nil {
		return nil
	}
	head := p.rulings.Head(id)
	person := p.byID[head]
	if person == nil || head == id {
		return nil
	}
	p.given.take(string(id))
	p.byID[id] = person
	if person.Han == "" {
		person.Han = han
	}
	for _, name := range []string{latin, han} {
		if key := fold.Name(name); key != "" && key != fold.Name(person.Han) {
			person.Names = append(person.Names, office.NameRecord{Text: name, Kind: identity.MergedName, Source: identity.File})
		}
		p.name(person, name)
	}
	return person
}
