package server

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// dataPath is where the data set is found as tables.
const dataPath = "/data/"

// An exports answers with the tables of one graph, each in every format, with the
// Data Package that describes them and with a list of them.
type exports struct {
	graph  *office.Graph
	maker  string               // the program and the version, for ETags
	loaded time.Time            // when, to the second
	gate   *gate                // of what is written as it goes
	lists  lists                // of the files of what is newest
	pinned lists                // of the files of this version, for who asked for one
	kept   map[string]*keptFile // by table, its Parquet file
}

func (s *Server) newExports(g *office.Graph, maker string, loaded time.Time) *exports {
	tables := export.Tables(g)
	d := &exports{
		graph: g, maker: maker, loaded: loaded.Truncate(time.Second), gate: s.exports,
		lists: newLists(g, tables, ""), pinned: newLists(g, tables, "?"+pinParameter+"="+url.QueryEscape(g.Version())),
		kept: make(map[string]*keptFile, len(tables)),
	}
	for _, t := range tables {
		d.kept[t.Name] = newKeptFile(t)
	}
	return d
}

func (d *exports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	lists := d.lists
	if choosesVersion(r) {
		lists = d.pinned
	}
	switch name := strings.TrimPrefix(r.URL.Path, dataPath); name {
	case "":
		lists.index.ServeHTTP(w, r)
	case export.PackageFile:
		description, err := lists.dataPackage()
		if err != nil {
			refuse(w, r, mediaJSON, refusal{http.StatusInternalServerError, graph.CodeInternal, "the tables cannot be described"})
			return
		}
		description.ServeHTTP(w, r)
	default:
		d.serveFile(w, r, name)
	}
}

func (d *exports) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	f, err := d.find(name, r.URL.RawQuery)
	leave := func() {}
	if err == nil && f.isWritten(r) {
		leave, err = d.gate.enterFor(r.Context(), exportTurn)
	}
	if no, ok := errors.AsType[refusal](err); ok {
		refuse(w, r, mediaJSON, no)
		return
	}
	defer leave()
	f.serve(w, r)
}

// find reads which table is asked for, and how. Its errors are refusals.
func (d *exports) find(name, query string) (dataFile, error) {
	stem, ending, _ := strings.Cut(name, ".")
	format, err := table.ParseFormat(ending)
	if err != nil {
		return dataFile{}, refusal{http.StatusNotFound, codeNotFound, "there is no such file; " + dataPath + " lists them"}
	}
	values, err := queryOf(query)
	if err != nil {
		return dataFile{}, err
	}
	values.Del(pinParameter) // has been seen to, as asKnownParameter: see choose
	values.Del(asKnownParameter)
	f := dataFile{maker: d.maker, loaded: d.loaded, format: format}
	if f.options.Excel, err = forExcel(values, format); err != nil {
		return dataFile{}, err
	}
	f.where = export.Where(values)
	f.Table, err = export.Table(d.graph, stem, f.where)
	switch {
	case errors.Is(err, export.ErrNoTable):
		return dataFile{}, refusal{http.StatusNotFound, codeNotFound, err.Error()}
	case err != nil:
		return dataFile{}, badRequest(err.Error() + "; beside columns there are v, asKnownAt and, for CSV, excel")
	}
	if format == table.Parquet && len(f.where) == 0 {
		f.kept = d.kept[stem]
	}
	return f, nil
}

// forExcel takes the parameter excel out of the values.
func forExcel(values url.Values, format table.Format) (bool, error) {
	text, given := values.Get("excel"), values.Has("excel")
	if err := once(values, "excel"); err != nil {
		return false, err
	}
	values.Del("excel")
	switch {
	case !given || text == "0":
		return false, nil
	case text != "1":
		return false, badRequest("excel must be 1 or 0")
	case format != table.CSV:
		return false, badRequest("excel goes with CSV alone")
	default:
		return true, nil
	}
}
