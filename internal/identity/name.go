package identity

import (
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/roman"
)

// maxNames bounds how many of a person's names are compared.
const maxNames = 32

// A name is one name of a person, as it can be compared.
type name struct {
	text   string
	key    string // folded
	han    bool
	pinyin []string // the ways it reads, folded: of a Han name, or the name itself taken apart
	wade   []string // those in Wade-Giles, with apostrophes
	turned string   // a Latin name of two words with the other word first, folded
}

// namesOf returns a person's names, each once.
func namesOf(p *office.PersonRecord) []name {
	texts := make([]string, 0, 2+len(p.Names))
	texts = append(texts, p.Name, p.Han)
	for _, n := range p.Names {
		texts = append(texts, n.Text)
	}
	names := make([]name, 0, len(texts))
	for _, text := range texts[:min(len(texts), maxNames)] {
		n := nameOf(text)
		if n.key != "" && !slices.ContainsFunc(names, func(m name) bool { return m.key == n.key && m.text == n.text }) {
			names = append(names, n)
		}
	}
	return names
}

func nameOf(text string) name {
	n := name{text: text, key: fold.Name(text), han: fold.HasHan(text)}
	ways := roman.Syllables(n.key)
	if n.han {
		ways = roman.Readings(n.key)
	} else if first, last, two := strings.Cut(strings.TrimSpace(text), " "); two && !strings.Contains(last, " ") {
		n.turned = fold.Name(last + first)
	}
	for _, syllables := range ways {
		n.pinyin = append(n.pinyin, strings.Join(syllables, ""))
		for i, s := range syllables {
			syllables[i] = roman.WadeGiles(s)
		}
		n.wade = append(n.wade, strings.Join(syllables, ""))
	}
	return n
}

// plain is a text without apostrophes, which many sources leave out.
func plain(wade string) string { return strings.ReplaceAll(wade, "'", "") }

// aspirated folds a Latin name and keeps the apostrophes that Wade-Giles writes.
func aspirated(text string) string {
	var b strings.Builder
	for i, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("'’ʻʼʽ‘`´′", r) }) {
		if i > 0 {
			b.WriteByte('\'')
		}
		b.WriteString(fold.Name(part))
	}
	return b.String()
}

// compare says what two names have in common, the strongest that holds; no
// points when nothing.
func (n name) compare(m name) Reason {
	switch {
	case n.key == m.key && n.han:
		return Reason{60, "both are called " + n.text}
	case n.key == m.key:
		return Reason{50, "both are called " + quoted(n.text, m.text)}
	case n.han && m.han:
		return hanLike(n, m)
	case n.reads(m):
		return Reason{50, n.text + " is read " + m.text}
	case m.reads(n):
		return Reason{50, m.text + " is read " + n.text}
	}
	if r := n.asWade(m); r.Points > 0 {
		return r
	}
	if r := m.asWade(n); r.Points > 0 {
		return r
	}
	if n.turned != "" && (n.turned == m.key || slices.Contains(m.pinyin, n.turned)) || m.turned != "" && slices.Contains(n.pinyin, m.turned) && n.han {
		return Reason{40, n.text + " is " + m.text + " with the names the other way round"}
	}
	return Reason{}
}

// reads says whether a Han name is read like a Latin name.
func (n name) reads(m name) bool { return n.han && !m.han && slices.Contains(n.pinyin, m.key) }

// asWade says whether m is the Wade-Giles of n. Where m has an apostrophe, it
// must have all.
func (n name) asWade(m name) Reason {
	if m.han {
		return Reason{}
	}
	printed := aspirated(m.text)
	if strings.Contains(printed, "'") {
		if slices.Contains(n.wade, printed) {
			return Reason{50, m.text + " is " + n.text + " in Wade-Giles"}
		}
		return Reason{}
	}
	for _, wade := range n.wade {
		switch {
		case wade == m.key && wade != n.key:
			return Reason{45, m.text + " is " + n.text + " in Wade-Giles"}
		case plain(wade) == m.key && wade != n.key:
			return Reason{40, m.text + " is " + n.text + " in Wade-Giles without apostrophes"}
		}
	}
	return Reason{}
}

// hanLike compares two Han names that are not the same.
func hanLike(n, m name) Reason {
	short, long := n, m
	if len(short.key) > len(long.key) {
		short, long = long, short
	}
	if len([]rune(short.key)) >= 3 && strings.HasPrefix(long.key, short.key) {
		return Reason{45, short.text + " begins " + long.text}
	}
	return Reason{}
}

func quoted(a, b string) string {
	if a == b {
		return a
	}
	return a + ", or " + b
}
