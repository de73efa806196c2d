package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strings"
)

// parameters are those of a request as graphql-over-http names them. Others
// are ignored, as it asks.
type parameters struct {
	Query         string         `json:"query"`
	DocumentID    string         `json:"documentId"`
	OperationName string         `json:"operationName"`
	Variables     map[string]any `json:"variables"`
	Extensions    map[string]any `json:"extensions"`
}

// readRequest reads the GraphQL request out of an HTTP request to that address. It
// may name one of the persisted documents instead of sending its own. The errors are
// refusals and never repeat what the client sent.
func readRequest(r *http.Request, at address, documents persisted) (Request, error) {
	var p parameters
	var err error
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		p, err = fromURL(at)
	case http.MethodPost:
		p, err = fromBody(r)
	default:
		err = refusal{http.StatusMethodNotAllowed, codeMethod, "ask by " + methods}
	}
	if err != nil {
		return Request{}, err
	}
	query, err := documents.text(p.Query, p.DocumentID)
	if err != nil {
		return Request{}, err
	}
	if strings.TrimSpace(query) == "" {
		return Request{}, badRequest("query is missing: give a GraphQL document")
	}
	tell, _ := p.Extensions["cost"].(bool)
	return Request{Query: query, OperationName: p.OperationName, Variables: p.Variables, TellCost: tell}, nil
}

// An address is what the query of a URL says, as far as it can be read.
type address struct {
	values url.Values
	wrong  error // a refusal, when that is not all
}

func addressOf(r *http.Request) (a address) {
	if r.URL.RawQuery != "" {
		a.values, a.wrong = queryOf(r.URL.RawQuery)
	}
	return a
}

// queryOf reads the query of a URL, as far as it can. Its error is a refusal.
func queryOf(raw string) (url.Values, error) {
	values, err := url.ParseQuery(raw)
	if err != nil {
		return values, badRequest("the URL's query is not percent-encoded properly")
	}
	return values, nil
}

func fromURL(a address) (parameters, error) {
	values := a.values
	if a.wrong != nil {
		return parameters{}, a.wrong
	}
	if err := once(values, "query", "documentId", "operationName", "variables", "extensions"); err != nil {
		return parameters{}, err
	}
	p := parameters{
		Query:         values.Get("query"),
		DocumentID:    values.Get("documentId"),
		OperationName: values.Get("operationName"),
	}
	for name, into := range map[string]*map[string]any{"variables": &p.Variables, "extensions": &p.Extensions} {
		if text := values.Get(name); text != "" {
			if err := decode(strings.NewReader(text), into); err != nil {
				return parameters{}, badRequest(name + " must be a JSON object")
			}
		}
	}
	return p, nil
}

// once refuses parameters of a URL that are given more than once: which of them
// was meant is anybody's guess.
func once(values url.Values, names ...string) error {
	for _, name := range names {
		if len(values[name]) > 1 {
			return badRequest(name + " is given more than once")
		}
	}
	return nil
}

func fromBody(r *http.Request) (parameters, error) {
	if !isJSON(r.Header.Get("Content-Type")) {
		return parameters{}, refusal{
			http.StatusUnsupportedMediaType, codeMediaType,
			"send the request as Content-Type: " + mediaJSON + ", in UTF-8",
		}
	}
	var p parameters
	body, err := arrivedOf(r.Body)
	if err == nil {
		err = decodeBody(body, &p)
	}
	if err != nil {
		return p, notDecoded(err)
	}
	return p, nil
}

// isJSON says whether a Content-Type is JSON in UTF-8.
func isJSON(contentType string) bool {
	if contentType == mediaJSON {
		return true
	}
	media, options, err := mime.ParseMediaType(contentType)
	charset := options["charset"]
	return err == nil && media == mediaJSON && (charset == "" || strings.EqualFold(charset, "utf-8"))
}

// notDecoded says what a body should have been.
func notDecoded(err error) refusal {
	if told, ok := errors.AsType[refusal](err); ok {
		return told
	}
	if tooLarge, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return refusal{
			http.StatusRequestEntityTooLarge, codeTooLarge,
			fmt.Sprintf("the request is larger than %d bytes", tooLarge.Limit),
		}
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return refusal{http.StatusRequestTimeout, codeSlowBody, "the body did not arrive in time; send all of it"}
	}
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok && wrong.Field != "" {
		return badRequest("query, documentId and operationName must be strings, variables and extensions objects")
	}
	return badRequest(`the body must be one JSON object: {"query": ..., "variables": ..., "operationName": ...}`)
}

// decode reads one JSON value and nothing after it. Numbers keep their text.
func decode(r io.Reader, into any) error {
	d := json.NewDecoder(r)
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.Join(errTrailing, err)
	}
	return nil
}

var errTrailing = errors.New("something follows the value")
