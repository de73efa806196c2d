package mapped

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A value says what of a row becomes one field of a record.
type value struct {
	at    position
	label string // the column, or what the mapping writes in its place
	parts []part
	words map[string]string // what texts stand for; nil takes them as they are
	null  []string
	open  []string // texts that say "still in office"
	split string   // what stands between several values
}

// A part of a value is a column, or text that is the same for every row.
type part struct {
	text string
	slot int // -1 for text
}

// section reads which value each field of a record has.
func (p *parser) section(n *yaml.Node, t *table, name string, fields []string) section {
	s := make(section)
	keys := make([]key, len(fields))
	for i, field := range fields {
		keys[i] = key{field, func(n *yaml.Node) {
			if name == "term" && field == "listed" {
				t.listed = p.text(n) == "true"
				if n.Tag != "!!bool" {
					p.fail(n, "listed: want true or false")
				}
				return
			}
			s[field] = p.values(n, t)
		}}
	}
	p.object(n, name, keys...)
	return s
}

// constant says whether the mapping alone gives the value, and no cell of a file.
func (v *value) constant() bool {
	return !slices.ContainsFunc(v.parts, func(p part) bool { return p.slot >= 0 })
}

// values reads a value or a list of them.
func (p *parser) values(n *yaml.Node, t *table) []*value {
	if n.Kind != yaml.SequenceNode {
		return []*value{p.value(n, t)}
	}
	all := make([]*value, len(n.Content))
	for i, item := range n.Content {
		all[i] = p.value(item, t)
	}
	return all
}

// value reads a column's name, a text with columns in braces, or an object that
// says more.
func (p *parser) value(n *yaml.Node, t *table) *value {
	v := &value{at: positionOf(n), null: t.rules.null}
	if n.Kind != yaml.MappingNode {
		text := p.text(n)
		if v.label = text; strings.ContainsAny(text, "{}") {
			v.parts = p.template(n, text, t)
		} else {
			v.parts = []part{{slot: t.slot(text, v.at)}}
		}
		return v
	}
	given := 0
	p.object(n, "a value",
		key{"column", func(n *yaml.Node) {
			given++
			v.label = p.text(n)
			v.parts = []part{{slot: t.slot(v.label, positionOf(n))}}
		}},
		key{"text", func(n *yaml.Node) {
			given++
			v.label = p.text(n)
			v.parts = p.template(n, v.label, t)
		}},
		key{"values", func(n *yaml.Node) {
			v.words = make(map[string]string)
			p.entries(n, "values as an object: each text, and what it stands for", func(from, to *yaml.Node) { v.words[from.Value] = p.text(to) })
		}},
		key{"null", func(n *yaml.Node) { v.null = append([]string{""}, p.texts(n)...) }},
		key{"open", func(n *yaml.Node) { v.open = p.texts(n) }},
		p.keep("split", &v.split))
	if given != 1 {
		p.fail(n, "a value wants either column or text")
	}
	return v
}

// template takes "{title} of {place}" apart. Doubled braces stand for one.
func (p *parser) template(n *yaml.Node, text string, t *table) []part {
	var parts []part
	var plain strings.Builder
	for rest := text; rest != ""; {
		switch {
		case strings.HasPrefix(rest, "{{") || strings.HasPrefix(rest, "}}"):
			plain.WriteByte(rest[0])
			rest = rest[2:]
		case rest[0] == '{':
			name, after, closed := strings.Cut(rest[1:], "}")
			if !closed || name == "" {
				p.fail(n, "%q: want the name of a column between { and }", text)
				return nil
			}
			if plain.Len() > 0 {
				parts = append(parts, part{plain.String(), -1})
				plain.Reset()
			}
			parts = append(parts, part{slot: t.slot(name, positionOf(n))})
			rest = after
		case rest[0] == '}':
			p.fail(n, "%q: } without {; write }} for the character", text)
			return nil
		default:
			plain.WriteByte(rest[0])
			rest = rest[1:]
		}
	}
	if plain.Len() > 0 || len(parts) == 0 {
		parts = append(parts, part{plain.String(), -1})
	}
	return parts
}

// A reading is what a value comes to in one row.
type reading struct {
	cell // as it stands in the file; of several columns, the place of the first

	value   *value
	means   string // what it stands for; empty for nothing
	open    bool   // it says "still in office"
	unknown bool   // the value's words do not have it
}

// of reads the value of a row.
func (v *value) of(r *row) reading {
	if len(v.parts) == 1 && v.parts[0].slot >= 0 {
		c := r.cells[v.parts[0].slot]
		return v.read(c, strings.TrimSpace(c.text))
	}
	c := cell{from: r.from, line: r.line, column: 1}
	var all strings.Builder
	placed := false
	for _, p := range v.parts {
		if p.slot < 0 {
			all.WriteString(p.text)
			continue
		}
		own := r.cells[p.slot]
		text := strings.TrimSpace(own.text)
		if slices.Contains(v.null, text) || own.differ {
			return reading{cell: own, value: v}
		}
		if !placed {
			c, placed = own, true
		}
		all.WriteString(text)
	}
	c.text = all.String()
	return v.read(c, c.text)
}

func (v *value) read(c cell, text string) reading {
	r := reading{cell: c, value: v}
	if c.differ {
		return r
	}
	if len(v.open) > 0 && slices.Contains(v.open, text) {
		r.means, r.open = text, true
		return r
	}
	if slices.Contains(v.null, text) {
		return r
	}
	if v.words == nil {
		r.means = text
		return r
	}
	if word, ok := v.words[text]; ok {
		r.means = word
		return r
	}
	r.unknown = true
	return r
}
