package snapshot

import (
	"encoding/binary"
	"fmt"
	"reflect"

	"github.com/klauspost/compress/zstd"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// magic begins every snapshot; its number changes when the form does.
const magic = "cursus records 2\n"

// Encode returns a snapshot of the records. Equal records give equal snapshots.
func Encode(r office.Records) ([]byte, error) {
	all, root := newPlans()
	texts := 1 + 2*len(r.Terms) + 3*len(r.People) // about as many as there will be
	w := &writer{
		numbers: make(map[string]uint64, texts), texts: make([]string, 1, texts),
		dateNumbers: map[when.Date]uint64{{}: 0}, dates: []when.Date{{}},
	}
	w.numbers[""] = 0
	root.write(w, reflect.ValueOf(r))
	records := w.out
	w.out = nil
	dates := w.datesPart() // before the strings, which it adds to
	whole := append([]byte(magic), all.layout()...)
	whole = append(whole, w.textsPart()...)
	whole = append(append(whole, dates...), records...)
	to, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		return nil, fmt.Errorf("write a snapshot: %w", err)
	}
	return to.EncodeAll(whole, make([]byte, 0, len(whole)/4)), to.Close()
}

// A writer collects the records, and the strings and dates they name.
type writer struct {
	out, block  []byte
	numbers     map[string]uint64
	texts       []string
	dateNumbers map[when.Date]uint64
	dates       []when.Date
}

func (w *writer) uint(n uint64) { w.out = binary.AppendUvarint(w.out, n) }

func (w *writer) number(v reflect.Value) { w.out = binary.AppendVarint(w.out, v.Int()) }

// textWriter writes the texts of one field. Many follow an equal one, and are not
// looked up again.
func textWriter() func(*writer, reflect.Value) {
	var last string
	var number uint64
	return func(w *writer, v reflect.Value) {
		if s := v.String(); s != last {
			last, number = s, w.numberOf(s)
		}
		w.uint(number)
	}
}

func (w *writer) numberOf(s string) uint64 {
	n, ok := w.numbers[s]
	if !ok {
		n = uint64(len(w.texts))
		w.numbers[s] = n
		w.texts = append(w.texts, s)
	}
	return n
}

func (w *writer) date(v reflect.Value) {
	d, _ := reflect.TypeAssert[when.Date](v) // the plan is for no other type
	n, ok := w.dateNumbers[d]
	if !ok {
		n = uint64(len(w.dates))
		w.dateNumbers[d] = n
		w.dates = append(w.dates, d)
	}
	w.uint(n)
}

func (w *writer) datesPart() []byte {
	part := binary.AppendUvarint(nil, uint64(len(w.dates)))
	for _, d := range w.dates {
		part = binary.AppendUvarint(part, w.numberOf(d.Text()))
		part = binary.AppendUvarint(part, w.numberOf(d.EDTF()))
	}
	return part
}

func (w *writer) textsPart() []byte {
	part := binary.AppendUvarint(nil, uint64(len(w.texts)))
	for _, s := range w.texts {
		part = binary.AppendUvarint(part, uint64(len(s)))
	}
	for _, s := range w.texts {
		part = append(part, s...)
	}
	return part
}

// layout names every structure and its fields.
func (p *plans) layout() []byte {
	part := binary.AppendUvarint(nil, uint64(len(p.structures)))
	for _, s := range p.structures {
		part = appendText(part, s.name)
		part = binary.AppendUvarint(part, uint64(len(s.fields)))
		for _, f := range s.fields {
			part = appendText(part, f.label)
		}
	}
	return part
}

func appendText(part []byte, s string) []byte {
	return append(binary.AppendUvarint(part, uint64(len(s))), s...)
}
