package article

import (
	"strconv"
	"strings"
)

// infoboxTemplate reads a template if it is an infobox.
func (w *wiki) infoboxTemplate(from, closed int) bool {
	parts := w.split(from+2, closed-2)
	name := strings.ToLower(strings.TrimSpace(w.text[parts[0].from:parts[0].to]))
	if !strings.Contains(name, "infobox") && !strings.HasPrefix(name, "信息框") && !strings.HasPrefix(name, "ficha de") {
		return false
	}
	if len(w.article.Infobox) > 0 {
		w.problems.add(SecondInfobox, Text{At: w.place(from), Value: name}, "its rows were added to those of the first infobox; write one infobox")
	}
	for _, part := range parts[1:] {
		w.parameter(part)
	}
	return true
}

// parameter reads "term_start2 = 1950" as a row of the infobox. One without a
// value says nothing.
func (w *wiki) parameter(part span) {
	key, _, ok := strings.Cut(w.text[part.from:part.to], "=")
	valueFrom := part.from + len(key) + len("=")
	if !ok || strings.ContainsAny(key, "[{<") {
		return
	}
	start := part.from + len(key) - len(strings.TrimLeft(key, " \t\n"))
	k := Text{At: w.place(start), Value: strings.TrimSpace(key)}
	for valueFrom < part.to && strings.IndexByte(" \t\n", w.text[valueFrom]) >= 0 {
		valueFrom++
	}
	v := Text{At: w.place(valueFrom)}
	if v.Value = w.render(valueFrom, part.to, 0); v.Value == "" {
		return
	}
	name, number := splitKey(strings.ReplaceAll(k.Value, "_", " "))
	w.article.Infobox = append(w.article.Infobox, Field{Key: k, Name: name, Number: number, Value: v, Items: appendItems(nil, v)})
}

// How a template shows its arguments.
const (
	nothing      = iota // not at all
	first               // the first
	second              // the second
	last                // the last
	all                 // all, with a slash between them
	ymd                 // year, month and day, or the first as it is
	person              // the first and the second
	circa               // the first, after c.
	beforeChrist        // the first, before BC
	literal             // a text of its own
)

// templates are the ones that cells and values of infoboxes have most.
var templates = map[int]string{
	nothing: "flagicon, flag icon, flagdeco, efn, efn-ua, efn-lr, refn, sfn, sfnp, ref, r, rp, note, cn, citation needed, fact, anchor, " +
		"clear, party color cell, party color, party shading, party name with color, age in years and days, age in years, months and days, " +
		"ayd, time interval, duration, nts, sort key, hs, portal, dubious, better source needed, increase, decrease, steady, cite web, cite book, cite news",
	first: "nowrap, nobr, small, smaller, big, larger, nobold, noitalic, center, abbr, tooltip, plainlist, flatlist, flag, flagcountry, " +
		"url, official website, birth year, birth year and age, birth-date, death-date, nihongo, ill, interlanguage link, lang-zh, lang-de, lang-fr, lang-es",
	second:       "lang, sort, color, transliteration, transl, party link",
	last:         "hidden sort, datasort",
	all:          "ubl, unbulleted list, hlist, plain list",
	ymd:          "dts, date table sorting, date, start date, end date, birth date, birth date and age, bda, death date, death date and age, dda, term start, start-date, end-date",
	person:       "sortname, sort name",
	circa:        "circa, c., ca., c",
	beforeChrist: "bce, bc",
}

// literals are templates that stand for a text.
var literals = map[string]string{
	"snd": " – ", "spnd": " – ", "spaced ndash": " – ", "spaced en dash": " – ", "ndash": "–", "endash": "–", "en dash": "–", "mdash": "—",
	"dash": "—", "em dash": "—", "nbsp": " ", "spaces": " ", "!": "|", "=": "=", "n/a": "N/A", "na": "N/A", "incumbent": "Incumbent",
	"dagger": "†", "double dagger": "‡", "·": " · ", "vacant": "Vacant", "*": " · ",
}

// templateShows is templates by name.
var templateShows = func() map[string]int {
	byName := make(map[string]int)
	for how, names := range templates {
		for name := range strings.SplitSeq(names, ",") {
			byName[strings.TrimSpace(name)] = how
		}
	}
	for name := range literals {
		byName[name] = literal
	}
	return byName
}()

// expand returns what a template shows. One that is not known shows its first
// argument, and is a problem.
func (w *wiki) expand(from, closed, depth int) string {
	parts := w.split(from+2, closed-2)
	name := strings.ToLower(strings.Join(strings.FieldsFunc(w.text[parts[0].from:parts[0].to], func(r rune) bool {
		return r == ' ' || r == '_' || r == '\n' || r == '\t'
	}), " "))
	args := w.arguments(parts[1:])
	show := func(i int) string {
		if i < 0 || i >= len(args) {
			return ""
		}
		return w.render(args[i].from, args[i].to, depth+1)
	}
	how, known := templateShows[name]
	if !known {
		if name == "zh" {
			return w.chinese(parts[1:], depth)
		}
		w.problems.add(UnknownTemplate, Text{At: w.at, Value: w.source[from:closed]},
			"template is not known and was read as its first argument; write what it shows")
		return show(0)
	}
	switch how {
	case first:
		return show(0)
	case second:
		return show(1)
	case last:
		return show(len(args) - 1)
	case person:
		return show(0) + " " + show(1)
	case circa:
		return "c. " + show(0)
	case beforeChrist:
		return show(0) + " BC"
	case ymd:
		return dayText(show(0), show(1), show(2))
	case literal:
		return literals[name]
	case all:
		texts := make([]string, 0, len(args))
		for i := range args {
			texts = append(texts, show(i))
		}
		return strings.Join(texts, " / ")
	default:
		return ""
	}
}

// arguments are the parts without a name.
func (w *wiki) arguments(parts []span) []span {
	var args []span
	for _, p := range parts {
		key, _, named := strings.Cut(w.text[p.from:p.to], "=")
		switch number, err := strconv.Atoi(strings.TrimSpace(key)); {
		case !named || strings.ContainsAny(key, "[{<"):
			args = append(args, p)
		case err == nil && number == len(args)+1:
			args = append(args, span{p.from + len(key) + len("="), p.to})
		}
	}
	return args
}

// chinese shows the simplified, or else any, Chinese of {{zh|s=...|t=...}}.
func (w *wiki) chinese(parts []span, depth int) string {
	found := make(map[string]span)
	for _, p := range parts {
		if key, _, named := strings.Cut(w.text[p.from:p.to], "="); named {
			found[strings.TrimSpace(key)] = span{p.from + len(key) + len("="), p.to}
		}
	}
	for _, key := range []string{"s", "c", "t"} {
		if p, ok := found[key]; ok {
			return w.render(p.from, p.to, depth+1)
		}
	}
	return ""
}

// dayText writes year, month and day as the templates of dates do; a first
// argument that is no year is a date already.
func dayText(year, month, day string) string {
	if strings.Trim(year, "0123456789") != "" || year == "" {
		return year
	}
	if m, err := strconv.Atoi(month); err == nil && 1 <= m && m <= 12 {
		month = months[m-1]
	}
	return strings.TrimSpace(strings.TrimSpace(strings.TrimLeft(day, "0")+" "+month) + " " + year)
}

var months = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}
