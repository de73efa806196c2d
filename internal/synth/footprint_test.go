package synth_test

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// BenchmarkFootprint prints which fields of a graph take how much memory:
//
//	CURSUS_SCALE=300000 go test -run '^$' -bench Footprint -benchtime 1x -v ./internal/synth
func BenchmarkFootprint(b *testing.B) {
	for _, terms := range sizes(b) {
		b.Run(fmt.Sprintf("terms=%d", terms), func(b *testing.B) {
			parts := footprint(graphOf(b, synth.Records(synth.Options{Terms: terms})))
			var lines strings.Builder
			sum := uintptr(0)
			largestFirst := func(x, y string) int { return cmp.Or(cmp.Compare(parts[y], parts[x]), strings.Compare(x, y)) }
			for _, name := range slices.SortedFunc(maps.Keys(parts), largestFirst) {
				sum += parts[name]
				fmt.Fprintf(&lines, "%-18s %8.1f B/term\n", name, float64(parts[name])/float64(terms))
			}
			b.Logf("\n%s", lines.String())
			for b.Loop() { // it is the memory that is measured
			}
			b.ReportMetric(float64(sum)/float64(terms), "B/term")
		})
	}
}

// footprint is how many bytes each field of a graph leads to; what two lead to
// counts for the first. Room that slices have for more does not count.
func footprint(g *office.Graph) map[string]uintptr {
	graph := reflect.ValueOf(g)
	seen := weighing{graph.Pointer(): true}
	parts := make(map[string]uintptr)
	for field, value := range graph.Elem().Fields() {
		if size := seen.behind(value); size > 0 {
			parts[field.Name] = size
		}
	}
	return parts
}

// A weighing holds where the memory lies that has been counted.
type weighing map[uintptr]bool

// behind is how many bytes a value leads to, its own left out.
func (w weighing) behind(v reflect.Value) uintptr {
	size := uintptr(0)
	switch v.Kind() {
	case reflect.String:
		if w.first(v) {
			size = uintptr(v.Len())
		}
	case reflect.Slice:
		if w.first(v) {
			size = uintptr(v.Len())*v.Type().Elem().Size() + w.behindItems(v)
		}
	case reflect.Array:
		size = w.behindItems(v)
	case reflect.Pointer:
		if w.first(v) {
			size = v.Type().Elem().Size() + w.behind(v.Elem())
		}
	case reflect.Map:
		size = uintptr(v.Len()) * (v.Type().Key().Size() + v.Type().Elem().Size())
		for key, value := range v.Seq2() {
			size += w.behind(key) + w.behind(value)
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			size += w.behind(field)
		}
	default: // leads nowhere
	}
	return size
}

// behindItems is what the items of an array or slice lead to.
func (w weighing) behindItems(v reflect.Value) uintptr {
	size := uintptr(0)
	if v.Len() > 0 && leadsOn(v.Type().Elem()) {
		for _, item := range v.Seq2() {
			size += w.behind(item)
		}
	}
	return size
}

// leadsOn says whether a value of the type can lead to more memory.
func leadsOn(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Slice, reflect.Pointer, reflect.Map:
		return true
	case reflect.Array:
		return leadsOn(t.Elem())
	case reflect.Struct:
		for field := range t.Fields() {
			if leadsOn(field.Type) {
				return true
			}
		}
	default: // leads nowhere
	}
	return false
}

// first says whether what a value points at is there and was not counted yet.
func (w weighing) first(v reflect.Value) bool {
	at := v.Pointer()
	if at == 0 || w[at] {
		return false
	}
	w[at] = true
	return true
}
