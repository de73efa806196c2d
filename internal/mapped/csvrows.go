package mapped

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// A csvFile reads the rows of a file with commas, or whatever stands between its
// cells.
type csvFile struct {
	from  *source
	csv   *csv.Reader
	names []string // of its columns
	row   row
	last  int   // the last column that is asked for
	slots []int // by column; -1 for one that is not asked for
	fault func(line, column int, text, message string)
}

// openCSV reads the header, or takes the one that the mapping gives.
func openCSV(in io.Reader, from *source, comma rune, header []string) (*csvFile, error) {
	buffered := bufio.NewReaderSize(in, 1<<16)
	if mark, err := buffered.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = buffered.Discard(len(mark)) // they were peeked at
	}
	f := &csvFile{from: from, csv: csv.NewReader(buffered), names: header}
	f.csv.FieldsPerRecord = -1
	f.csv.ReuseRecord = true
	switch {
	case comma != 0:
		f.csv.Comma = comma
	case path.Ext(from.file) == ".tsv":
		f.csv.Comma = '\t'
	}
	if header != nil {
		return f, nil
	}
	names, err := f.csv.Read()
	switch {
	case errors.Is(err, io.EOF):
		return nil, fmt.Errorf("%s is empty; want a header with the names of the columns", from.file)
	case err != nil:
		return nil, fmt.Errorf("%s: header: %w", from.file, err)
	}
	for _, name := range names {
		f.names = append(f.names, strings.TrimSpace(name))
	}
	return f, nil
}

// delimiters are what files have between their cells, beside the comma.
const delimiters = ";\t|,"

// ask says which columns are wanted, each in a slot of the rows. It returns the
// first that the file lacks, or has twice.
func (f *csvFile) ask(columns []column, slots []int) (wrong int, why string) {
	f.slots = slices.Repeat([]int{-1}, len(f.names))
	for _, slot := range slots {
		name := columns[slot].own
		at := slices.Index(f.names, name)
		switch {
		case at < 0 && len(f.names) == 1 && strings.ContainsAny(f.names[0], delimiters):
			given := f.names[0][strings.IndexAny(f.names[0], delimiters)]
			return slot, fmt.Sprintf("%s has no column %q but one, %q; if another character stands between its cells, give delimiter: %q",
				f.from.file, name, f.names[0], string(given))
		case at < 0:
			return slot, fmt.Sprintf("%s has no column %q; %s", f.from.file, name, meant(name, f.names))
		case slices.Contains(f.names[at+1:], name):
			return slot, fmt.Sprintf("%s has two columns %q; give the names of all in header, and take the first line out", f.from.file, name)
		}
		f.slots[at] = slot
		f.last = max(f.last, at)
	}
	f.row = row{from: f.from, cells: make([]cell, len(columns))}
	return -1, ""
}

// next reads the next row that can be used; of any other the place and the reason
// go to fault. The error is io.EOF at the end, or that of the file.
func (f *csvFile) next() (*row, error) {
	for {
		record, err := f.csv.Read()
		var broken *csv.ParseError
		switch {
		case errors.As(err, &broken):
			f.row.number++
			f.fault(broken.StartLine, max(broken.Column, 1), "",
				"not CSV: "+broken.Err.Error()+"; write a cell that has quotes in quotes, and each of its own twice; the row is left out")
			continue
		case err != nil:
			return nil, err
		}
		f.row.number++
		if !slices.ContainsFunc(record, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			continue // spreadsheets write delimiters for lines that hold nothing
		}
		if f.row.line, _ = f.csv.FieldPos(0); len(record) != len(f.names) {
			f.fault(f.row.line, 1, strings.Join(record, ","),
				fmt.Sprintf("the row has %d cells and the header %d; it is left out", len(record), len(f.names)))
			continue
		}
		f.fill(record)
		return &f.row, nil
	}
}

// fill puts the cells that are asked for into their slots. The reader tells
// columns in bytes; what characters took more than one is taken away again.
func (f *csvFile) fill(record []string) {
	more := 0
	for i, text := range record[:f.last+1] {
		if slot := f.slots[i]; slot >= 0 {
			line, column := f.csv.FieldPos(i)
			f.row.cells[slot] = cell{text: text, line: line, column: column - more, from: f.from}
			if !utf8.ValidString(text) {
				f.fault(line, column-more, strings.ToValidUTF8(text, "\ufffd"), "not UTF-8; save the file in that encoding")
				f.row.cells[slot].text = strings.ToValidUTF8(text, "\ufffd")
			}
		}
		if end := strings.LastIndexByte(text, '\n'); end >= 0 {
			more, text = 0, text[end+1:]
		}
		more += len(text) - utf8.RuneCountInString(text)
	}
}
