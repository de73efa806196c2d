package server

import (
	"strings"
	"testing"
)

func TestCoding(t *testing.T) {
	t.Parallel()
	for accept, want := range map[string]string{
		"":                          "identity",
		"gzip":                      "gzip",
		"gzip, deflate, br, zstd":   "br",
		"GZIP;Q=0.5":                "gzip",
		"br;q=0.5, gzip":            "gzip",
		"br ; q=0.5 , gzip ; q=0.4": "br",
		"br;q=0, gzip;q=0.001":      "gzip",
		"br;q=0":                    "identity",
		"*":                         "br",
		"*;q=0.5, br;q=0":           "gzip",
		"*;q=0":                     "identity",
		"identity, br;q=0.5":        "identity",
		"identity;q=0":              "identity",
		"deflate, zstd":             "identity",
		"br;q=NaN, gzip;q=2":        "identity",
		"br;level=1, gzip;q=":       "identity",
		";,=;q=,,":                  "identity",
	} {
		if got := coding(strings.Split(accept, "|"), codingBrotli, codingGzip); got != want {
			t.Errorf("coding(%q) = %s; want %s", accept, got, want)
		}
	}
	if got := coding([]string{"deflate", "gzip"}, codingBrotli, codingGzip); got != "gzip" {
		t.Errorf("coding of two headers = %s; want gzip", got)
	}
}
