package ingest

import (
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/fold"
)

// columns are the places of the columns that a table of office holders has; -1
// for one it lacks. Several columns of one header have a holder each.
type columns struct {
	ordinal, status, start, end, term, year, month, remark int

	names []int
}

// name is the first column of names, or -1.
func (c columns) name() int {
	if len(c.names) == 0 {
		return -1
	}
	return c.names[0]
}

// columnsOf finds the columns by their roles, in any order. Of the unnamed
// ones the first holds the ordinal and the last a remark. A column headed by
// the office that the title names has names, if no other has.
func columnsOf(g *grid, title string) columns {
	c := columns{
		ordinal: g.find(ordinalRole), status: g.find(statusRole), start: g.find(startRole), end: g.find(endRole),
		term: g.find(termRole), year: g.find(yearRole), month: g.find(monthRole), remark: g.find(remarkRole),
		names: g.like(g.find(nameRole)),
	}
	if c.names == nil {
		c.names = g.like(g.titled(title))
	}
	headed := c.remark >= 0
	for i, column := range g.columns {
		if column.Value != "" {
			continue
		}
		if c.ordinal < 0 && i < c.name() {
			c.ordinal = i
		} else if i > c.name() && !headed {
			c.remark = i
		}
	}
	return c
}

// like returns the columns with the same header as that one.
func (g *grid) like(column int) []int {
	if column < 0 {
		return nil
	}
	var all []int
	header := fold.Name(g.columns[column].Value)
	for i, c := range g.columns {
		if fold.Name(c.Value) == header {
			all = append(all, i)
		}
	}
	return all
}

// titled returns the first unread column whose header has a word of the title,
// such as Premier in a list of premiers; or -1.
func (g *grid) titled(title string) int {
	words := fold.Words(title)
	slices.Sort(words)
	for i, c := range g.columns {
		if g.roles[i] == otherRole && beginsOneOf(c.Value, words) {
			return i
		}
	}
	return -1
}

// beginsOneOf says whether a word of the header, short ones aside, begins one of
// the sorted words.
func beginsOneOf(header string, words []string) bool {
	return slices.ContainsFunc(fold.Words(header), func(word string) bool {
		at, _ := slices.BinarySearch(words, word) // what begins with word follows it
		return len(word) > 3 && at < len(words) && strings.HasPrefix(words[at], word)
	})
}

// unread returns the headers of columns that nothing is read from.
func (g *grid) unread(c columns) []article.Text {
	var unread []article.Text
	for i, column := range g.columns {
		if column.Value == "" || g.roles[i] != otherRole {
			continue
		}
		if !slices.Contains(c.names, i) {
			unread = append(unread, column)
		}
	}
	return unread
}
