package article

import (
	"bytes"
	"testing"
	"time"
)

// Texts on which a parser that looks back or ahead without bound takes hours.
func TestParseIsLinear(t *testing.T) {
	for _, c := range []struct{ head, unit string }{
		{"", "="},
		{"", "|"},
		{"| a |\n", "|\n"},
		{"", "\r"},
		{"", " "},
		{"", "甲\r\n"},
		{"", "= a\n"},
		{"Infobox\n", "- k2: v\n"},
		{"Infobox\n- k: v\n", "x\n"},
		{"Infobox\n- k:\n", " , x\n"},
		{"Infobox\n- k: v", " , x"},
		{"", "Infobox\n"},
		{"Infobox\n- k", "1"},
		{"", "a. "},
		{"", "a."},
		{"", "....a"},
		{"", "甲甲甲甲\xff"},
		{"", "0123456789a\x00\n"},
		{"a | b | c\n---|---|---\n", "x\n"},
		{"a | b | c\n---|---|---\n", "x |\n"},
		{"", "a | b\n---|---\n"},
		{"{|\n", "<ref>"},
		{"{|\n", "<!-- x"},
		{"{{a", "[["},
		{"{{", "}} [[ "},
		{"{|\n", "{{"},
		{"{|\n|", "{{x|"},
		{"{|\n", "| a || b\n|-\n"},
		{"{|\n", "|-\n| colspan=1000 rowspan=1000 | x\n"},
		{"{|\n|", "\n"},
		{"{|\n|", "<br>"},
		{"{|\n|", "[http "},
		{"{{\n", "|a=[[b]]"},
	} {
		text := append([]byte(c.head), bytes.Repeat([]byte(c.unit), (1<<20)/len(c.unit))...)
		start := time.Now()
		a, err := Parse(bytes.NewReader(text))
		if err != nil {
			t.Fatalf("%q, then %q again and again: %v", c.head, c.unit, err)
		}
		for _, p := range a.Lead {
			Sentences(p)
		}
		if took := time.Since(start); took > 2*time.Minute {
			t.Errorf("%d bytes of %q, then %q again and again: %v", len(text), c.head, c.unit, took)
		}
	}
}
