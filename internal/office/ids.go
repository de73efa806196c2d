package office

import "strings"

// The prefixes of identifiers.
const (
	areaPrefix     = "area:"
	bodyPrefix     = "body:"
	documentPrefix = "document:"
	personPrefix   = "person:"
	postPrefix     = "post:"
	postTypePrefix = "post-type:"
)

// bare returns an identifier without its kind.
func bare(id string) string {
	_, slug, found := strings.Cut(id, ":")
	if !found {
		return id
	}
	return slug
}
