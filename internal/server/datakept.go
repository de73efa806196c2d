package server

import (
	"errors"
	"sync"

	"github.com/seed-51aee618/cursus/internal/table"
)

// maxKept is how large a Parquet file may be to be kept in memory. One of a
// million terms is larger.
const maxKept = 16 << 20 // bytes

// A keptFile is a whole table as Parquet, made when it is first asked for and
// kept while its edition is: readers of Parquet fetch a file in parts, its end
// first.
type keptFile struct {
	once    sync.Once
	table   table.Table
	content []byte
}

func newKeptFile(t table.Table) *keptFile { return &keptFile{table: t} }

// bytes returns the file, or nil when it is too large to be kept.
func (k *keptFile) bytes() []byte {
	if k == nil {
		return nil
	}
	k.once.Do(func() {
		var b bounded
		if table.WriteParquet(&b, k.table) == nil {
			k.content = b.content
		}
	})
	return k.content
}

// A bounded buffer takes maxKept bytes at most.
type bounded struct{ content []byte }

var errTooLarge = errors.New("too large to be kept")

func (b *bounded) Write(p []byte) (int, error) {
	if len(b.content)+len(p) > maxKept {
		return 0, errTooLarge
	}
	b.content = append(b.content, p...)
	return len(p), nil
}
