package popolo

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"github.com/seed-51aee618/cursus/internal/office"
)

// Write writes the records as one Popolo document, each object on a line of its
// own, in the order of the records. It holds one object at a time, and fails only
// as w does; bytes that are not UTF-8 are replaced. The records must fit
// together, as those that made a graph do.
func Write(w io.Writer, r office.Records) error {
	out := &writer{to: bufio.NewWriter(w), s: newSubject(&r)}
	out.text("{\n\"cursus\": ")
	out.value(datasetOf(&r))
	writeList(out, "areas", r.Areas, out.s.area)
	writeList(out, "organizations", r.Bodies, out.s.organization)
	writeList(out, "posts", r.Posts, out.s.post)
	writeList(out, "persons", r.People, personOf)
	writeList(out, "memberships", r.Terms, out.s.membership)
	out.text("\n}\n")
	if out.err == nil {
		out.err = out.to.Flush()
	}
	if out.err != nil {
		return fmt.Errorf("write Popolo: %w", out.err)
	}
	return nil
}

// A writer stops at its first error.
type writer struct {
	to  *bufio.Writer
	s   *subject
	err error
}

func (w *writer) text(s string) {
	if w.err == nil {
		_, w.err = w.to.WriteString(s)
	}
}

func (w *writer) value(v any) {
	if w.err != nil {
		return
	}
	var b []byte
	if b, w.err = json.Marshal(v); w.err == nil {
		_, w.err = w.to.Write(b)
	}
}

func writeList[R, O any](w *writer, name string, records []R, object func(*R) O) {
	w.text(",\n\"" + name + "\": [")
	for i := range records {
		if i > 0 {
			w.text(",")
		}
		w.text("\n")
		w.value(object(&records[i]))
	}
	w.text("\n]")
}
