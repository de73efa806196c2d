package mapped

import (
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// A lookup holds, for each join of a table, the cells of the other file by key.
type lookup []joined

type joined struct {
	join  *join
	slots []int
	rows  map[string][]cell
}

// joins reads the files that a table is joined with.
func (b *builder) joins(fsys fs.FS, t *table, sum hash.Hash) (lookup, error) {
	var all lookup
	for _, j := range t.joins {
		rows, err := b.index(fsys, t, j, sum)
		if err != nil {
			return nil, err
		}
		all = append(all, joined{j, j.columns, rows})
	}
	return all, nil
}

// index reads the file of a join, and keeps of each row the cells that the table
// asks for. Of rows with the same key, cells that differ are of no use.
func (b *builder) index(fsys fs.FS, t *table, j *join, sum hash.Hash) (map[string][]cell, error) {
	d := b.source(j.file, nil)
	in, err := b.open(fsys, d, sum)
	if in == nil || err != nil {
		return nil, err
	}
	defer func() { _ = in.Close() }() // it was only read
	f, err := openCSV(in, &d.source, j.comma, nil)
	if err != nil {
		b.unreadable(d, err)
		return nil, nil
	}
	key := len(t.columns)
	columns := append(slices.Clip(t.columns), column{name: j.key, own: j.key, at: j.keyAt})
	if slot, why := f.ask(columns, append(slices.Clip(j.columns), key)); slot >= 0 {
		return nil, b.wrong(columns[slot].at, "%s", why)
	}
	f.fault = b.fault(d)
	rows := make(map[string][]cell)
	for {
		r, err := f.next()
		if errors.Is(err, io.EOF) {
			d.rows = max(d.rows, f.row.number)
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", j.file, err)
		}
		name := strings.TrimSpace(r.cells[key].text)
		rows[name] = agreed(rows[name], r, j.columns)
	}
}

// agreed are the cells of a row, marked where those of an earlier row with the
// same key differ from them.
func agreed(known []cell, r *row, slots []int) []cell {
	if known == nil {
		for _, slot := range slots {
			known = append(known, r.cells[slot])
		}
		return known
	}
	for i, slot := range slots {
		known[i].differ = known[i].differ || known[i].text != r.cells[slot].text
	}
	return known
}

// fill puts the cells of the joined rows into a row. Where there is none, they
// are blank.
func (l lookup) fill(r *row) {
	for _, j := range l {
		key := j.join.on.of(r)
		found := j.rows[key.means]
		for i, slot := range j.slots {
			if found != nil && key.means != "" {
				r.cells[slot] = found[i]
			} else {
				r.cells[slot] = cell{line: r.line, column: 1, from: r.from}
			}
		}
	}
}
