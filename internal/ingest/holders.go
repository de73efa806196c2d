package ingest

import (
	"strings"
	"unicode"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A holder is one person whom a cell names.
type holder struct {
	latin, han string
	life       string // as printed: "1886–1975", "born 1933"
	acting     bool
	unread     string // what stands behind the name and was not understood
}

// maxHolders bounds the people whom one cell names: each of them keeps a claim
// with all of the cell, so many in a long one would cost its length squared.
const maxHolders = 100

// holdersOf reads a cell of names: several of them go by "and", "&", ";", a
// slash between spaces or the Chinese enumeration comma. What stands behind the
// last of [maxHolders] is unread.
func holdersOf(cell string) []holder {
	text := bare(cell)
	for _, sep := range []string{" and ", " & ", " / ", ";", "、"} {
		text = strings.ReplaceAll(text, sep, "\n")
	}
	var all []holder
	for part := range strings.SplitSeq(text, "\n") {
		if len(all) == maxHolders {
			all[maxHolders-1].unread = part
			break
		}
		if h := holderOf(strings.TrimSpace(part)); h.latin != "" || h.han != "" {
			all = append(all, h)
		}
	}
	return all
}

// holderOf reads one name: "Ada (甲)", "Ada 甲 (1886–1975)", "Ada (acting)".
func holderOf(text string) holder {
	var h holder
	for {
		outside, inside := cutBrackets(text)
		switch {
		case inside == "":
			return h.named(text)
		case isActing(inside):
			h.acting = true
		case isLife(inside):
			h.life = inside
		case !fold.HasHan(inside) && strings.IndexFunc(inside, unicode.IsDigit) >= 0:
			h.unread = inside
		default:
			return h.named(text)
		}
		text = outside
	}
}

// named adds the name itself. What stands behind a lifetime in the middle of it
// is no part of it.
func (h holder) named(text string) holder {
	if open := strings.IndexByte(text, '('); open > 0 {
		inside, behind, closed := strings.Cut(text[open+1:], ")")
		if closed && isLife(inside) {
			h.life, h.unread, text = inside, strings.TrimSpace(behind), strings.TrimSpace(text[:open])
		}
	}
	h.latin, h.han = splitName(text)
	if h.latin == "" {
		han := strings.IndexFunc(h.han, func(r rune) bool { return unicode.Is(unicode.Han, r) })
		if latin := strings.TrimSpace(h.han[:max(han, 0)]); hasWord(latin) && !strings.ContainsAny(h.han[han:], " (") {
			h.latin, h.han = latin, h.han[han:]
		}
	}
	return h
}

// isLife says whether a note behind a name is when its bearer lived.
func isLife(note string) bool {
	if !strings.ContainsAny(note, "0123456789") {
		return false
	}
	birth, death := lifeOf(note)
	return birth.Kind() == when.Known || death.Kind() == when.Known
}

// lifeOf reads 1886–1975, born 1933, b. 1933, died 1975 and born 1933–2001.
func lifeOf(note string) (birth, death when.Date) {
	lower := strings.ToLower(note)
	for _, word := range []string{"died ", "d. ", "† "} {
		if strings.HasPrefix(lower, word) {
			death, _ = when.ParsePrinted(note[len(word):])
			return birth, death
		}
	}
	born := false
	for _, word := range []string{"born ", "b. ", "né ", "née ", "geb. ", "nacido ", "nacida ", "生于", "* "} {
		if strings.HasPrefix(lower, word) && len(lower) == len(note) {
			note, born = note[len(word):], true
		}
	}
	birth, death, err := when.ParsePrintedRange(note)
	switch {
	case err != nil || birth == death && !born:
		return when.Date{}, when.Date{}
	case birth == death || death.Kind() != when.Known:
		return birth, when.Date{}
	}
	return birth, death
}

// lived enters when a person lived, as the note behind the name has it, where
// that is not known yet. The claim is the cell that says so.
func lived(person *office.PersonRecord, note string, claim office.ClaimRecord) {
	if note == "" || person.Birth.Kind() != when.Unknown || person.Death.Kind() != when.Unknown {
		return
	}
	person.Birth, person.Death = lifeOf(note)
	claim.Field = office.FactField
	person.Facts = append(person.Facts, claim)
}
