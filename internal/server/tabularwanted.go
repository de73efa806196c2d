package server

import (
	"net/url"
	"strings"

	"github.com/seed-51aee618/cursus/internal/table"
)

// wantedTable is the format of the table that a request wants; "" when it wants
// JSON, or nothing that there is. The URL's format decides, else the Accept
// headers do. Its errors are refusals.
func wantedTable(values url.Values, accepted accept) (table.Format, error) {
	if err := once(values, "format"); err != nil {
		return "", err
	}
	name := values.Get("format")
	switch name {
	case "":
		return accepted.table(), nil
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

// table picks the format of a table, or "" when JSON is preferred or no table is
// allowed. Where there is a choice, it is JSON: a client that wants a table names it.
func (a accept) table() table.Format {
	if a == nil {
		return ""
	}
	best := a.quality(mediaJSON)
	if named := a.quality(mediaResponse); named.over(best) {
		best = named
	}
	var picked table.Format
	for _, f := range table.Formats() {
		if p := a.quality(mediaOf(f)); p.over(best) {
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
