package server

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/table"
)

// Headers of tables.
const (
	totalHeader   = "Total-Count"   // how many items the list holds that the rows are a page of
	nextHeader    = "Next-Cursor"   // the cursor after which that list goes on
	partialHeader = "Partial-Lists" // paths of the lists that the table holds a part of
)

const maxPaths = 1000 // bytes of Partial-Lists

// tell says in headers what the rows are a part of.
func (p Paging) tell(h http.Header) {
	if p.Total != nil {
		h.Set(totalHeader, strconv.Itoa(int(*p.Total)))
	}
	if p.Next != "" {
		h.Set(nextHeader, p.Next)
	}
	if len(p.Partial) > 0 {
		paths := strings.Join(p.Partial, ", ")
		h.Set(partialHeader, paths[:min(len(paths), maxPaths)])
	}
}

// linkNext links to the next page (RFC 8288), where the query lets a variable
// say after which cursor it begins.
func (p Paging) linkNext(h http.Header, u *url.URL, format table.Format) {
	if p.Next == "" || p.after == "" {
		return
	}
	values := u.Query()
	variables := make(map[string]any)
	if text := values.Get("variables"); text != "" {
		if err := decode(strings.NewReader(text), &variables); err != nil || variables == nil {
			return
		}
	}
	variables[p.after] = p.Next
	text, err := json.Marshal(variables)
	if err != nil {
		return
	}
	values.Set("variables", string(text))
	values.Set("format", string(format))
	h.Set("Link", "<"+(&url.URL{Path: u.Path, RawQuery: values.Encode()}).String()+`>; rel="next"`)
}
