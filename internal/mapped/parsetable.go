package mapped

import (
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/seed-51aee618/cursus/internal/when"
)

// mapping reads the whole file. What it says of cells counts for all tables, so
// it is read first wherever it stands.
func (p *parser) mapping(n *yaml.Node) {
	var tables *yaml.Node
	keys := append(p.aboutKeys(&p.m.about), p.ruleKeys(&p.m.rules)...)
	keys = append(keys, key{"tables", func(n *yaml.Node) { tables = n }})
	p.object(n, "a mapping", keys...)
	if n.Kind != yaml.MappingNode {
		return
	}
	if tables == nil || tables.Kind != yaml.SequenceNode || len(tables.Content) == 0 {
		p.fail(n, "want tables: a list with one object for each file to read")
		return
	}
	for _, item := range tables.Content {
		p.table(item)
	}
}

// table reads one of the tables. The joins are read before the values that name
// their columns.
func (p *parser) table(n *yaml.Node) {
	t := &table{about: about{asOf: when.Past}, rules: p.m.rules}
	var conditions *yaml.Node
	var later []func()
	sectionKey := func(name string, into *section, fields []string) key {
		return key{name, func(n *yaml.Node) { later = append(later, func() { *into = p.section(n, t, name, fields) }) }}
	}
	keys := append(p.aboutKeys(&t.about), p.ruleKeys(&t.rules)...)
	keys = append(
		keys,
		key{"file", func(n *yaml.Node) { t.file = cellOf{p.file(n), positionOf(n)} }},
		key{"each", func(n *yaml.Node) { t.each = strings.Split(p.text(n), ".") }},
		key{"delimiter", func(n *yaml.Node) { t.comma = p.delimiter(n) }},
		key{"header", func(n *yaml.Node) { t.header = p.texts(n) }},
		key{"where", func(n *yaml.Node) { conditions = n }},
		key{"join", func(n *yaml.Node) {
			p.entries(n, "joins, each under the name that its columns get", func(name, v *yaml.Node) { p.join(t, name, v) })
		}},
		sectionKey("area", &t.area, areaFields), sectionKey("body", &t.body, bodyFields), sectionKey("post", &t.post, postFields),
		sectionKey("person", &t.person, personFields), sectionKey("term", &t.term, termFields))
	before := len(p.errs)
	p.object(n, "a table", keys...)
	for _, read := range later {
		read()
	}
	if conditions != nil {
		p.where(t, conditions)
	}
	p.resolve(t)
	switch {
	case len(p.errs) > before:
	case t.file.text == "":
		p.fail(n, "want file: the name of a file in the folder")
	case len(later) == 0:
		p.fail(n, "want what each row makes: one or more of area, body, post, person and term")
	default:
		p.complete(n, t)
	}
	p.m.files = append(p.m.files, t)
}

// complete says what records lack that nothing else gives.
func (p *parser) complete(n *yaml.Node, t *table) {
	for _, s := range []struct {
		name   string
		fields section
		need   []string
	}{{"area", t.area, []string{"id", "name"}}, {"body", t.body, []string{"id", "name"}}, {"post", t.post, []string{"id", "title"}}, {"person", t.person, []string{"id", "name"}}} {
		if s.fields != nil && s.fields[s.need[0]] == nil && s.fields[s.need[1]] == nil {
			p.fail(n, "%s: want id or %s, to tell one from the other", s.name, s.need[1])
		}
	}
	for _, of := range []struct {
		name string
		own  section
	}{{"person", t.person}, {"post", t.post}} {
		if t.term != nil && of.own == nil && t.term[of.name] == nil {
			p.fail(n, "term: want %s, the column that has its identifier, or %s beside term", of.name, of.name)
		}
	}
}

func (p *parser) file(n *yaml.Node) string {
	name := p.text(n)
	switch {
	case !fs.ValidPath(name):
		p.fail(n, "%q: want the name of a file in the folder, such as terms.csv or data/terms.csv", name)
	case formatOf(name) == unknownFormat:
		p.fail(n, "%q: want a file that ends in .csv, .tsv, .json, .yaml or .yml", name)
	}
	return name
}

func (p *parser) delimiter(n *yaml.Node) rune {
	text := p.text(n)
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 || size != len(text) || strings.ContainsRune("\"\r\n\ufeff\ufffd", r) {
		p.fail(n, "delimiter %q: want one character, such as \";\" or \"\\t\"", text)
		return 0
	}
	return r
}

func (p *parser) join(t *table, name, n *yaml.Node) {
	j := &join{name: name.Value, at: positionOf(name)}
	p.object(n, "a join",
		key{"file", func(n *yaml.Node) { j.file = p.file(n) }},
		key{"on", func(n *yaml.Node) { j.on = p.value(n, t) }},
		key{"key", func(n *yaml.Node) { j.key, j.keyAt = p.text(n), positionOf(n) }},
		key{"delimiter", func(n *yaml.Node) { j.comma = p.delimiter(n) }})
	if n.Kind == yaml.MappingNode && (j.file == "" || j.on == nil || j.key == "") {
		p.fail(n, "a join wants file, on (the column here) and key (the column there)")
	}
	if j.file != "" && formatOf(j.file) != csvFormat {
		p.fail(n, "%q: only .csv and .tsv files are joined", j.file)
	}
	t.joins = append(t.joins, j)
}

// where reads the conditions; a column has one of some texts, or under not none.
func (p *parser) where(t *table, n *yaml.Node) {
	p.entries(n, "where as an object: a column, and the text or texts that it may hold", func(name, v *yaml.Node) {
		c := condition{slot: t.slot(name.Value, positionOf(name))}
		if v.Kind == yaml.MappingNode {
			c.not = true
			p.object(v, "a condition", key{"not", func(n *yaml.Node) { c.texts = p.texts(n) }})
		} else {
			c.texts = p.texts(v)
		}
		t.where = append(t.where, c)
	})
}

// resolve finds which columns are those of joins: appointment.start is start of
// the join called appointment.
func (p *parser) resolve(t *table) {
	for i := range t.columns {
		c := &t.columns[i]
		before, after, dotted := strings.Cut(c.name, ".")
		for _, j := range t.joins {
			if dotted && j.name == before {
				c.join, c.own = j, after
				j.columns = append(j.columns, i)
			}
		}
	}
	for _, j := range t.joins {
		if j.on != nil && slices.ContainsFunc(j.on.parts, func(p part) bool { return p.slot >= 0 && t.columns[p.slot].join != nil }) {
			p.errs = append(p.errs, p.m.fail(j.at, "join %s: on wants a column of the table itself", j.name))
		}
	}
}
