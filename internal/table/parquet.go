package table

import (
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
)

// Sizes of a Parquet file's parts. Together with the number of columns they
// bound what writing one holds in memory, however many rows there are.
const (
	rowsOfGroup     = 1 << 16 // rows that are kept until their group is written
	rowsOfBatch     = 256     // rows handed to the columns at a time
	pageBytes       = 64 << 10
	dictionaryBytes = 256 << 10 // beyond which a column of a group does without one
)

// WriteParquet writes the table as one Parquet file. The columns stand in their
// order, nullable ones as OPTIONAL. Text is STRING, a day DATE, an integer INT64,
// a number DOUBLE, and a list a LIST whose elements are never null. Pages are
// compressed by Snappy, which every reader knows.
//
// Errors are those of Rows, of w, or wrap ErrTable. What was written before an
// error is no Parquet file: its end is missing.
func WriteParquet(w io.Writer, t Table) error {
	if err := t.checkColumns(); err != nil {
		return err
	}
	file := parquet.NewGenericWriter[any](w, schemaOf(t),
		parquet.Compression(&parquet.Snappy),
		parquet.PageBufferSize(pageBytes),
		parquet.DictionaryMaxBytes(dictionaryBytes))
	out := parquetWriter{file: file, columns: t.Columns, batch: make([][]parquet.Value, len(t.Columns))}
	for row, err := range t.rows() {
		if err != nil {
			return err
		}
		if err := out.row(row); err != nil {
			return fmt.Errorf("write Parquet: %w", err)
		}
	}
	if err := out.flush(); err != nil {
		return fmt.Errorf("write Parquet: %w", err)
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("write Parquet: %w", err)
	}
	return nil
}

// A parquetWriter gathers the values of some rows by column.
type parquetWriter struct {
	file    *parquet.GenericWriter[any]
	columns []Column
	batch   [][]parquet.Value
	text    []byte // of the batch, back to back
	pending int    // rows in the batch
	grouped int    // rows handed over since the last group
}

func (p *parquetWriter) row(row []Value) error {
	for i := range row {
		p.value(i, &row[i])
	}
	p.pending++
	if p.pending < rowsOfBatch {
		return nil
	}
	if err := p.flush(); err != nil {
		return err
	}
	if p.grouped < rowsOfGroup {
		return nil
	}
	p.grouped = 0
	return p.file.Flush()
}

// flush hands the batch to the columns.
func (p *parquetWriter) flush() error {
	for i, column := range p.file.ColumnWriters() {
		if len(p.batch[i]) == 0 {
			continue
		}
		if _, err := column.WriteRowValues(p.batch[i]); err != nil {
			return err
		}
		p.batch[i] = p.batch[i][:0]
	}
	p.grouped += p.pending
	p.pending, p.text = 0, p.text[:0]
	return nil
}

// value adds a cell to the batch of column i. Its definition level counts what
// there is of it: the value where it may be null, and the item of a list.
func (p *parquetWriter) value(i int, v *Value) {
	level := 0
	if p.columns[i].Nullable && v.kind != null {
		level = 1
	}
	switch v.kind {
	case null:
		p.add(i, parquet.NullValue(), 0, level)
	case kindOf(Strings):
		p.list(i, v.List(), level)
	default:
		p.add(i, p.plain(v), 0, level)
	}
}

func (p *parquetWriter) list(i int, items []string, level int) {
	if len(items) == 0 {
		p.add(i, parquet.NullValue(), 0, level)
	}
	for j, item := range items {
		p.add(i, p.bytes(item), min(j, 1), level+1)
	}
}

func (p *parquetWriter) add(i int, v parquet.Value, repetition, definition int) {
	p.batch[i] = append(p.batch[i], v.Level(repetition, definition, i))
}

func (p *parquetWriter) plain(v *Value) parquet.Value {
	switch v.Type() {
	case Integer:
		return parquet.Int64Value(v.Int())
	case Number:
		return parquet.DoubleValue(v.Float())
	case Boolean:
		return parquet.BooleanValue(v.Bool())
	case Date:
		return parquet.Int32Value(int32(v.Day()))
	default:
		return p.bytes(v.Text())
	}
}

// bytes copies text behind that of the batch, so that no cell needs memory of
// its own. When it is moved elsewhere to grow, older values keep what they had.
func (p *parquetWriter) bytes(text string) parquet.Value {
	from := len(p.text)
	p.text = append(p.text, utf8Text(text)...)
	return parquet.ByteArrayValue(p.text[from:])
}
