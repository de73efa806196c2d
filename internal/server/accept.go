package server

import (
	"mime"
	"strconv"
	"strings"
)

// Media types of GraphQL answers.
const (
	mediaJSON     = "application/json"
	mediaResponse = "application/graphql-response+json"
)

// accepted picks the media type of an answer by what a request's Accept headers
// say (RFC 9110, section 12.5.1), or "" when they allow none. Where they leave
// the choice, it is application/json: a client that reads the newer type names it.
func accepted(headers []string) string {
	accept := strings.Join(headers, ",")
	if strings.TrimSpace(accept) == "" {
		return mediaJSON
	}
	plain, named := quality(accept, mediaJSON), quality(accept, mediaResponse)
	switch {
	case named.q > 0 && named.q >= plain.q && (named.exact || named.q > plain.q):
		return mediaResponse
	case plain.q > 0:
		return mediaJSON
	default:
		return ""
	}
}

// A preference is how much a client wants a media type, from 0 to 1, and
// whether it names it or only a range it lies in.
type preference struct {
	q     float64
	exact bool
}

// quality finds the most specific range of an Accept header that a media type
// lies in.
func quality(accept, media string) preference {
	var found preference
	specificity := -1
	for part := range strings.SplitSeq(accept, ",") {
		name, options, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		s := matches(name, media)
		if s <= specificity {
			continue
		}
		specificity = s
		found = preference{1, name == media}
		if q, err := strconv.ParseFloat(options["q"], 64); err == nil {
			found.q = q
		}
	}
	return found
}

// matches says how specific a range is for a media type: 2 when it names it, 0
// for */*, -1 when the type is not in it.
func matches(name, media string) int {
	kind, _, _ := strings.Cut(media, "/")
	switch name {
	case media:
		return 2
	case kind + "/*":
		return 1
	case "*/*":
		return 0
	default:
		return -1
	}
}
