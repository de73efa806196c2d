package when_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{
		"2005-12-24", "1949~", "156X-12-25", "?2004-06-~11", "Y-17E7", "Y3388E2S3", "1950S2", "2001-34", "-0043-03-15",
		"[1667,1668,1670..1672]", "{..1984}", "[1760-12..]", "1985-04-12T23:20:30-04:30", "XX99-02-29", "0000S1", "-9999",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := when.ParseEDTF(s)
		checkDate(t, s, d, err)
	})
}

func FuzzParsePrinted(f *testing.F) {
	for _, s := range []string{
		"24 December 2005", "December 24, 2005", "c. 1949?", "1949/50", "1851-52", "before approx January 18 1928", "2nd century BC",
		"spring 1954", "25/7/2008", "Incumbent", "—", "the early 1950s", "15c.", "AD 43", "1857-mid 1860s", "after 9999", "1 BCE or 1 AD",
		"1. März 44 v. Chr.", "le 1er août 1950", "principios de 1949", "公元前221年", "1949年10月1日", "1949年初",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := when.ParsePrinted(s)
		checkDate(t, s, d, err)
	})
}

func FuzzParsePrintedRange(f *testing.F) {
	for _, s := range []string{
		"10 Sep 1956 - 16 May 1958", "281–266 BC", "1949-50", "2012–", "since 2012", "from 8 to 12 May 1950", "1950年5月至今", "?–1950", "1910",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		start, end, err := when.ParsePrintedRange(s)
		if err != nil {
			return
		}
		checkDate(t, start.Text(), start, nil)
		checkDate(t, end.Text(), end, nil)
		if words := strings.TrimSpace(s); !strings.Contains(words, start.Text()) || !strings.HasSuffix(words, end.Text()) {
			t.Errorf("%q starts with %q and ends with %q", s, start.Text(), end.Text())
		}
		if start.Strict().Lo > end.Strict().Hi {
			t.Errorf("%q: %v to %v", s, start.Strict(), end.Strict())
		}
	})
}

func FuzzParseInterval(f *testing.F) {
	for _, s := range []string{"2022-12-08/..", "/2006", "1984?/2004%", "[1999,2001]/{2003..}", "/", strings.Repeat("\x80", 201)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, err := when.ParseInterval(s)
		if err != nil {
			return
		}
		again, err := when.ParseInterval(i.EDTF())
		if err != nil || again.EDTF() != i.EDTF() || again.Box() != i.Box() || i.Box().Lo > i.Box().Hi {
			t.Errorf("%q: %q reads as %q %v, %v; want %v", s, i.EDTF(), again.EDTF(), again.Box(), err, i.Box())
		}
	})
}

// checkDate checks what is true of every date read from any text.
func checkDate(t *testing.T, text string, d when.Date, err error) {
	t.Helper()
	if d.Text() != text {
		t.Errorf("the text %q became %q", text, d.Text())
	}
	var syntax *when.SyntaxError
	if err != nil && (!errors.As(err, &syntax) || syntax.Column < 1 || syntax.Column > len(syntax.Text)+1 || d.Kind() != when.Unknown) {
		t.Errorf("%q: %v, kind %v", text, err, d.Kind())
	}
	if err != nil {
		return
	}
	for _, b := range []when.Box{d.Strict(), d.Padded()} {
		if b.Lo > b.Hi || b.Lo == when.Future || b.Hi == when.Past {
			t.Errorf("%q: box %v", text, b)
		}
	}
	if !d.Strict().Within(d.Padded()) {
		t.Errorf("%q: strict %v beyond padded %v", text, d.Strict(), d.Padded())
	}
	if (d.Kind() == when.Known) != (d.Precision() != when.PrecisionNone) {
		t.Errorf("%q: kind %v of precision %v", text, d.Kind(), d.Precision())
	}
	if again, err := when.Restore(text, d.EDTF()); err != nil || again != d {
		t.Errorf("%q: canonical %q reads as %q, %v", text, d.EDTF(), again.EDTF(), err)
	}
}
