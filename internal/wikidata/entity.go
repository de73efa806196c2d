package wikidata

import (
	"bytes"
	"encoding/json"
)

// An entity is an item. What is not read of it is passed over.
type entity struct {
	ID       string              `json:"id"`
	Type     string              `json:"type"`
	Modified string              `json:"modified"`
	Missing  *string             `json:"missing"` // set where wbgetentities knows of no such entity
	Labels   object[term]        `json:"labels"`
	Aliases  object[[]term]      `json:"aliases"`
	Claims   object[[]statement] `json:"claims"`

	raw          []byte
	line, column int // where it begins
}

type term struct {
	Language string `json:"language"`
	Value    string `json:"value"`
}

type statement struct {
	ID         string         `json:"id"`
	Rank       string         `json:"rank"`
	Main       snak           `json:"mainsnak"`
	Qualifiers object[[]snak] `json:"qualifiers"`
	Order      []string       `json:"qualifiers-order"`
	References []struct {
		Snaks object[[]snak] `json:"snaks"`
	} `json:"references"`
}

// A snak says something of a property: a value, some value that is not known, or
// that there is none.
type snak struct {
	Kind     string `json:"snaktype"`
	Property string `json:"property"`
	Value    struct {
		Type  string          `json:"type"`
		Value json.RawMessage `json:"value"`
	} `json:"datavalue"`
}

// The kinds of snak.
const (
	someValue = "somevalue"
	noValue   = "novalue"
)

// An object is a JSON object, which Wikibase writes as [] when it is empty.
type object[T any] map[string]T

// UnmarshalJSON reads either.
func (o *object[T]) UnmarshalJSON(text []byte) error {
	if bytes.HasPrefix(text, []byte("[")) {
		return json.Unmarshal(text, new([]json.RawMessage))
	}
	return json.Unmarshal(text, (*map[string]T)(o))
}

// item is the identifier of the item that a snak names; empty for anything else.
func (s snak) item() string {
	var v struct {
		ID string `json:"id"`
	}
	if s.Value.Type != "wikibase-entityid" || json.Unmarshal(s.Value.Value, &v) != nil {
		return ""
	}
	return v.ID
}

// text is what a snak says, verbatim: a text, an identifier, a time, or the kind
// of a snak without a value.
func (s snak) text() string {
	if s.Kind == someValue || s.Kind == noValue {
		return s.Kind
	}
	if id := s.item(); id != "" {
		return id
	}
	var plain string
	if json.Unmarshal(s.Value.Value, &plain) == nil {
		return plain
	}
	var v struct {
		Time, Text, Amount string
	}
	if json.Unmarshal(s.Value.Value, &v) == nil && v.Time+v.Text+v.Amount != "" {
		return v.Time + v.Text + v.Amount
	}
	return string(s.Value.Value)
}

// best are the statements of the best rank that some have: preferred ones, else
// normal ones, never deprecated ones.
func (e *entity) best(property string) []statement {
	for _, rank := range []string{"preferred", "normal"} {
		var all []statement
		for _, s := range e.Claims[property] {
			if s.Rank == rank {
				all = append(all, s)
			}
		}
		if len(all) > 0 {
			return all
		}
	}
	return nil
}

// first is the item that the first of the best statements names.
func (e *entity) first(properties ...string) string {
	for _, property := range properties {
		for _, s := range e.best(property) {
			if id := s.Main.item(); id != "" {
				return id
			}
		}
	}
	return ""
}
