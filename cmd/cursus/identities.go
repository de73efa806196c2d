package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"time"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

type identitiesVerb struct {
	Data     string `env:"CURSUS_DATA" help:"Folder whose people are compared; the embedded data unless given." placeholder:"DIR"`
	Mapping  string `env:"CURSUS_MAPPING" help:"File that says how the files of the folder are read; its own cursus-mapping.yaml unless given." placeholder:"FILE"`
	MinScore int    `help:"Pairs that score at least so much, from 0 to 100." default:"40" placeholder:"S"`
	Format   string `help:"text, csv or json." enum:"text,csv,json" default:"text"`
	Date     string `help:"Day of the ruling in the rows to paste; today unless given." placeholder:"DAY"`
}

// Help is shown by cursus identities --help.
func (identitiesVerb) Help() string {
	return `Lists pairs of people who may be one human and on whom there is no ruling, or who
are ruled unsure: the score, what speaks for and against, the rows that name
them, and a row for identities.csv. Change its judgement to same or different,
say in source what that rests on, and put it into the table in the folder.

Example:

    cursus identities --data offices --min-score 30`
}

// Run prints the pairs, best first.
func (v identitiesVerb) Run(_ context.Context, std streams) error {
	pairs, more, err := v.pairs(std.err)
	if err != nil {
		return err
	}
	write := map[string]func(io.Writer, []openPair) error{"text": pairsAsText, "csv": pairsAsCSV, "json": pairsAsJSON}[v.Format]
	if err := write(std.out, pairs); err != nil {
		return fmt.Errorf("print the pairs: %w", err)
	}
	if more > 0 {
		_, _ = fmt.Fprintf(std.err, "cursus: there are %d more; these score best\n", more) // the pairs were printed
	}
	return nil
}

// An openPair is a pair of people with what a desk needs to rule on it.
type openPair struct {
	Score   int         `json:"score"`
	People  [2]onRecord `json:"people"`
	Reasons []reason    `json:"reasons"`
	Unsure  string      `json:"unsureSince,omitempty"` // day of the ruling that says so
	date    string
}

type reason struct {
	Points int    `json:"points"`
	Text   string `json:"text"`
}

// onRecord is one of the two, and the rows that name them.
type onRecord struct {
	ID    office.PersonID `json:"id"`
	Name  string          `json:"name"`
	Han   string          `json:"nativeName,omitempty"`
	Birth string          `json:"birth,omitempty"`
	Death string          `json:"death,omitempty"`
	Rows  []printedRow    `json:"rows"`
}

type printedRow struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Text   string `json:"text"`
}

func (v identitiesVerb) pairs(progress io.Writer) (open []openPair, more int, err error) {
	files, err := source{Data: v.Data, Mapping: v.Mapping}.files()
	if err != nil {
		return nil, 0, fmt.Errorf("--data %s: %w", v.Data, err)
	}
	records, err := ingest.Load(files, bar(progress))
	if err != nil {
		return nil, 0, err
	}
	rulings, err := ingest.Rulings(files)
	if err != nil {
		return nil, 0, err
	}
	where, err := filesOf(records.Documents, files, v.Data)
	if err != nil {
		return nil, 0, err
	}
	day := cmp.Or(v.Date, time.Now().Format(time.DateOnly))
	pairs, more := identity.Weigh(rulings).Pairs(records, v.MinScore)
	rows := identity.Rows(records, pairs)
	open = make([]openPair, len(pairs))
	for i, p := range pairs {
		open[i] = openPair{Score: p.Score, Reasons: make([]reason, len(p.Reasons)), date: day}
		for j, r := range p.Reasons {
			open[i].Reasons[j] = reason(r)
		}
		for j, person := range p.People {
			open[i].People[j] = recordOf(person, rows[person.ID], where)
		}
		if p.Ruling != nil {
			open[i].Unsure = p.Ruling.Date.String()
		}
	}
	return open, more, nil
}

func recordOf(p *office.PersonRecord, claims []office.ClaimRecord, where map[office.DocumentID]string) onRecord {
	r := onRecord{ID: p.ID, Name: p.Name, Han: p.Han, Birth: p.Birth.EDTF(), Death: p.Death.EDTF(), Rows: make([]printedRow, len(claims))}
	for i, c := range claims {
		file := cmp.Or(where[c.Place.Document], string(c.Place.Document))
		r.Rows[i] = printedRow{file, c.Place.Line, c.Place.Column, c.Text}
	}
	return r
}
