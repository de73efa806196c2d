package snapshot

import (
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Decode returns the records of a snapshot. Lists that were empty come back nil.
// Errors wrap store.ErrDamaged or store.ErrNewer.
func Decode(snapshot []byte) (office.Records, error) {
	from, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return office.Records{}, fmt.Errorf("read a snapshot: %w", err)
	}
	defer from.Close()
	whole, err := from.DecodeAll(snapshot, nil)
	if err != nil {
		return office.Records{}, fmt.Errorf("%w: %w", store.ErrDamaged, err)
	}
	text := string(whole) // strings of the records share it
	if !strings.HasPrefix(text, magic) {
		return office.Records{}, unlike(text)
	}
	r := &reader{whole: text, rest: whole[len(magic):]}
	all, root := newPlans()
	r.layout(all)
	r.textsPart()
	r.datesPart()
	var records office.Records
	if r.err == nil {
		root.read(r, reflect.ValueOf(&records).Elem())
	}
	if r.err == nil && len(r.rest) > 0 {
		r.fail(fmt.Errorf("%d bytes behind the records", len(r.rest)))
	}
	if r.err != nil {
		return office.Records{}, r.err
	}
	if err := r.readBlocks(); err != nil {
		return office.Records{}, err
	}
	return records, nil
}

func unlike(text string) error {
	if strings.HasPrefix(text, magic[:strings.LastIndexByte(magic, ' ')+1]) {
		return store.ErrNewer
	}
	return fmt.Errorf("%w: no snapshot of records", store.ErrDamaged)
}

// A reader takes a snapshot apart. Its first error stays, and what is read after
// it is empty.
type reader struct {
	whole  string // as text, for strings to share
	rest   []byte // not read yet
	texts  []string
	dates  []when.Date
	blocks []block
	err    error
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %w", store.ErrDamaged, err)
		r.rest = nil
	}
}

func (r *reader) uint() uint64 {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 {
		r.fail(errors.New("it ends early"))
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

// count is the number of things that follow, each of at least a byte.
func (r *reader) count() int {
	n := r.uint()
	if n > uint64(len(r.rest)) {
		r.fail(fmt.Errorf("%d items in %d bytes", n, len(r.rest)))
		return 0
	}
	return int(n)
}

func (r *reader) number(v reflect.Value) {
	n, size := binary.Varint(r.rest)
	if size <= 0 || v.OverflowInt(n) {
		r.fail(errors.New("no whole number where one should be"))
		return
	}
	r.rest = r.rest[size:]
	v.SetInt(n)
}

func (r *reader) text(v reflect.Value) { v.SetString(nth(r, r.texts)) }

func (r *reader) date(v reflect.Value) {
	if to, ok := reflect.TypeAssert[*when.Date](v.Addr()); ok {
		*to = nth(r, r.dates)
	}
}

// nth is the string or date of the number that follows.
func nth[T any](r *reader, of []T) T {
	n := r.uint()
	if n >= uint64(len(of)) {
		r.fail(fmt.Errorf("number %d of %d", n, len(of)))
		return *new(T)
	}
	return of[n]
}

// take is the next n bytes as text that shares the whole's memory.
func (r *reader) take(n int) string {
	if n > len(r.rest) {
		r.fail(errors.New("it ends early"))
		return ""
	}
	at := len(r.whole) - len(r.rest)
	r.rest = r.rest[n:]
	return r.whole[at : at+n]
}

func (r *reader) textsPart() {
	lengths := make([]int, r.count())
	for i := range lengths {
		lengths[i] = r.count()
	}
	r.texts = make([]string, len(lengths))
	for i, n := range lengths {
		r.texts[i] = r.take(n)
	}
}

func (r *reader) datesPart() {
	r.dates = make([]when.Date, r.count())
	for i := range r.dates {
		text, edtf := nth(r, r.texts), nth(r, r.texts)
		d, err := when.Restore(text, edtf)
		if err != nil {
			r.fail(err)
		}
		r.dates[i] = d
	}
}

// layout puts the fields of each structure into the order of the snapshot.
func (r *reader) layout(all *plans) {
	for range r.count() {
		name := r.take(r.count())
		i := slices.IndexFunc(all.structures, func(s *structure) bool { return s.name == name })
		labels := make([]string, r.count())
		for j := range labels {
			labels[j] = r.take(r.count())
		}
		if r.err != nil {
			return
		}
		if i < 0 {
			r.err = fmt.Errorf("%s: %w", name, store.ErrNewer)
			return
		}
		if r.err = all.structures[i].follow(labels); r.err != nil {
			return
		}
	}
}

// follow takes the fields that the labels name, in their order.
func (s *structure) follow(labels []string) error {
	fields := make([]field, len(labels))
	for i, label := range labels {
		at := slices.IndexFunc(s.fields, func(f field) bool { return f.label == label })
		if at < 0 || i >= maxFields {
			return fmt.Errorf("field %q of %s: %w", label, s.name, store.ErrNewer)
		}
		fields[i] = s.fields[at]
	}
	s.fields = fields
	return nil
}
