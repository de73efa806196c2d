package server

import (
	"encoding/json"
	"sync"

	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// Lists say which files there are below /data/: an index of them, and the Data
// Package that describes them, which is made when it is first asked for.
type lists struct {
	index       static
	dataPackage func() (static, error)
}

// newLists makes them with a query after the name of each file, so that who follows
// them stays with one version; or with none.
func newLists(g *office.Graph, tables []table.Table, query string) lists {
	return lists{
		index: newStatic(mediaJSON+"; charset=utf-8", dataIndex(g.Version(), tables, query)),
		dataPackage: sync.OnceValues(func() (static, error) {
			text, err := export.DataPackage(g, query)
			return newStatic(mediaJSON+"; charset=utf-8", text), err
		}),
	}
}

// dataIndex is what there is, as JSON.
func dataIndex(version string, tables []table.Table, query string) []byte {
	type entry struct {
		Name        string            `json:"name"`
		Description string            `json:"description"`
		Files       map[string]string `json:"files"`
	}
	index := struct {
		Version     string  `json:"version"`
		DataPackage string  `json:"dataPackage"`
		Tables      []entry `json:"tables"`
	}{version, dataPath + export.PackageFile + query, nil}
	for _, t := range tables {
		e := entry{t.Name, t.Description, make(map[string]string)}
		for _, f := range table.Formats() {
			e.Files[string(f)] = dataPath + t.Name + f.Extension() + query
		}
		index.Tables = append(index.Tables, e)
	}
	text, _ := json.MarshalIndent(index, "", "  ") // texts alone: it cannot fail
	return append(text, '\n')
}
