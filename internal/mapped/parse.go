package mapped

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"go.yaml.in/yaml/v3"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A parser turns the YAML of a mapping into a Mapping. It goes on after a
// mistake, so that all of them are told at once.
type parser struct {
	m    *Mapping
	errs []error
}

// Parse reads a mapping; name is what errors call its file. Errors wrap
// ErrMapping.
func Parse(name string, text []byte) (*Mapping, error) {
	p := &parser{m: &Mapping{name: name, text: text, about: about{asOf: when.Past}, rules: rules{null: []string{""}}}}
	var root yaml.Node
	if err := yaml.Unmarshal(text, &root); err != nil {
		return nil, fmt.Errorf("%w: %s:%s", ErrMapping, name, strings.TrimPrefix(strings.TrimPrefix(err.Error(), "yaml:"), " line "))
	}
	if len(root.Content) == 0 {
		return nil, fmt.Errorf("%w: %s:1:1: it is empty; give tables, each with a file", ErrMapping, name)
	}
	p.mapping(root.Content[0])
	if len(p.errs) > 0 {
		return nil, fmt.Errorf("%w: %w", ErrMapping, errors.Join(p.errs...))
	}
	return p.m, nil
}

func (p *parser) fail(n *yaml.Node, format string, args ...any) {
	p.errs = append(p.errs, p.m.fail(positionOf(n), format, args...))
}

func positionOf(n *yaml.Node) position { return position{n.Line, n.Column} }

// A key is what may stand in an object of the mapping, and who reads it.
type key struct {
	name string
	read func(*yaml.Node)
}

// object reads the keys of an object, each at most once.
func (p *parser) object(n *yaml.Node, what string, keys ...key) {
	if n.Kind != yaml.MappingNode {
		p.fail(n, "want %s as an object of %s", what, names(keys))
		return
	}
	seen := make(map[string]bool)
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, v := n.Content[i], n.Content[i+1]
		at := slices.IndexFunc(keys, func(k key) bool { return k.name == name.Value })
		switch {
		case at < 0:
			p.fail(name, "%s has no key %q; %s", what, name.Value, meant(name.Value, keysOf(keys)))
		case seen[name.Value]:
			p.fail(name, "key %q stands twice", name.Value)
		default:
			seen[name.Value] = true
			keys[at].read(v)
		}
	}
}

func keysOf(keys []key) []string {
	all := make([]string, len(keys))
	for i, k := range keys {
		all[i] = k.name
	}
	return all
}

func names(keys []key) string { return strings.Join(keysOf(keys), ", ") }

// meant says which of the names was meant, or which there are.
func meant(name string, all []string) string {
	best, distance := "", 1+len([]rune(name))/2
	for _, candidate := range all {
		d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(candidate))
		if d < distance {
			best, distance = candidate, d
		}
	}
	if best != "" {
		return fmt.Sprintf("did you mean %q?", best)
	}
	const most = 30
	if len(all) > most {
		return "there are " + strings.Join(all[:most], ", ") + " and more"
	}
	return "there are " + strings.Join(all, ", ")
}

// text reads one text; numbers and booleans are taken as they are written.
func (p *parser) text(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.AliasNode:
		p.fail(n, "*%s: aliases are not followed; write it out", n.Value)
	case n.Kind != yaml.ScalarNode || n.Tag == "!!null":
		p.fail(n, "want one text")
	default:
		return n.Value
	}
	return ""
}

// texts reads one text or a list of them.
func (p *parser) texts(n *yaml.Node) []string {
	if n.Kind != yaml.SequenceNode {
		return []string{p.text(n)}
	}
	all := make([]string, len(n.Content))
	for i, item := range n.Content {
		all[i] = p.text(item)
	}
	return all
}

// entries calls read for each name of an object whose names are free.
func (p *parser) entries(n *yaml.Node, want string, read func(name, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		p.fail(n, "want %s", want)
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		read(n.Content[i], n.Content[i+1])
	}
}

// keep is a key whose text is kept as it is.
func (p *parser) keep(name string, into *string) key {
	return key{name, func(n *yaml.Node) { *into = p.text(n) }}
}

// aboutKeys are the keys that say where a data set or a file is from.
func (p *parser) aboutKeys(a *about) []key {
	return []key{
		p.keep("title", &a.title), p.keep("licence", &a.licence), p.keep("citation", &a.citation), p.keep("note", &a.note),
		{"sources", func(n *yaml.Node) { a.sources = p.texts(n) }},
		{"as_of", func(n *yaml.Node) {
			day, err := when.ParseDay(p.text(n))
			if err != nil {
				p.fail(n, "as_of %q: %v", n.Value, err)
			}
			a.asOf = day
		}},
	}
}

// ruleKeys are the keys that say how cells are read.
func (p *parser) ruleKeys(r *rules) []key {
	return []key{
		{"null", func(n *yaml.Node) { r.null = append([]string{""}, p.texts(n)...) }},
		{"dates", func(n *yaml.Node) { r.dates = p.formats(n) }},
	}
}
