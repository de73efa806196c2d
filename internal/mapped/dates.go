package mapped

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A dateFormat is one way in which a file writes dates: figures for the year, the
// month and the day, and what stands between them. The zero value is any way that
// print or EDTF has.
type dateFormat struct {
	pattern string
	steps   []dateStep
}

// A dateStep is a number of figures, or a text.
type dateStep struct {
	part     byte // 'Y', 'M' or 'D'; 0 for a text
	min, max int  // figures
	text     string
}

// printed is the name of the zero dateFormat.
const printed = "printed"

// formats reads the ways in which dates are written: "DD/MM/YYYY", "YYYYMMDD".
func (p *parser) formats(n *yaml.Node) []dateFormat {
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	var all []dateFormat
	for _, item := range items {
		text := p.text(item)
		f, ok := compileDate(text)
		if !ok {
			p.fail(item, "dates %q: want %q, or a pattern of YYYY, MM or M, DD or D and what stands between, such as DD/MM/YYYY", text, printed)
			continue
		}
		all = append(all, f)
	}
	return all
}

// compileDate reads a pattern; false when it is none. Each of year, month and day
// stands once, and none without the larger ones.
func compileDate(pattern string) (dateFormat, bool) {
	f := dateFormat{pattern: pattern}
	if pattern == printed {
		return dateFormat{}, true
	}
	seen := make(map[byte]bool)
	for rest := pattern; rest != ""; {
		step, n, ok := compileStep(rest)
		if !ok || step.part != 0 && seen[step.part] {
			return f, false
		}
		seen[step.part] = true
		f.steps = append(f.steps, step)
		rest = rest[n:]
	}
	return f, seen['Y'] && (seen['M'] || !seen['D'])
}

// compileStep reads the first step of a pattern, and how long it is.
func compileStep(pattern string) (dateStep, int, bool) {
	first := pattern[0]
	n := len(pattern) - len(strings.TrimLeft(pattern, pattern[:1]))
	switch {
	case first == 'Y' && n == 4, (first == 'M' || first == 'D') && n == 2:
		return dateStep{part: first, min: n, max: n}, n, true
	case (first == 'M' || first == 'D') && n == 1:
		return dateStep{part: first, min: 1, max: 2}, n, true
	case first >= 'A' && first <= 'Z' || first >= '0' && first <= '9':
		return dateStep{}, n, false
	default:
		return dateStep{text: pattern[:1]}, 1, true
	}
}

// edtf is the EDTF form of a text in the format; false when it is not in it.
func (f dateFormat) edtf(text string) (string, bool) {
	var year, month, day string
	for _, s := range f.steps {
		if s.part == 0 {
			if !strings.HasPrefix(text, s.text) {
				return "", false
			}
			text = text[len(s.text):]
			continue
		}
		n := 0
		for n < s.max && n < len(text) && text[n] >= '0' && text[n] <= '9' {
			n++
		}
		if n < s.min {
			return "", false
		}
		switch s.part {
		case 'Y':
			year = text[:n]
		case 'M':
			month = "-" + pad(text[:n])
		case 'D':
			day = "-" + pad(text[:n])
		}
		text = text[n:]
	}
	return year + month + day, text == ""
}

func pad(figures string) string {
	if len(figures) == 1 {
		return "0" + figures
	}
	return figures
}

// date reads a text in the first of the formats that it is in. It keeps verbatim
// as its text.
func (r rules) date(verbatim, text string) (when.Date, error) {
	if len(r.dates) == 0 {
		return keep(verbatim, text)
	}
	var tried []string
	for _, f := range r.dates {
		if f.steps == nil {
			if d, err := keep(verbatim, text); err == nil {
				return d, nil
			}
			tried = append(tried, "a date as printed or in EDTF")
			continue
		}
		if form, ok := f.edtf(text); ok {
			if d, err := when.Restore(verbatim, form); err == nil {
				return d, nil
			}
		}
		tried = append(tried, f.pattern)
	}
	unread, _ := keep(verbatim, "")
	return unread, fmt.Errorf("want %s, as the mapping says", strings.Join(tried, " or "))
}

// keep reads a date as printed or in EDTF.
func keep(verbatim, text string) (when.Date, error) {
	d, err := when.ParsePrinted(text)
	if verbatim == text {
		return d, err
	}
	restored, again := when.Restore(verbatim, d.EDTF())
	if err == nil {
		err = again
	}
	return restored, err
}

// Precisions are what a column of precisions may say, with the figures of the
// date that count.
var precisions = map[string]when.Precision{
	"day": when.PrecisionDay, "month": when.PrecisionMonth, "year": when.PrecisionYear,
	"decade": when.PrecisionDecade, "century": when.PrecisionCentury,
}

// blur makes of a date one that is known to a precision alone: 1 January 1990
// with the precision "year" is 1990.
func blur(d when.Date, to when.Precision) when.Date {
	day := d.Strict().Lo
	if d.Kind() != when.Known || !day.Bounded() {
		return d
	}
	year, month, _ := day.Civil()
	var form string
	switch {
	case year < 0 || year > 9999 || to == when.PrecisionDay:
		return d
	case to == when.PrecisionMonth:
		form = fmt.Sprintf("%04d-%02d", year, month)
	case to == when.PrecisionYear:
		form = fmt.Sprintf("%04d", year)
	case to == when.PrecisionDecade:
		form = fmt.Sprintf("%03dX", year/10)
	default:
		form = fmt.Sprintf("%02dXX", year/100)
	}
	wider, err := when.Restore(d.Text(), form)
	if err != nil || !d.Strict().Within(wider.Strict()) {
		return d // it is less precise already
	}
	return wider
}
