package ingest

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// A table is the rows of one curated file and the bytes they came from.
type table struct {
	rows    []row
	content []byte
}

// readTable reads a curated table. A missing file is an empty table. A column
// missing from the header, and rows with more or fewer cells than it, are errors
// that wrap ErrTable and name the line.
func readTable(fsys fs.FS, file string, columns ...string) (table, error) {
	content, err := fs.ReadFile(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return table{}, nil
	}
	if err != nil {
		return table{}, fmt.Errorf("read %s: %w", file, err)
	}
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))))
	reader.FieldsPerRecord = -1 // rows say themselves what they lack
	header, err := readHeader(reader, file, columns)
	if err != nil {
		return table{}, err
	}
	t := table{content: content}
	var wrong mistakes
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return t, wrong.err()
		}
		if err != nil {
			wrong.add(unreadable(file, err))
			return table{}, wrong.err()
		}
		line, _ := reader.FieldPos(0)
		if err := misfit(file, line, header, record); err != nil {
			wrong.add(err)
			continue
		}
		r := row{file: file, line: line, cells: make(map[string]string, len(header)), header: header, starts: make([]int, len(header))}
		for j, c := range header {
			r.cells[c] = strings.TrimSpace(record[j])
			_, r.starts[j] = reader.FieldPos(j)
		}
		t.rows = append(t.rows, r)
	}
}

func readHeader(reader *csv.Reader, file string, columns []string) ([]string, error) {
	header, err := reader.Read()
	if errors.Is(err, io.EOF) {
		return nil, mistakeAt(file, 1, "it is empty; the header needs %s", strings.Join(columns, ","))
	}
	if err != nil {
		return nil, unreadable(file, err)
	}
	var missing []string
	for _, c := range columns {
		if !slices.Contains(header, c) {
			missing = append(missing, fmt.Sprintf("%q", c))
		}
	}
	if len(missing) > 0 {
		return nil, mistakeAt(file, 1, "no column %s; the header needs %s%s",
			strings.Join(missing, ", "), strings.Join(columns, ","), delimited(header))
	}
	return header, nil
}

// misfit says what is wrong with a row that has not one cell for each column.
func misfit(file string, line int, header, record []string) error {
	switch found, want := len(record), len(header); {
	case found < want:
		return mistakeAt(file, line, "want %d cells, as the header has, found %d; none for %s%s",
			want, found, strings.Join(header[found:], ","), delimited(record))
	case found > want:
		return mistakeAt(file, line, "want %d cells, as the header has, found %d; a cell that holds a comma stands in double quotes",
			want, found)
	default:
		return nil
	}
}

// delimited is a hint for who has something else than commas between cells.
func delimited(record []string) string {
	if at := strings.IndexAny(record[0], ";\t|"); len(record) == 1 && at >= 0 {
		return fmt.Sprintf("; commas stand between cells, not %q", record[0][at:at+1])
	}
	return ""
}

// unreadable gives an error of the CSV reader the form of the others.
func unreadable(file string, err error) error {
	if at := (*csv.ParseError)(nil); errors.As(err, &at) {
		return mistake{fmt.Errorf("%s:%d:%d: %w", file, at.Line, at.Column, at.Err)}
	}
	return mistake{fmt.Errorf("%s: %w", file, err)}
}
