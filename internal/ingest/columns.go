package ingest

import (
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/fold"
)

// A role is what the cells of a column say.
type role uint8

const (
	otherRole role = iota // nothing that is read
	idleRole              // an image, a party, a reference: known, and not read
	ordinalRole
	nameRole
	statusRole
	startRole
	endRole
	termRole  // start and end in one cell
	yearRole  // the year of the start
	monthRole // the month of the start, beside its year
	remarkRole
)

// roleNames are the headers of columns, without regard to case, spaces, accents
// and punctuation, in English, Chinese, French, German and Spanish.
var roleNames = map[role]string{
	ordinalRole: "No., No, #, Number, Nr., Nummer, Num., Número, Numéro, N., 序号, 届次, 任次",
	nameRole: "Name, Officeholder, Office holder, Holder, Incumbent, Nom, Titulaire, Nombre, Titular, Amtsinhaber, Namen, " +
		"姓名, 名字, 人物",
	statusRole: "Status",
	startRole: "Term start, Took office, Assumed office, Start, Started, From, Began, Begin, Since, Entered office, " +
		"Amtsantritt, Beginn der Amtszeit, Beginn, Von, Début, Début du mandat, Entrée en fonction, Inicio, Inicio del mandato, Desde, " +
		"就任, 上任, 到任, 就职, 任职, 上任时间, 就任时间, 到任时间, 任期开始",
	endRole: "Term end, Left office, End, Ended, To, Until, " +
		"Amtsende, Ende der Amtszeit, Ende, Bis, Fin, Fin du mandat, Sortie de fonction, Fin del mandato, Hasta, " +
		"离任, 卸任, 去任, 离职, 离任时间, 卸任时间, 任期结束",
	termRole: "Term, Terms, Term of office, Term in office, Tenure, Reign, In office, Years, Years in office, Dates, " +
		"Amtszeit, Mandat, Période, Mandato, Período, 任期, 任职时间, 在任时间, 任期时间",
	yearRole:   "Year, Jahr, Année, Año, 年, 年份",
	monthRole:  "Month, Semester, Monat, Mois, Mes, 月, 月份",
	remarkRole: "Remarks, Notes",
	idleRole: "Image, Portrait, Picture, Photo, Party, Political party, Ref, Refs, Reference, References, Source, Sources, Duration, " +
		"Time in office, Born, Birth, Died, Death, Lifespan, Bild, Partei, Parti, Partido, Retrato, Imagen, Foto, " +
		"肖像, 照片, 图片, 党派, 政党, 参考, 来源, 备注",
}

// rolesByHeader is roleNames by folded header.
var rolesByHeader = func() map[string]role {
	all := make(map[string]role)
	for r, names := range roleNames {
		for name := range strings.SplitSeq(names, ",") {
			all[fold.Name(name)] = r
		}
	}
	delete(all, "") // that of #
	return all
}()

// roleOf reads a header, without what stands in brackets: "Name (born–died)".
func roleOf(header string) role {
	header = bare(header)
	if strings.TrimSpace(header) == "#" {
		return ordinalRole
	}
	if outside, _, found := strings.Cut(header, "("); found && strings.TrimSpace(outside) != "" {
		header = outside
	}
	return rolesByHeader[fold.Name(header)]
}

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
	first := func(r role) int {
		for i, other := range g.roles {
			if other == r {
				return i
			}
		}
		return -1
	}
	c := columns{
		ordinal: first(ordinalRole), status: first(statusRole), start: first(startRole), end: first(endRole),
		term: first(termRole), year: first(yearRole), month: first(monthRole), remark: first(remarkRole),
		names: g.like(first(nameRole)),
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
		name := false
		for _, n := range c.names {
			name = name || n == i
		}
		if !name {
			unread = append(unread, column)
		}
	}
	return unread
}
