package table

import (
	"errors"
	"fmt"
	"io"
)

// A Format is a way to write a table. Its value is also the ending of the names
// of its files.
type Format string

// The formats.
const (
	CSV     Format = "csv"
	NDJSON  Format = "ndjson"
	Parquet Format = "parquet"
)

// Formats returns every format.
func Formats() []Format { return []Format{CSV, NDJSON, Parquet} }

// ErrFormat is wrapped by errors about the name of a format that there is not.
var ErrFormat = errors.New("not a format of tables")

// ParseFormat returns the format of that name. Errors wrap ErrFormat and say
// which there are.
func ParseFormat(name string) (Format, error) {
	for _, f := range Formats() {
		if name == string(f) {
			return f, nil
		}
	}
	return "", fmt.Errorf("%q: %w; there are %q", name, ErrFormat, Formats())
}

// Extension is the ending of the names of its files, with its dot: ".csv".
func (f Format) Extension() string { return "." + string(f) }

// MediaType is what HTTP calls it; for CSV with the parameters of RFC 4180.
func (f Format) MediaType() string {
	switch f {
	case CSV:
		return "text/csv; charset=utf-8; header=present"
	case NDJSON:
		return "application/x-ndjson"
	case Parquet:
		return "application/vnd.apache.parquet"
	default:
		return "application/octet-stream"
	}
}

// Write writes the table in the format; o counts for CSV alone. It fails as the
// writer of the format does, and with ErrFormat when there is no such format.
func Write(w io.Writer, f Format, t Table, o CSVOptions) error {
	switch f {
	case CSV:
		return WriteCSV(w, t, o)
	case NDJSON:
		return WriteNDJSON(w, t)
	case Parquet:
		return WriteParquet(w, t)
	default:
		return fmt.Errorf("%q: %w", f, ErrFormat)
	}
}
