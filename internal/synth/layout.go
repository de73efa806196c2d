package synth

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/office"
)

// What an article prints around its table. The infobox of every article has
// three rows, so that the table begins at the same line in all.
const (
	sectionTitle = "List of holders"
	headerLine   = 9
	electedLine  = 6
	electedKey   = "- Elected: "
	actingSign   = "–"
	actingRemark = "acting"
	derivedEnd   = "end derived"
)

// The first line of a table names its columns: of holders, of members.
const (
	holderColumns = "| | Image | Name | Term start | Term end | |"
	memberColumns = "| | Image | Name | Status | Term start | Term end | |"
)

// The labels of the columns that claims come from.
const (
	nameLabel  = "Name"
	startLabel = "Term start"
	endLabel   = "Term end"
)

// A line is a row of the table, before it is laid out.
type line struct {
	ordinal, name, status, start, end, remark string
}

// cells are the line's cells in the order of their columns. Only lists of
// members have a status.
func (l line) cells() []string {
	if l.status == "" {
		return []string{l.ordinal, "", l.name, l.start, l.end, l.remark}
	}
	return []string{l.ordinal, "", l.name, l.status, l.start, l.end, l.remark}
}

// laidOut is the line as the article has it.
func (l line) laidOut() string {
	var text strings.Builder
	for _, cell := range l.cells() {
		text.WriteString("| ")
		if cell != "" {
			text.WriteString(cell + " ")
		}
	}
	return text.String() + "|"
}

// places are where the name, the start and the end stand, counted in runes.
func (l line) places() (name, start, end int) {
	cells := l.cells()
	columns := make([]int, len(cells))
	at := 1
	for i, cell := range cells {
		columns[i] = at + len("| ")
		at += len("| ") + utf8.RuneCountInString(cell)
		if cell != "" {
			at++
		}
	}
	return columns[2], columns[len(cells)-3], columns[len(cells)-2]
}

// statusText is the standing of a member as a list prints it; empty for other
// ways to hold a post.
func statusText(s office.Status) string {
	switch s {
	case office.Standing:
		return "Standing Committee"
	case office.Full:
		return "Member"
	case office.Alternate:
		return "Alternate"
	default:
		return ""
	}
}
