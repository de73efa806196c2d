package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// bare is a text without what marks a footnote ([a], [1], [note 2], †, *, ²)
// and without images of Markdown, with single spaces.
func bare(text string) string {
	if !strings.ContainsAny(text, "[†‡*§¶¹²³⁴⁵⁶⁷⁸⁹⁰") {
		return strings.TrimSpace(text)
	}
	var b strings.Builder
	for text != "" {
		switch r, size := utf8.DecodeRuneInString(text); {
		case r == '!' && strings.HasPrefix(text, "!["):
			text = afterImage(text)
		case r == '[':
			n := footnote(text)
			if n == 0 {
				n = size
				b.WriteByte('[')
			}
			text = text[n:]
		case strings.ContainsRune("†‡*§¶¹²³⁴⁵⁶⁷⁸⁹⁰", r):
			text = text[size:]
		default:
			b.WriteString(text[:size])
			text = text[size:]
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// footnote returns the length of a footnote mark in square brackets that the
// text begins with; 0 when there is none.
func footnote(text string) int {
	const longest = len("[citation needed]")
	end := strings.IndexByte(text[:min(len(text), longest)], ']')
	if end < 0 {
		return 0
	}
	inner := strings.TrimRight(text[1:end], "0123456789")
	figures := end - 1 - len(inner)
	switch strings.ToLower(strings.TrimSpace(inner)) {
	case "note", "n", "nb", "citation needed", "fn":
		return end + 1
	case "":
		if figures > 0 && figures < 4 { // four are a year
			return end + 1
		}
	default:
		if figures == 0 && len(inner) <= 2 && strings.IndexFunc(inner, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLower(r) }) < 0 {
			return end + 1
		}
	}
	return 0
}

// trimFootnotes takes the footnote marks in square brackets off the end.
func trimFootnotes(text string) string {
	for strings.HasSuffix(text, "]") {
		i := strings.LastIndexByte(text, '[')
		if i < 0 || footnote(text[i:]) != len(text)-i {
			break
		}
		text = strings.TrimRight(text[:i], " ")
	}
	return text
}

// afterImage returns what follows the Markdown image that the text begins with.
func afterImage(text string) string {
	if _, rest, ok := strings.Cut(text, "]("); ok {
		if _, rest, ok = strings.Cut(rest, ")"); ok {
			return rest
		}
	}
	return text[len("!["):]
}

// readDate reads a printed date with what may stand around it in a cell:
// footnote marks, which say nothing, and a note in brackets behind it.
func readDate(text string) (date when.Date, note string, err error) {
	date, err = office.ReadDate(text)
	if err == nil {
		return date, "", nil
	}
	outside, note := cutBrackets(bare(text))
	if outside == text {
		return date, "", err
	}
	clean, cleanErr := office.ReadDate(outside)
	if cleanErr != nil {
		return date, "", err
	}
	date, err = when.Restore(text, clean.EDTF())
	return date, note, err
}

// cutBrackets takes the last brackets off the end of a text.
func cutBrackets(text string) (outside, inside string) {
	open := strings.LastIndexAny(text, "(（")
	inside = strings.TrimRight(text, ")） ")
	if open <= 0 || len(inside) == len(strings.TrimRight(text, " ")) || len(inside) < open {
		return text, ""
	}
	return strings.TrimSpace(text[:open]), strings.TrimSpace(strings.TrimLeft(inside[open:], "(（"))
}

// notes that a date or a name can have in brackets behind it.
const (
	actingNotes = "|acting|interim|ad interim|caretaker|provisional|par intérim|intérim|kommissarisch|interino|interina|en funciones|代理|代|"
	// How a term ended; the claim keeps the text.
	endNotes = "|died in office|died|death|killed|killed in office|assassinated|resigned|resignation|retired|dismissed|removed|" +
		"removed from office|deposed|abdicated|impeached|overthrown|executed|" +
		"mort en fonction|démission|im amt verstorben|zurückgetreten|muerto en el cargo|renunció|在任内去世|任内去世|病逝|辞职|免职|去世|"
)

// isActing says whether a note marks an acting holder.
func isActing(note string) bool { return isNote(note, actingNotes) }

// isUnderstood says whether a note behind a date says what its claim's text
// keeps: how the term ended, how long it was, or how old its holder.
func isUnderstood(note string) bool {
	if note == "" || isNote(note, endNotes) {
		return true
	}
	for part := range strings.SplitSeq(note, ",") {
		part, _ = strings.CutPrefix(strings.TrimSpace(part), "aged ")
		number := strings.TrimLeft(part, "0123456789")
		if number == part || !isNote(strings.TrimSpace(number), "||year|years|month|months|week|weeks|day|days|") {
			return false
		}
	}
	return true
}

func isNote(note, list string) bool {
	note = strings.ToLower(note)
	return !strings.Contains(note, "|") && strings.Contains(list, "|"+note+"|")
}

// isVacant says whether a cell says that nobody held the post.
func isVacant(text string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch word {
		case "vacant", "vacancy", "interregnum", "unfilled", "vakant", "unbesetzt", "vacance", "vacante", "空缺", "悬缺", "懸缺":
			return true
		}
	}
	return false
}

// hasWord says whether a text has a word, and not only figures and marks.
func hasWord(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }
