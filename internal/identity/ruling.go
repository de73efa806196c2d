package identity

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// File is the table of rulings, as it is called in a folder of data.
const File = "identities.csv"

// A Judgement is what a desk says of two records.
type Judgement string

// The judgements. Unsure keeps two records apart and their pair open.
const (
	Same      Judgement = "same"
	Different Judgement = "different"
	Unsure    Judgement = "unsure"
)

// Judgements returns all of them.
func Judgements() []Judgement { return []Judgement{Same, Different, Unsure} }

// A Side is whom a ruling speaks of: the identifier of a person, or of a term
// for whoever holds it, so that a row can be told from the other rows that its
// name joins it with.
type Side string

// Valid says whether the side has the form of an identifier of a person or term.
func (s Side) Valid() bool {
	slug, ok := strings.CutPrefix(string(s), "person:")
	return ok && slug != "" && !strings.Contains(slug, "#") || s.isTerm()
}

func (s Side) isTerm() bool {
	slug, ok := strings.CutPrefix(string(s), "post:")
	post, row, numbered := strings.Cut(slug, "#")
	return ok && numbered && post != "" && row != ""
}

// A Ruling is one row of the table.
type Ruling struct {
	Person    Side // of two that are the same, the one whose identifier is kept
	Other     Side
	Judgement Judgement
	Date      when.Day // day of the ruling
	Source    string   // what it rests on
	Note      string
	At        [2]Spot // where Person and Other stand in the table
}

// A Spot is a place in the table, both from 1.
type Spot struct{ Line, Column int }
