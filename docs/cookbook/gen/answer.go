package main

import (
	"slices"
	"strings"
)

// An answer is what a reader sees of one: a table for each list, and what stands
// beside the lists. Items of a list within a list are rows that repeat what the
// outer item says.
type answer struct {
	facts  []string
	tables []*table // none is empty
}

// read takes an answer apart.
func read(value any) answer {
	var a answer
	a.add(value, "", "", nil, false)
	return a
}

// add adds what a value holds. Path leads to its list from the root, name is what
// the list is called, and outer are the cells of the items around it.
func (a *answer) add(value any, path, name string, outer []cell, inList bool) {
	own, lists := flat(value, name)
	if !inList {
		a.facts = append(a.facts, facts(own)...)
		own = nil
	}
	if len(lists) == 0 && inList {
		t := a.table(path)
		t.rows = append(t.rows, row{slices.Concat(outer, own), len(outer)})
	}
	for _, list := range lists {
		below := strings.TrimSpace(path + strings.TrimPrefix(" "+list.path, " "+name))
		for _, item := range list.items {
			a.add(item, below, called(list.path), slices.Concat(outer, own), true)
		}
	}
}

// called is the last name on the way to a list, but for the one that every page
// has.
func called(path string) string {
	path = strings.TrimSuffix(path, " nodes")
	return path[strings.LastIndex(path, " ")+1:]
}

func (a *answer) table(path string) *table {
	for _, t := range a.tables {
		if t.path == path {
			return t
		}
	}
	a.tables = append(a.tables, &table{path: path})
	return a.tables[len(a.tables)-1]
}

// facts are the cells as a sentence would say them, the empty ones left out.
func facts(cells []cell) []string {
	said := make([]string, 0, len(cells))
	for _, c := range cells {
		if c.text != "" {
			said = append(said, "`"+c.column+"` "+c.text)
		}
	}
	return said
}

// A list is one that stands within a value, with the names that lead to it.
type list struct {
	path  string
	items []any
}

// flat takes a value apart: its words as cells, named by the path to them, and
// the lists within it.
func flat(value any, path string) (cells []cell, lists []list) {
	switch v := value.(type) {
	case string:
		return []cell{{path, v}}, nil
	case []any:
		return nil, []list{{path, v}}
	case []field:
		for _, f := range v {
			words, within := flat(f.value, named(path, f.key, len(v)))
			cells, lists = append(cells, words...), append(lists, within...)
		}
	}
	return cells, lists
}

// named adds a field to a path, unless it is the only one and just says what
// its object is called: {person: {name}} is the person.
func named(path, key string, fields int) string {
	if fields == 1 && path != "" && slices.Contains([]string{"id", "name", "text", "title"}, key) {
		return path
	}
	return strings.TrimSpace(path + " " + key)
}
