package server

import (
	"net/http"
	"strings"

	"github.com/seed-51aee618/cursus/internal/table"
)

// wantedTable is the format of the table that a request wants; "" when it wants
// JSON, or nothing that there is. The URL's format decides, else the Accept
// headers do. Its errors are refusals.
func wantedTable(r *http.Request) (table.Format, error) {
	values := r.URL.Query()
	if err := once(values, "format"); err != nil {
		return "", err
	}
	name := values.Get("format")
	switch name {
	case "":
		return acceptedTable(r.Header.Values("Accept")), nil
	case "json":
		return "", nil
	}
	format, err := table.ParseFormat(name)
	if err != nil {
		known := []string{"json"}
		for _, f := range table.Formats() {
			known = append(known, string(f))
		}
		return "", badRequest("format must be one of " + strings.Join(known, ", "))
	}
	return format, nil
}

// acceptedTable picks the format of a table by Accept headers (RFC 9110, section
// 12.5.1), or "" when they prefer JSON or take no table. Where they leave the
// choice, it is JSON: a client that wants a table names it.
func acceptedTable(headers []string) table.Format {
	accept := strings.Join(headers, ",")
	if accept == "" {
		return ""
	}
	best := quality(accept, mediaJSON)
	if named := quality(accept, mediaResponse); named.over(best) {
		best = named
	}
	var picked table.Format
	for _, f := range table.Formats() {
		if p := quality(accept, mediaOf(f)); p.over(best) {
			best, picked = p, f
		}
	}
	return picked
}

// over says whether one preference goes before another: by how much the media
// type is wanted, then by whether it is named.
func (p preference) over(other preference) bool {
	return p.q > other.q || p.q == other.q && p.q > 0 && p.exact && !other.exact
}

// mediaOf is the media type of a format without parameters.
func mediaOf(f table.Format) string {
	media, _, _ := strings.Cut(f.MediaType(), ";")
	return media
}

// tableMedia are the media types of tables, as messages name them.
func tableMedia() string {
	var names []string
	for _, f := range table.Formats() {
		names = append(names, mediaOf(f))
	}
	return strings.Join(names, ", ")
}
