package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"maps"
	"mime"
	"net/http"
	"slices"
	"time"

	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/table"
)

// A dataFile is one table, or part of it, in one format.
type dataFile struct {
	table.Table

	maker   string // the program and the graph, for ETags
	loaded  time.Time
	format  table.Format
	options table.CSVOptions
	where   export.Where
	kept    *keptFile // of a whole table as Parquet; nil for others
}

// serve answers with the file. One that is kept can be asked for in parts. Any
// other is written as it goes, however large, and cut off when it goes wrong.
func (f dataFile) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Etag", f.etag())
	h.Set("Last-Modified", f.loaded.UTC().Format(http.TimeFormat))
	h.Set("Cache-Control", cacheControl(r, "no-cache")) // keep it, ask whether it is still right
	if isKnown(f.etag(), r.Header.Values("If-None-Match")) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", f.format.MediaType())
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": f.Name + f.format.Extension()}))
	slow := newPatient(w, time.Now())
	if content := f.kept.bytes(); content != nil {
		http.ServeContent(slow, r, "", f.loaded, bytes.NewReader(content))
		return
	}
	h.Set("Accept-Ranges", "none")
	if r.Method == http.MethodHead {
		f.glimpse(slow)
		return
	}
	if err := table.Write(slow, f.format, f.Table, f.options); err != nil {
		panic(http.ErrAbortHandler) // the client has left, or must see that the rest is missing
	}
}

// isWritten says whether answering takes writing the file, not only its header
// or what is kept of it.
func (f dataFile) isWritten(r *http.Request) bool {
	return r.Method != http.MethodHead && !isKnown(f.etag(), r.Header.Values("If-None-Match")) && f.kept.bytes() == nil
}

// etag tells the file from every other that is served here or was.
func (f dataFile) etag() string {
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "%q %q %q %t", f.maker, f.Name, f.format, f.options.Excel)
	for _, c := range f.Columns {
		_, _ = fmt.Fprintf(sum, " %q %s %t", c.Name, c.Type, c.Nullable)
	}
	for _, name := range slices.Sorted(maps.Keys(f.where)) {
		_, _ = fmt.Fprintf(sum, " %q=%q", name, slices.Sorted(slices.Values(f.where[name])))
	}
	return `"` + base64.RawURLEncoding.EncodeToString(sum.Sum(nil)[:12]) + `"`
}
