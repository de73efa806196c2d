package mapped

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxTree is the most bytes of a JSON or YAML file: all of it is held, in several
// times its length. Files with commas are read row by row and have no bound.
const maxTree = 64 << 20

// A treeFile gives the rows of a JSON or YAML file: the elements of its list, or
// of the lists within each that the mapping names. An object at the top is a list
// of its entries, each with a key and a value.
type treeFile struct {
	from    *source
	each    []string
	paths   []treePath
	row     row
	take    func(*row)
	fault   func(line, column int, text, message string)
	seen    []bool // by slot: some row has it
	lists   []bool // by slot: some row has a list or an object there
	known   []string
	missing map[string]bool
}

// A treePath is the way to a column: from the element of the nested list at depth
// on, so that "terms.start" is the start of the term whose row it is.
type treePath struct {
	slot  int
	depth int
	steps []string
}

func readTree(in io.Reader, file string) (*yaml.Node, error) {
	text, err := io.ReadAll(io.LimitReader(in, maxTree+1))
	switch {
	case err != nil:
		return nil, err
	case len(text) > maxTree:
		return nil, fmt.Errorf("%s has more than %d bytes; make CSV of it", file, maxTree)
	}
	var root *yaml.Node
	if formatOf(file) == jsonFormat {
		root, err = parseJSON(text)
	} else {
		root = new(yaml.Node)
		err = yaml.Unmarshal(text, root)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return root, nil
}

// newTree prepares to walk a file for a table.
func newTree(from *source, t *table) *treeFile {
	f := &treeFile{
		from: from, each: t.each, row: row{from: from, cells: make([]cell, len(t.columns))},
		seen: make([]bool, len(t.columns)), lists: make([]bool, len(t.columns)), missing: make(map[string]bool),
	}
	for slot, c := range t.columns {
		if c.join != nil {
			continue
		}
		steps := strings.Split(c.own, ".")
		depth := 0
		for depth < len(t.each) && depth < len(steps) && t.each[depth] == steps[depth] {
			depth++
		}
		f.paths = append(f.paths, treePath{slot, depth, steps[depth:]})
	}
	return f
}

// walk takes every row in turn.
func (f *treeFile) walk(root *yaml.Node) {
	if root.Kind == yaml.DocumentNode && len(root.Content) > 0 {
		root = root.Content[0]
	}
	switch root.Kind {
	case yaml.SequenceNode:
		for _, n := range root.Content {
			f.descend([]*yaml.Node{n})
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(root.Content); i += 2 {
			f.descend([]*yaml.Node{entry(root.Content[i], root.Content[i+1])})
		}
	default:
		f.fault(max(root.Line, 1), max(root.Column, 1), root.Value, "want a list, or an object of rows, at the top")
	}
}

// entry makes of an object's entry an object with a key and a value.
func entry(key, value *yaml.Node) *yaml.Node {
	name := func(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: s} }
	return &yaml.Node{
		Kind: yaml.MappingNode, Line: key.Line, Column: key.Column,
		Content: []*yaml.Node{name("key"), key, name("value"), value},
	}
}

// descend follows the path to the nested lists, and takes a row for each element
// at its end.
func (f *treeFile) descend(chain []*yaml.Node) {
	depth := len(chain) - 1
	if depth == len(f.each) {
		f.fill(chain)
		return
	}
	inner := child(chain[depth], f.each[depth])
	switch {
	case inner == nil || inner.Tag == "!!null": // no such list here, so no rows
		if chain[depth].Kind == yaml.MappingNode {
			f.note(chain[depth])
		}
	case inner.Kind == yaml.SequenceNode:
		for _, n := range inner.Content {
			f.descend(append(slices.Clip(chain), n))
		}
	default:
		f.descend(append(slices.Clip(chain), inner))
	}
}

func (f *treeFile) fill(chain []*yaml.Node) {
	last := chain[len(chain)-1]
	f.row.number++
	f.row.line = last.Line
	clear(f.row.cells)
	for _, p := range f.paths {
		n := chain[p.depth]
		for _, step := range p.steps {
			if n = child(n, step); n == nil {
				break
			}
		}
		if n == nil {
			f.row.cells[p.slot] = cell{line: last.Line, column: last.Column, from: f.from}
			continue
		}
		f.seen[p.slot] = true
		c := cell{text: n.Value, line: n.Line, column: n.Column, from: f.from}
		switch {
		case n.Tag == "!!null":
			c.text = ""
		case n.Kind == yaml.AliasNode:
			f.fault(n.Line, n.Column, n.Value, "aliases are not followed; write the text itself")
			c.text = ""
		case n.Kind != yaml.ScalarNode:
			f.lists[p.slot] = true
		}
		f.row.cells[p.slot] = c
	}
	f.note(last)
	f.take(&f.row)
}

// note remembers the names in an object, to tell what a missing one may mean.
func (f *treeFile) note(n *yaml.Node) {
	const enough = 200
	if n.Kind != yaml.MappingNode || len(f.known) >= enough {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if name := n.Content[i].Value; !f.missing[name] {
			f.missing[name] = true
			f.known = append(f.known, name)
		}
	}
}

// child is the value of a key; nil when the node has no such key.
func child(n *yaml.Node, name string) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i+1]
		}
	}
	return nil
}

// absent tells of columns that no row has: keys that are not always there may be
// missing, and may be misspelt.
func (f *treeFile) absent(mapping string, columns []column) {
	for _, p := range f.paths {
		at := columns[p.slot].at
		switch name := columns[p.slot].own; {
		case f.row.number == 0 && len(f.each) > 0:
			f.fault(1, 1, strings.Join(f.each, "."), fmt.Sprintf("no object of %s has this list, which %s names in each; %s",
				f.from.file, mapping, meant(f.each[len(f.each)-1], f.known)))
			return
		case f.row.number > 0 && !f.seen[p.slot]:
			f.fault(1, 1, name, fmt.Sprintf("no row of %s has this, which %s:%d:%d names; %s",
				f.from.file, mapping, at.line, at.column, meant(last(p.steps, f.each), f.known)))
		}
	}
}

// list is the first column that is none, but a list or an object.
func (f *treeFile) list() (slot int, found bool) {
	slot = slices.Index(f.lists, true)
	return slot, slot >= 0
}

func last(steps, otherwise []string) string {
	if len(steps) > 0 {
		return steps[len(steps)-1]
	}
	return otherwise[len(otherwise)-1]
}
