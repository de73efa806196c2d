package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/when"
)

// splitItem parts a line into a name and dates: the dates come first, or last
// in brackets, or alone. False when it has none.
func splitItem(line article.Text) (name, dates article.Text, ok bool) {
	text := strings.TrimLeft(line.Value, "-*•– ")
	if strings.HasPrefix(text, "#") {
		return name, dates, false
	}
	at := func(part string) article.Text { return partOf(line, part, false) }
	text = trimFootnotes(strings.TrimRight(text, "| "))
	_, inside := cutBrackets(text)
	if before, isName := strings.CutSuffix(strings.TrimRight(text, " )）"), inside); inside != "" && isName && isRange(inside) {
		return at(strings.TrimRight(before, "(（ |")), partOf(line, inside, true), true
	}
	prefix := datesFirst(text)
	if prefix == "" {
		return name, dates, false
	}
	return at(strings.Trim(text[len(prefix):], "|:,; ")), at(strings.TrimSpace(prefix)), true
}

// maxDateWords is how many words a start and an end have at most.
const maxDateWords = 12

// datesFirst returns the longest beginning of a text that is a start and an end,
// up to a bar or a space.
func datesFirst(text string) string {
	var ends []int
	for i := 0; i < len(text) && len(ends) < maxDateWords; i++ {
		if text[i] == ' ' || text[i] == '|' || text[i] == ':' {
			ends = append(ends, i)
		}
	}
	if len(ends) < maxDateWords {
		ends = append(ends, len(text))
	}
	for _, end := range slices.Backward(ends) {
		if prefix := text[:end]; isRange(bare(prefix)) {
			return prefix
		}
	}
	return ""
}

// isRange says whether a text is a start and an end, one of them known.
func isRange(text string) bool {
	if r, _ := utf8.DecodeRuneInString(text); text == "" || strings.ContainsRune("[{|", r) {
		return false
	}
	start, _, err := when.ParsePrintedRange(text)
	return err == nil && start.Kind() == when.Known
}
