package when

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// space skips white space.
func (p *phrase) space() {
	for p.pos < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.pos:])
		if !unicode.IsSpace(r) {
			return
		}
		p.pos += size
	}
}

// word returns the letters that come next, without reading them.
func (p *phrase) word() string {
	end := p.pos
	for end < len(p.text) && isLetter(p.text[end]) {
		end++
	}
	return p.text[p.pos:end]
}

// keyword reads the next word if it is one of these, in any case.
func (p *phrase) keyword(words ...string) bool {
	word := p.word()
	if word == "" || !isOneOf(word, words) {
		return false
	}
	p.pos += len(word)
	return true
}

// literal reads one of these, in any case, if no letter follows.
func (p *phrase) literal(words ...string) bool {
	rest := p.text[p.pos:]
	for _, w := range words {
		if len(rest) < len(w) || !strings.EqualFold(rest[:len(w)], w) {
			continue
		}
		if len(rest) > len(w) && isLetter(rest[len(w)]) {
			continue
		}
		p.pos += len(w)
		return true
	}
	return false
}

// of skips the word of.
func (p *phrase) of() {
	if p.keyword("of") {
		p.space()
	}
}

// separator reads "or", a slash or a dash. It returns 'o', '/', '-', or 0 when
// there is none.
func (p *phrase) separator() byte {
	switch {
	case p.keyword("or"):
		return 'o'
	case p.accept('/'):
		return '/'
	case p.accept('-'), p.literal("–"), p.literal("—"), p.literal("−"):
		return '-'
	default:
		return 0
	}
}

var (
	approximateWords = [...]string{
		"c", "ca", "circa", "about", "abt", "around", "approx", "approximately",
	}
	uncertainWords = [...]string{"maybe", "perhaps", "possibly", "probably", "uncertain", "guess"}
	fillerWords    = [...]string{"the", "year", "in", "sometime", "early", "mid", "late"}
)

// lead reads the words before a date: those that qualify it, and those that
// add nothing, for the box of a date holds its early and its late part.
func (p *phrase) lead() quality {
	var all quality
	for {
		p.space()
		q := p.qualifyingWord()
		switch {
		case p.accept('~'):
			q = approximate
		case q != 0:
		case p.keyword(fillerWords[:]...):
			p.accept('-')
			continue
		default:
			return all
		}
		all |= q
	}
}

// trail reads the words and signs after a date that qualify it.
func (p *phrase) trail() quality {
	var all quality
	for {
		p.space()
		q := p.qualifier() | p.qualifyingWord()
		if q == 0 {
			return all
		}
		all |= q
	}
}

// qualifyingWord reads a word for a qualifier, and the stop or colon after it.
func (p *phrase) qualifyingWord() quality {
	var q quality
	switch {
	case p.keyword(approximateWords[:]...):
		q = approximate
	case p.keyword(uncertainWords[:]...):
		q = uncertain
	default:
		return 0
	}
	if !p.accept('.') {
		p.accept(':')
	}
	return q
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
