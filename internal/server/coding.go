package server

import (
	"strconv"
	"strings"
)

// Content codings of answers.
const (
	codingBrotli = "br"
	codingGzip   = "gzip"
	codingNone   = "identity"
)

// coding picks the content coding of an answer by what a request's
// Accept-Encoding headers say (RFC 9110, section 12.5.3): of those offered the
// one they want most, of equals the first. It is codingNone where they want
// that more or allow nothing that is offered, which the RFC leaves to the server.
func coding(headers []string, offered ...string) string {
	best, most := codingNone, 0.0
	accept := strings.Join(headers, ",")
	for _, name := range offered {
		if q := codingQuality(accept, name); q > most {
			best, most = name, q
		}
	}
	if codingQuality(accept, codingNone) > most {
		return codingNone
	}
	return best
}

// codingQuality is how much an Accept-Encoding header wants a coding, from 0 to
// 1. One it does not name it wants as much as *, and else not at all.
func codingQuality(accept, coding string) float64 {
	others := 0.0
	for part := range strings.SplitSeq(accept, ",") {
		name, weight, weighted := strings.Cut(part, ";")
		q := 1.0
		if weighted {
			q = weightOf(weight)
		}
		switch name = strings.TrimSpace(name); {
		case strings.EqualFold(name, coding):
			return q
		case name == "*":
			others = q
		}
	}
	return others
}

// weightOf reads "q=0.5"; what is no such weight wants nothing.
func weightOf(text string) float64 {
	name, value, _ := strings.Cut(strings.TrimSpace(text), "=")
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || !strings.EqualFold(name, "q") || !(q >= 0 && q <= 1) {
		return 0
	}
	return q
}
