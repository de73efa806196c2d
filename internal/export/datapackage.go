package export

import (
	"encoding/json"
	"net/url"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// PackageFile is what the file of a Data Package is called.
const PackageFile = "datapackage.json"

// profile is what a descriptor of version 2 of the Data Package standard holds
// to: https://datapackage.org/standard/data-package/.
const profile = "https://datapackage.org/profiles/2.0/datapackage.json"

type descriptor struct {
	Schema      string     `json:"$schema"`
	Name        string     `json:"name"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description"`
	Version     string     `json:"version"`
	Licences    []licence  `json:"licenses,omitempty"`
	Sources     []origin   `json:"sources,omitempty"`
	Resources   []resource `json:"resources"`
}

type licence struct {
	Title string `json:"title"`
	Path  string `json:"path"`
}

type origin struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type resource struct {
	Name        string `json:"name"`
	Title       string `json:"title"`
	Description string `json:"description"`
	Path        string `json:"path"`
	Type        string `json:"type"`
	Format      string `json:"format"`
	MediaType   string `json:"mediatype"`
	Encoding    string `json:"encoding"`
	Schema      schema `json:"schema"`
}

// DataPackage returns the descriptor of the Data Package that the tables make
// as CSV, each in a file beside it, as JSON for people to read. The query, if there
// is one, follows the name of each file.
func DataPackage(g *office.Graph, query string) ([]byte, error) {
	d := descriptor{
		Schema: profile, Name: "cursus", Title: g.Title(), Description: describe(g), Version: g.Version(),
		Licences: licences(g, query), Sources: origins(g),
	}
	for _, t := range Tables(g) {
		d.Resources = append(d.Resources, resource{
			Name: t.Name, Title: t.Title, Description: t.Description,
			Path: t.Name + table.CSV.Extension() + query, Type: "table", Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
			Schema: schemaOf(t),
		})
	}
	text, err := json.MarshalIndent(d, "", "  ")
	return append(text, '\n'), err
}

func describe(g *office.Graph) string {
	if g.Synthetic() {
		return "Invented, to measure with: nothing in it may be quoted."
	}
	return strings.TrimSpace("Who held which public office when, and from which source we know. " + g.Citation())
}

// licences name the terms of use. They are free text, for which the standard
// has a title, and stand with each document.
func licences(g *office.Graph, query string) []licence {
	if g.Licence() == "" {
		return nil
	}
	return []licence{{g.Licence(), "documents" + table.CSV.Extension() + query}}
}

// origins are the sources of all documents, each once.
func origins(g *office.Graph) []origin {
	var all []origin
	seen := make(map[string]bool)
	for d := range g.AllDocuments() {
		for _, s := range d.Sources() {
			if seen[s] {
				continue
			}
			seen[s] = true
			o := origin{Title: s}
			if isAddress(s) {
				o.Path = s
			}
			all = append(all, o)
		}
	}
	return all
}

// isAddress tells a bare address from one with a remark, and from a citation.
func isAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && !strings.ContainsAny(s, " …")
}
