package history

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/seed-51aee618/cursus/internal/store"
)

// A Which names a version of a store by its number, by the hash of its data set,
// or by a time: the newest that was written by then. The zero value is the newest.
type Which struct {
	text    string
	number  int64
	dataset string
	before  time.Time
}

// ErrWhich is wrapped by the error of a word that names no version.
var ErrWhich = errors.New("not the name of a version")

var datasetHash = regexp.MustCompile(`^[0-9a-f]{16}$`)

// ParseWhich reads a number, the hash of a data set, a day, whose end in UTC
// counts, or a time (RFC 3339). Its error wraps ErrWhich and does not repeat the
// text.
func ParseWhich(text string) (Which, error) {
	w := Which{text: text}
	if datasetHash.MatchString(text) {
		w.dataset = text
		return w, nil
	}
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		w.before = day.AddDate(0, 0, 1)
		return w, nil
	}
	if at, err := time.Parse(time.RFC3339Nano, text); err == nil {
		w.before = at.Add(1)
		return w, nil
	}
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil || number < 1 {
		return Which{}, fmt.Errorf("give the number of a version, the 16 digits of its data set, a day, such as 2026-11-22, or a time, such as 2026-11-22T08:00:00Z: %w", ErrWhich)
	}
	w.number = number
	return w, nil
}

// Pin names the version of exactly this data set, however that is written.
func Pin(dataset string) Which { return Which{text: dataset, dataset: dataset} }

// UnmarshalText is ParseWhich for flags, whose errors repeat what was typed.
func (w *Which) UnmarshalText(text []byte) (err error) {
	if *w, err = ParseWhich(string(text)); err != nil {
		return fmt.Errorf("%q: want the number or data set of a version, as cursus history shows them, or a day, such as 2026-11-22", text)
	}
	return nil
}

// String is what ParseWhich read; empty for the newest.
func (w Which) String() string { return w.text }

// IsHash says whether the version is named by its content, so that what is
// answered from it never changes.
func (w Which) IsHash() bool { return w.dataset != "" }

// In is the version that is meant among all of a store, the newest first.
func (w Which) In(all []store.Version) (store.Version, bool) {
	for _, v := range all {
		if w.means(v) {
			return v, true
		}
	}
	return store.Version{}, false
}

// means says whether a version, if no newer one does, is the one that is meant.
func (w Which) means(v store.Version) bool {
	switch {
	case w.number > 0:
		return v.Number == w.number
	case w.dataset != "":
		return v.Dataset == w.dataset
	default:
		return w.before.IsZero() || v.At.Before(w.before) && !v.At.IsZero()
	}
}
