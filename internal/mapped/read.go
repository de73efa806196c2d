package mapped

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A Count is how many rows a file has, those that are left out included.
type Count struct {
	File string
	Rows int
}

// Read makes records of the files of a folder as the mapping says, and counts the
// rows of each. What of a file cannot be used is an issue; a file that is missing
// is one too. An error that wraps ErrMapping says what in the mapping does not fit
// the files; others are those of the file system.
func (m *Mapping) Read(fsys fs.FS) (office.Records, []Count, error) {
	b := newBuilder(m)
	sum := sha256.New()
	_, _ = sum.Write(m.text) // a hash takes everything
	for _, t := range m.files {
		if err := b.read(fsys, t, sum); err != nil {
			return office.Records{}, nil, err
		}
	}
	records := b.records()
	records.Version = hex.EncodeToString(sum.Sum(nil)[:8])
	counts := make([]Count, len(b.order))
	for i, d := range b.order {
		counts[i] = Count{d.source.file, d.rows}
	}
	return records, counts, nil
}

// read takes the rows of one table.
func (b *builder) read(fsys fs.FS, t *table, sum hash.Hash) error {
	b.t = t
	d := b.source(t.file.text, t)
	joined, err := b.joins(fsys, t, sum)
	if err != nil {
		return err
	}
	in, err := b.open(fsys, d, sum)
	if in == nil || err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // it was only read
	rows := 0
	take := func(r *row) {
		rows++
		joined.fill(r)
		if t.holds(r) {
			b.take(r)
		}
	}
	if formatOf(t.file.text) == csvFormat {
		err = b.readCSV(in, d, t, take)
	} else {
		err = b.readTree(in, d, t, take)
	}
	d.rows = max(d.rows, rows)
	return err
}

// open opens a file, and hashes what is read of it. One that is not there is an
// issue and nil.
func (b *builder) open(fsys fs.FS, d *document, sum hash.Hash) (io.ReadCloser, error) {
	f, err := fsys.Open(d.source.file)
	if errors.Is(err, fs.ErrNotExist) {
		b.issue(office.MalformedTable, office.Place{Document: d.source.document}, d.source.file, "%s names this file, and the folder has none", b.m.name)
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", d.source.file, err)
	}
	_, _ = fmt.Fprintf(sum, "\x00%s\x00", d.source.file)
	return struct {
		io.Reader
		io.Closer
	}{io.TeeReader(f, sum), f}, nil
}

func (b *builder) readCSV(in io.Reader, d *document, t *table, take func(*row)) error {
	f, err := openCSV(in, &d.source, t.comma, t.header)
	if err != nil {
		b.unreadable(d, err)
		return nil
	}
	if len(t.each) > 0 {
		return b.wrong(t.file.at, "each is for .json and .yaml; the rows of %s are its lines", t.file.text)
	}
	var own []int
	for slot, c := range t.columns {
		if c.join == nil {
			own = append(own, slot)
		}
	}
	if slot, why := f.ask(t.columns, own); slot >= 0 {
		return b.wrong(t.columns[slot].at, "%s", why)
	}
	f.fault = b.fault(d)
	for {
		r, err := f.next()
		switch {
		case errors.Is(err, io.EOF):
			d.rows = max(d.rows, f.row.number)
			return nil
		case err != nil:
			return fmt.Errorf("read %s: %w", t.file.text, err)
		}
		take(r)
	}
}

func (b *builder) readTree(in io.Reader, d *document, t *table, take func(*row)) error {
	root, err := readTree(in, d.source.file)
	if err != nil {
		b.unreadable(d, err)
		return nil
	}
	f := newTree(&d.source, t)
	f.take, f.fault = take, b.fault(d)
	f.walk(root)
	if slot, found := f.list(); found {
		return b.wrong(t.columns[slot].at, "%q is a list or an object in %s; name a text within it, or its rows with each",
			t.columns[slot].own, d.source.file)
	}
	f.fault = b.lacks(d)
	f.absent(b.m.name, t.columns)
	return nil
}

// unreadable tells of a file of which nothing can be read.
func (b *builder) unreadable(d *document, err error) {
	b.issue(office.MalformedText, office.Place{Document: d.source.document}, d.source.file, "%s", err)
}

func (b *builder) fault(d *document) func(line, column int, text, message string) {
	return func(line, column int, text, message string) {
		b.issue(office.MalformedTable, office.Place{Document: d.source.document, Line: line, Column: column}, text, "%s", message)
	}
}

func (b *builder) lacks(d *document) func(line, column int, text, message string) {
	return func(line, column int, text, message string) {
		b.issue(office.UnknownColumn, office.Place{Document: d.source.document, Line: line, Column: column}, text, "%s", message)
	}
}

func (b *builder) wrong(at position, format string, args ...any) error {
	return fmt.Errorf("%w: %w", ErrMapping, b.m.fail(at, format, args...))
}
