package article

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"
)

// A Problem is a place where the document does not keep to the format. What
// stands there is still in the [Article], unless the code says otherwise.
type Problem struct {
	Code    ProblemCode
	At      Position
	Text    string // what stands there, at most [MaxProblemText] runes
	Message string // what was made of it and what would be right
}

// A ProblemCode tells kinds of problems apart. Codes never change meaning.
type ProblemCode string

// The kinds of problems.
const (
	NoTitle             ProblemCode = "NO_TITLE"              // no line "= Title ="
	DuplicateTitle      ProblemCode = "DUPLICATE_TITLE"       // a second one; it opens a section of level 1
	UnbalancedHeading   ProblemCode = "UNBALANCED_HEADING"    // "== A =": the signs that open it count
	EmptyHeading        ProblemCode = "EMPTY_HEADING"         // "== ==": left out
	EmptyInfobox        ProblemCode = "EMPTY_INFOBOX"         // "Infobox" without a row: left out
	SecondInfobox       ProblemCode = "SECOND_INFOBOX"        // its rows follow those of the first
	FieldWithoutKey     ProblemCode = "FIELD_WITHOUT_KEY"     // "- value": kept with an empty key
	FieldOutsideInfobox ProblemCode = "FIELD_OUTSIDE_INFOBOX" // "- Key: value" in the lead: kept as prose
	ValueOverLines      ProblemCode = "VALUE_OVER_LINES"      // joined to one value; each line has its own items
	ProseInInfobox      ProblemCode = "PROSE_IN_INFOBOX"      // no blank line below the infobox: kept as prose
	CellCount           ProblemCode = "CELL_COUNT"            // row with more or fewer cells than the header
	TableWithoutRows    ProblemCode = "TABLE_WITHOUT_ROWS"    // a header alone
	CellsOnLines        ProblemCode = "CELLS_ON_LINES"        // bars on lines of their own, below no header: kept as prose; one problem a document
	TableRule           ProblemCode = "TABLE_RULE"            // "| --- | --- |": left out
	RowWithoutBar       ProblemCode = "ROW_WITHOUT_BAR"       // "A | B | C": kept as prose
	InvalidUTF8         ProblemCode = "INVALID_UTF8"          // each such byte became U+FFFD; one problem a line
	NULByte             ProblemCode = "NUL_BYTE"              // became U+FFFD; one problem a line
	UnknownTemplate     ProblemCode = "UNKNOWN_TEMPLATE"      // of wikitext: its first argument was kept
	TextInTable         ProblemCode = "TEXT_IN_TABLE"         // of wikitext: a line in no cell: left out
	OpenTable           ProblemCode = "OPEN_TABLE"            // of wikitext: ends with the document
	MergedTooFar        ProblemCode = "MERGED_TOO_FAR"        // of wikitext: where merged cells begin to stand in their first place alone
	TooManyProblems     ProblemCode = "TOO_MANY_PROBLEMS"     // where those after the first MaxProblems begin
)

// Limits of what an [Article] says about its problems.
const (
	MaxProblems    = 1000 // problems told one by one
	MaxProblemText = 120  // runes quoted from the document
)

// problems collects what is wrong with a document, within the limits.
type problems struct {
	told   []Problem
	untold int
	from   Position // of the first one untold
}

func (p *problems) add(code ProblemCode, t Text, message string) {
	if len(p.told) < MaxProblems {
		p.told = append(p.told, Problem{Code: code, At: t.At, Text: quote(t.Value), Message: message})
		return
	}
	if p.untold == 0 {
		p.from = t.At
	}
	p.untold++
}

// list returns the problems by position.
func (p *problems) list() []Problem {
	slices.SortStableFunc(p.told, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column))
	})
	if p.untold == 0 {
		return p.told
	}
	message := fmt.Sprintf("%d more problems are not told; mend the first %d and read again", p.untold, MaxProblems)
	return append(p.told, Problem{Code: TooManyProblems, At: p.from, Message: message})
}

// quote cuts s to MaxProblemText runes.
func quote(s string) string {
	if utf8.RuneCountInString(s) <= MaxProblemText {
		return s
	}
	runes := 0
	for i := range s {
		if runes++; runes == MaxProblemText {
			return s[:i] + "…"
		}
	}
	return s
}
