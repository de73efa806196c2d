// Package article reads the text of an encyclopaedia article about an office, a
// body or a person, and keeps the place of every part, so that whatever is
// later made of a cell can be traced to its line and column.
//
// An article is plain UTF-8 text, one thing to a line:
//
//	= Title =
//	Infobox
//	- Key: value
//	Prose, one paragraph to a line.
//	== Section ==
//	| | Name | Term start | Term end |
//	| 1 | Ada (甲) | 1949 | October 1952 |
//
// Tables may also stand as in Markdown, without a bar in front and with a rule
// below the header. A document of which a line begins with "{|" or "{{" is read
// as MediaWiki wikitext; docs/articles.md says what of it.
//
// Blank lines only end a table and the value of an infobox row. Nothing is left
// out silently: a line that does not fit is kept where it fits best and is
// named by a [Problem].
package article

// An Article is a document in its parts, each in the order of the text.
type Article struct {
	Title    Text      // zero when the document has none
	Infobox  []Field   // rows of every infobox
	Lead     []Text    // prose before the first section heading
	Sections []Section // one with an empty title and level 0 holds the tables of the lead
	Problems []Problem // by position
}

// A Position is a place in a document. Lines count from 1, columns count
// runes from 1; a byte order mark is not counted.
type Position struct{ Line, Column int }

// A Text is text without surrounding white space and the place it begins. An
// empty Text stands where its first rune could be.
type Text struct {
	At    Position
	Value string
}

// A Field is one row of the infobox.
type Field struct {
	Key    Text   // as printed: "Term Start2"
	Name   string // Key without its number, lower-cased with single spaces: "term start"
	Number int    // 2 for "Office2", 1 for "Office"; keys may repeat
	Value  Text   // whole value; several lines are joined with single spaces
	Items  []Text // "A , B" is two items, "A, B" is one; another line is another item; none when Value is empty
}

// A Section is what stands below a heading, up to the next heading of any level.
type Section struct {
	Title      Text
	Level      int // number of equals signs that open the heading; 1 for a second title
	Paragraphs []Text
	Tables     []Table
}

// A Table is a header line and the rows below it, up to the first line that
// does not begin with a bar.
type Table struct {
	At      Position
	Columns []Text // cells of the header; unnamed columns have an empty Value
	Rows    []Row
}

// A Row is one line of a table. It may have more or fewer cells than its table
// has columns: then there is a [CellCount] problem.
type Row struct {
	At     Position
	Number int // from 1 over the whole document
	Cells  []Text
}

// Field returns the first infobox row of that [Field] Name.
func (a Article) Field(name string) (Field, bool) {
	for _, f := range a.Infobox {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}

// Fields returns every infobox row of that [Field] Name, whatever its number,
// in the order of the text.
func (a Article) Fields(name string) []Field {
	var found []Field
	for _, f := range a.Infobox {
		if f.Name == name {
			found = append(found, f)
		}
	}
	return found
}

// Column returns the index of the first column that has one of the names, or
// -1. Case and white space make no difference: "Term start" is "termstart".
func (t Table) Column(names ...string) int {
	for i, c := range t.Columns {
		for _, name := range names {
			if sameLetters(c.Value, name) {
				return i
			}
		}
	}
	return -1
}

// Cell returns the cell at index i, or an empty Text at the row's position
// when the row has no such cell, so that Cell(t.Column("Name")) is always safe.
func (r Row) Cell(i int) Text {
	if i < 0 || i >= len(r.Cells) {
		return Text{At: r.At}
	}
	return r.Cells[i]
}
