package main

import (
	"regexp"
	"strconv"
	"time"
)

// A whichVersion names a version of a store by its number, by its data set, or by
// a time: the newest that was written before. The zero value is the newest.
type whichVersion struct {
	text    string
	number  int64
	dataset string
	before  time.Time
}

var datasetHash = regexp.MustCompile(`^[0-9a-f]{16}$`)

// UnmarshalText reads a number, the hash of a data set, a day, whose end counts,
// or a time (RFC 3339).
func (w *whichVersion) UnmarshalText(text []byte) error {
	*w = whichVersion{text: string(text)}
	if datasetHash.MatchString(w.text) {
		w.dataset = w.text
		return nil
	}
	if day, err := time.Parse(time.DateOnly, w.text); err == nil {
		w.before = day.AddDate(0, 0, 1)
		return nil
	}
	if at, err := time.Parse(time.RFC3339Nano, w.text); err == nil {
		w.before = at.Add(1)
		return nil
	}
	number, err := strconv.ParseInt(w.text, 10, 64)
	if err != nil || number < 1 {
		return wrong(text, "the number or data set of a version, as cursus history shows them, or a day, such as 2026-11-22")
	}
	w.number = number
	return nil
}

func (w whichVersion) String() string { return w.text }
