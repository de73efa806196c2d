package article

import (
	"strconv"
	"strings"
)

// An infobox is where the parser is in one.
type infobox int

const (
	closed infobox = iota // in none
	open                  // below the line Infobox or a blank line
	inRow                 // directly below a row
)

func opensInfobox(t Text) bool { return strings.EqualFold(t.Value, "Infobox") }

func (p *parser) openInfobox(t Text) {
	if len(p.article.Infobox) > 0 {
		p.problems.add(SecondInfobox, t, "its rows were added to those of the first infobox; write one infobox")
	}
	p.infobox, p.opened, p.fields = open, t, len(p.article.Infobox)
}

// closeInfobox ends the infobox at a line that is no part of it.
func (p *parser) closeInfobox() {
	p.endValue(false)
	p.infobox = closed
	if len(p.article.Infobox) == p.fields {
		p.problems.add(EmptyInfobox, p.opened, `there is no row below it; write "- Key: value"`)
	}
}

// infoboxLine takes a line if it is part of the open infobox.
func (p *parser) infoboxLine(t Text) bool {
	switch {
	case t.Value == "":
		p.endValue(false)
		p.infobox = open
	case t.Value[0] == '-':
		p.endValue(true)
		p.field(t)
		p.infobox = inRow
	case p.infobox == inRow && t.Value[0] != '|' && t.Value[0] != '=' && !opensInfobox(t):
		p.below = append(p.below, t)
	default:
		p.closeInfobox()
		return false
	}
	return true
}

// field takes the line of an infobox row, up to its value.
func (p *parser) field(t Text) {
	row := trim(Position{t.At.Line, t.At.Column + len("-")}, t.Value[len("-"):])
	key, value, ok := row.cut(":")
	if !ok {
		key, value = Text{At: row.At}, row
	}
	if key.Value == "" {
		p.problems.add(FieldWithoutKey, t, `row was kept without a key; write "- Key: value"`)
	}
	name, number := splitKey(key.Value)
	p.article.Infobox = append(p.article.Infobox, Field{Key: key, Name: name, Number: number})
	p.indent, p.value = t.At.Column, append(p.value, value)
}

// endValue ends the row above, if there is one. The lines below it belong to
// it when another row follows them or when they are indented; else they are prose.
func (p *parser) endValue(rowFollows bool) {
	if len(p.value) == 0 {
		return
	}
	for i, t := range p.below {
		if !rowFollows && t.At.Column <= p.indent {
			p.endProse(p.below[i:])
			break
		}
		p.problems.add(ValueOverLines, t, "line was joined to the value above; write the value on one line")
		p.value = append(p.value, t)
	}
	p.setValue()
	p.value, p.below = p.value[:0], p.below[:0]
}

func (p *parser) endProse(lines []Text) {
	p.problems.add(ProseInInfobox, lines[0], "line was read as prose; leave a blank line below the infobox, or indent the rest of a value")
	for _, t := range lines {
		p.prose(t)
	}
}

// setValue gives the last field the value of its lines.
func (p *parser) setValue() {
	lines := p.value
	if len(lines) > 1 && lines[0].Value == "" {
		lines = lines[1:] // "- Key:" with the value below it
	}
	f := &p.article.Infobox[len(p.article.Infobox)-1]
	f.Value = lines[0]
	if len(lines) > 1 {
		f.Value.Value = join(lines)
	}
	for _, t := range lines {
		f.Items = appendItems(f.Items, t)
	}
}

func join(lines []Text) string {
	values := make([]string, len(lines))
	for i, t := range lines {
		values[i] = t.Value
	}
	return strings.Join(values, " ")
}

// appendItems appends what stands between the commas of t that have a space on
// both sides, or the end of t.
func appendItems(items []Text, t Text) []Text {
	at, start := t.At, 0
	for i := 0; i <= len(t.Value); i++ {
		if i < len(t.Value) && !loneComma(t.Value, i) {
			continue
		}
		piece := t.Value[start:i]
		if item := trim(at, piece); item.Value != "" {
			items = append(items, item)
		}
		at = at.after(piece)
		at.Column += len(",")
		start = i + len(",")
	}
	return items
}

func loneComma(s string, i int) bool {
	return s[i] == ',' && (i == 0 || s[i-1] == ' ') && (i+1 == len(s) || s[i+1] == ' ')
}

// splitKey returns the name and the number of a key: "Term Start2" is "term
// start" and 2. More than three digits are no number but part of the name, as a
// year is.
func splitKey(key string) (name string, number int) {
	stem := strings.TrimRight(key, "0123456789")
	digits := key[len(stem):]
	number, err := strconv.Atoi(digits)
	if err != nil || number == 0 || len(digits) > 3 || stem == "" {
		stem, number = key, 1
	}
	return strings.ToLower(strings.Join(strings.Fields(stem), " ")), number
}
