package server

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/history"
)

// Parameters of the URL that say which version a request is answered from.
const (
	pinParameter     = "v"         // the hash of a data set
	asKnownParameter = "asKnownAt" // that, a number, a day or a time
)

// A which is what version a request asks for, and how.
type which struct {
	history.Which
	parameter, text string
}

// choosesVersion says whether a request may be answered from another version than
// the newest and has a parameter that names one.
func choosesVersion(r *http.Request) bool {
	if r.URL.Path != graphqlPath && !strings.HasPrefix(r.URL.Path, dataPath) {
		return false
	}
	for part := range strings.SplitSeq(r.URL.RawQuery, "&") {
		key, _, _ := strings.Cut(part, "=")
		if strings.Contains(key, "%") {
			key, _ = url.QueryUnescape(key)
		}
		if key == pinParameter || key == asKnownParameter {
			return true
		}
	}
	return false
}

// readWhich reads the parameter. Its errors are refusals.
func readWhich(r *http.Request) (w which, err error) {
	values, err := queryOf(r.URL.RawQuery)
	if err != nil {
		return w, err
	}
	if err := once(values, pinParameter, asKnownParameter); err != nil {
		return w, err
	}
	w.parameter = pinParameter
	if values.Has(asKnownParameter) {
		w.parameter = asKnownParameter
	}
	w.text = values.Get(w.parameter)
	switch {
	case values.Has(pinParameter) && values.Has(asKnownParameter):
		return w, badRequest(pinParameter + " and " + asKnownParameter + ": give one of them")
	case w.text == "":
		return w, badRequest(w.parameter + " is empty: name a version of the data set, or leave " + w.parameter + " out")
	case w.parameter == pinParameter:
		w.Which = history.Pin(w.text)
		return w, nil
	}
	if w.Which, err = history.ParseWhich(w.text); err != nil {
		return w, refusal{http.StatusBadRequest, graph.CodeBadUserInput, w.parameter + ": " + told(err, history.ErrWhich) + plusHint(w.text)}
	}
	return w, nil
}

// plusHint tells of a time that has an offset why it may not be understood.
func plusHint(text string) string {
	if strings.Contains(text, " ") {
		return "; in a URL, + is written %2B"
	}
	return ""
}

// isPinned says whether the URL names a version by its content, so that the answer
// never changes.
func isPinned(r *http.Request) bool {
	if !choosesVersion(r) {
		return false
	}
	values := r.URL.Query()
	if values.Get(pinParameter) != "" {
		return true
	}
	known := values.Get(asKnownParameter)
	if known == "" {
		return false
	}
	w, err := history.ParseWhich(known)
	return err == nil && w.IsHash()
}

// errNoFormer says that only the newest version is served.
var errNoFormer = errors.New("this server answers from the newest version alone")

// refusal tells why the version is not answered from.
func (w which) refusal(err error, current *edition) refusal {
	for _, gone := range []struct {
		err    error
		status int
		code   string
	}{
		{history.ErrUnknown, http.StatusNotFound, graph.CodeUnknownVersion},
		{errNoFormer, http.StatusNotFound, graph.CodeUnknownVersion},
		{history.ErrPruned, http.StatusGone, graph.CodePrunedVersion},
	} {
		switch {
		case !errors.Is(err, gone.err):
		case w.parameter == pinParameter:
			return refusal{http.StatusConflict, codeOtherVersion, "v names another version of the data set; the current one is " + current.graph.Version() + "; " + told(err, gone.err)}
		default:
			return refusal{gone.status, gone.code, w.parameter + ": " + told(err, gone.err)}
		}
	}
	if errors.Is(err, history.ErrUnavailable) {
		return refusal{http.StatusServiceUnavailable, graph.CodeNoHistory, w.parameter + ": " + history.ErrUnavailable.Error()}
	}
	return refusal{http.StatusServiceUnavailable, codeBusy, w.parameter + ": " + history.ErrBusy.Error()} // or the client has left
}

// told is an error without its sentinel, which says the same.
func told(err, sentinel error) string {
	return strings.TrimSuffix(err.Error(), ": "+sentinel.Error())
}
