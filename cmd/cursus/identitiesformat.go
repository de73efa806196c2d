package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// shownRows is how many rows of each person the text shows.
const shownRows = 4

func pairsAsText(w io.Writer, pairs []openPair) error {
	var b bytes.Buffer
	for _, p := range pairs {
		fmt.Fprintf(&b, "%d  %s  %s\n", p.Score, p.People[0].ID, p.People[1].ID)
		for _, person := range p.People {
			person.text(&b)
		}
		for _, r := range p.Reasons {
			fmt.Fprintf(&b, "    %+d  %s\n", r.Points, r.Text)
		}
		if p.Unsure != "" {
			fmt.Fprintf(&b, "    ruled unsure on %s\n", p.Unsure)
		}
		fmt.Fprintf(&b, "    %s\n\n", strings.Join(p.row()[:6], ","))
	}
	fmt.Fprintf(&b, "pairs: %d\n", len(pairs))
	_, err := b.WriteTo(w)
	return err
}

func (r onRecord) text(b *bytes.Buffer) {
	fmt.Fprintf(b, "  %s", r.Name)
	for _, part := range []struct{ before, text, after string }{{" (", r.Han, ")"}, {", born ", r.Birth, ""}, {", died ", r.Death, ""}} {
		if part.text != "" {
			b.WriteString(part.before + part.text + part.after)
		}
	}
	b.WriteByte('\n')
	for _, row := range r.Rows[:min(len(r.Rows), shownRows)] {
		fmt.Fprintf(b, "    %s:%d:%d %s\n", row.File, row.Line, row.Column, strconv.Quote(row.Text))
	}
	if more := len(r.Rows) - shownRows; more > 0 {
		fmt.Fprintf(b, "    and %d more\n", more)
	}
}

// row is the pair as a row of identities.csv, with the score behind it.
func (p openPair) row() []string {
	reasons := make([]string, len(p.Reasons))
	for i, r := range p.Reasons {
		reasons[i] = r.Text
	}
	return []string{
		string(p.People[0].ID), string(p.People[1].ID), "unsure", p.date, "", "", strconv.Itoa(p.Score), strings.Join(reasons, " ; "),
	}
}

func pairsAsCSV(w io.Writer, pairs []openPair) error {
	c := csv.NewWriter(w)
	rows := [][]string{{"person", "other", "judgement", "date", "source", "note", "score", "reasons"}}
	for _, p := range pairs {
		rows = append(rows, p.row())
	}
	return c.WriteAll(rows)
}

func pairsAsJSON(w io.Writer, pairs []openPair) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(pairs)
}
