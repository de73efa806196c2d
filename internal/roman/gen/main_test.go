package main

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	got := table("# Unicode version: 1.0\nU+4E50\tkMandarin\tlè\nU+4E50\tkTGHZ2013\t212.030:lè 453.020:yuè\nU+5415\tkMandarin\tlǚ\n" +
		"U+6A02\tkMandarin\tlè\nU+4E50\tkCantonese\tlok6\nU+20000\tkMandarin\thē\nU+4E86\tkTGHZ2013\t1.0:le,liǎo\nU+5514\tkMandarin\tńg wú\n")
	_, rows, _ := strings.Cut(got, "readings.LICENSE.\n")
	if want := "le 乐了\nliao 了\nlu 吕\nwu 唔\nyue 乐\n"; rows != want {
		t.Errorf("table = %q; want the rows %q", got, want)
	}
	if !strings.Contains(got, "Unicode 1.0 ") {
		t.Errorf("table = %q; want the version named", got)
	}
}
