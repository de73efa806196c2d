package office

import (
	"encoding/binary"
	"hash/maphash"
	"reflect"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A printer makes fingerprints of records, to tell whether two are equal without
// a list of fields that could lack one. Fingerprints of one printer can be
// compared, and by chance agree for one pair of records in 2⁶⁴.
type printer struct{ hash maphash.Hash }

func newPrinter() *printer {
	p := new(printer)
	p.hash.SetSeed(maphash.MakeSeed())
	return p
}

// prints are the fingerprints of all records by identifier.
func (p *printer) prints(r Records) map[string]uint64 {
	prints := make(map[string]uint64, len(r.Terms)+len(r.People)+len(r.Posts)+len(r.Bodies)+len(r.Areas)+len(r.Documents)+len(r.PostTypes))
	add(p, prints, r.Documents, func(r *DocumentRecord) []string { return []string{string(r.ID)} })
	add(p, prints, r.Areas, func(r *AreaRecord) []string { return []string{string(r.ID)} })
	add(p, prints, r.PostTypes, func(r *PostTypeRecord) []string { return []string{string(r.ID)} })
	add(p, prints, r.Bodies, func(r *BodyRecord) []string { return []string{string(r.ID)} })
	add(p, prints, r.Posts, func(r *PostRecord) []string { return []string{string(r.ID)} })
	add(p, prints, r.People, func(r *PersonRecord) []string { return []string{string(r.ID)} })
	add(p, prints, r.Terms, func(r *TermRecord) []string { return []string{string(r.ID)} })
	add(p, prints, r.Relations, func(r *RelationRecord) []string { return []string{string(r.Subject)} })
	add(p, prints, r.Changes, func(r *ChangeRecord) []string { return slices.Concat(r.Original, r.Resulting) })
	add(p, prints, r.Issues, func(r *IssueRecord) []string {
		if r.Term != "" {
			return []string{string(r.Term)}
		}
		return []string{string(r.Place.Document)}
	})
	return prints
}

// add counts each record with what it is told of. A sum does not depend on the
// order of what is added.
func add[R any](p *printer, prints map[string]uint64, records []R, of func(*R) []string) {
	for i := range records {
		mark := p.print(reflect.ValueOf(&records[i]).Elem())
		for _, id := range of(&records[i]) {
			if id != "" {
				prints[id] += mark
			}
		}
	}
}

func (p *printer) print(record reflect.Value) uint64 {
	p.hash.Reset()
	p.add(record)
	return p.hash.Sum64()
}

// add takes a value into the hash, each part so that another cannot be taken for
// it. Records consist of these kinds alone.
func (p *printer) add(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		p.text(v.String())
	case reflect.Bool:
		p.number(map[bool]uint64{true: 1}[v.Bool()])
	case reflect.Slice:
		p.number(uint64(v.Len()))
		for i := range v.Len() {
			p.add(v.Index(i))
		}
	case reflect.Pointer:
		p.number(map[bool]uint64{true: 1}[v.IsNil()])
		if !v.IsNil() {
			p.add(v.Elem())
		}
	case reflect.Struct:
		p.structure(v)
	default:
		p.number(uint64(v.Int()))
	}
}

func (p *printer) structure(v reflect.Value) {
	if v.Type() == reflect.TypeFor[when.Date]() {
		d, _ := reflect.TypeAssert[when.Date](v) // it is one
		p.text(d.Text())
		p.text(d.EDTF())
		return
	}
	n := v.NumField()
	for i := range n {
		p.add(v.Field(i))
	}
}

func (p *printer) text(s string) {
	p.number(uint64(len(s)))
	_, _ = p.hash.WriteString(s) // it never fails
}

func (p *printer) number(n uint64) {
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], n)
	_, _ = p.hash.Write(b[:]) // it never fails
}
