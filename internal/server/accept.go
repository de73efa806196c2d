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

// An accept is what a request's Accept headers say: media ranges (RFC 9110,
// section 12.5.1). One without any leaves every choice.
type accept []mediaRange

// A mediaRange is such as application/json, text/* or */*, and how much it is
// wanted, from 0 to 1.
type mediaRange struct {
	name string
	q    float64
}

// readAccept reads Accept headers once for all who ask. What cannot be read is a
// range that no media type lies in.
func readAccept(headers []string) (a accept) {
	text := strings.Join(headers, ",")
	if strings.TrimSpace(text) == "" {
		return nil
	}
	for part := range strings.SplitSeq(text, ",") {
		a = append(a, readRange(part))
	}
	return a
}

func readRange(text string) mediaRange {
	if !strings.Contains(text, ";") {
		return mediaRange{strings.ToLower(strings.TrimSpace(text)), 1}
	}
	name, options, err := mime.ParseMediaType(text)
	if err != nil {
		return mediaRange{}
	}
	if q, err := strconv.ParseFloat(options["q"], 64); err == nil {
		return mediaRange{name, q}
	}
	return mediaRange{name, 1}
}

// json picks the media type of an answer in JSON, or "" when none is allowed. Where
// there is a choice, it is application/json: a client that reads the newer type
// names it.
func (a accept) json() string {
	if a == nil {
		return mediaJSON
	}
	plain, named := a.quality(mediaJSON), a.quality(mediaResponse)
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

// quality finds the most specific range that a media type lies in.
func (a accept) quality(media string) (found preference) {
	specificity := -1
	for _, r := range a {
		if s := matches(r.name, media); s > specificity {
			specificity, found = s, preference{r.q, r.name == media}
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
