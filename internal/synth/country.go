package synth

import (
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// The measures of a country. Provinces are as many as the embedded data has,
// with as many rows a list; each has two prefectures, so that most people never
// come near a Politburo.
const (
	termsOfCountry    = 3400
	termsOfPolitburo  = 26    // on average
	shareOfPolitburos = 0.107 // of all terms: 14 Politburos in a whole country
	termsOfList       = 16    // on average
	areasToProvince   = 3     // a province and its prefectures
)

// A country is one that is being invented.
type country struct {
	*generator
	area  office.AreaID
	name  string
	lists []*list
	pool
}

// A list is the holders of one post, or the members of one Politburo.
type list struct {
	post     office.PostID
	kind     office.PostTypeID
	document office.DocumentID
	at       int // position of the document
	asOf     when.Day
	complete bool
	number   int       // of a Politburo, from 1; 0 for a list of holders
	elected  when.Date // of a Politburo
	province bool
	seats    []seat
}

// A seat is one row of a list.
type seat struct {
	start, end when.Day // as they were, before a source printed them
	person     int      // position in the records
	status     office.Status
	open       bool // still held on the day the document speaks of
	derived    bool // the end is that of the body
	stays      bool // the holder of the row before, no longer acting
}

// country invents a country of so many terms.
func (g *generator) country(number, terms int) {
	name := fmt.Sprintf("Country %04d", number)
	c := &country{generator: g, name: name, area: office.AreaID("area:" + slug(name)), pool: newPool()}
	g.rec.Areas = append(g.rec.Areas, office.AreaRecord{ID: c.area, Name: name, Kind: "COUNTRY"})
	terms -= c.politburos(terms)
	c.posts(terms)
	c.fill()
	for _, l := range c.lists {
		c.write(l)
	}
}

// politburos enters the country's Politburos and returns how many terms they
// take of so many.
func (c *country) politburos(terms int) int {
	share := float64(terms) * shareOfPolitburos
	count := int(share/termsOfPolitburo + 0.5)
	if count == 0 && terms >= 2*termsOfPolitburo {
		count = 1
	}
	taken := 0
	for n := range count {
		size := c.between(termsOfPolitburo-5, termsOfPolitburo+5)
		c.politburo(n+1, count, size)
		taken += size
	}
	return taken
}

// posts enters areas, each with its two posts, until their lists have all terms.
func (c *country) posts(terms int) {
	var area, province office.AreaRecord
	enter := []func(office.AreaRecord) *list{c.secretaries, c.heads}
	for i := 0; terms > 0; i++ {
		if number := i / len(enter); i%len(enter) == 0 {
			if number%areasToProvince == 0 {
				province = c.newArea("Province", c.area)
				area = province
			} else {
				area = c.newArea("Prefecture", province.ID)
			}
		}
		rows := c.length(terms)
		l := enter[i%len(enter)](area)
		l.province = area.ID == province.ID
		c.tenures(l, rows)
		terms -= rows
	}
}

func (c *country) newArea(kind string, parent office.AreaID) office.AreaRecord {
	c.areas++
	name := fmt.Sprintf("%s %05d", kind, c.areas)
	area := office.AreaRecord{
		ID: office.AreaID("area:" + slug(name)), Name: name, Kind: strings.ToUpper(kind), Parent: parent,
	}
	c.rec.Areas = append(c.rec.Areas, area)
	return area
}

// length is that of the next list when so many terms are left. None is left
// over that would make too short a list.
func (c *country) length(left int) int {
	const shortest, longest = 6, 28
	n := termsOfList + int(c.random.NormFloat64()*4)
	n = min(max(n, shortest), longest)
	if left-n < shortest {
		return left
	}
	return n
}

func slug(name string) string { return strings.ToLower(strings.ReplaceAll(name, " ", "-")) }
