package wikidata

import (
	"bytes"
	"encoding/json"
	"iter"
)

// salvage reads an entity part by part, and reports the parts that are not what
// Wikibase writes there: they are left out, all others count.
func (e *entity) salvage(report func(flaw)) {
	for p := range parts(e.raw) {
		into, want := e.field(p.key)
		switch {
		case p.key == "claims":
			e.salvageClaims(p, report)
		case into != nil && json.Unmarshal(p.raw, into) != nil:
			report(e.flaw(p, p.key, "want "+want+"; what is not is left out"))
		}
	}
}

// field is where the value of a key goes, and what it must be; nil for keys that
// are not read.
func (e *entity) field(key string) (into any, want string) {
	switch key {
	case "id":
		return &e.ID, "an identifier as text"
	case "type":
		return &e.Type, "a text"
	case "modified":
		return &e.Modified, "a time as text"
	case "missing":
		return &e.Missing, "a text"
	case "labels":
		return &e.Labels, "an object of labels by language"
	case "aliases":
		return &e.Aliases, "an object of lists of aliases by language"
	default:
		return nil, ""
	}
}

func (e *entity) salvageClaims(claims part, report func(flaw)) {
	if json.Unmarshal(claims.raw, new(object[json.RawMessage])) != nil {
		report(e.flaw(claims, claims.key, "want an object of lists of statements by property; it is left out"))
		return
	}
	e.Claims = make(object[[]statement])
	for p := range parts(claims.raw) {
		p.at += claims.at
		if json.Unmarshal(p.raw, new([]json.RawMessage)) != nil {
			report(e.flaw(p, p.key, "want a list of statements; it is left out"))
			continue
		}
		for q := range parts(p.raw) {
			q.at += p.at
			var s statement
			if json.Unmarshal(q.raw, &s) != nil {
				report(e.flaw(q, p.key, "want a statement as Wikibase writes them; it is left out"))
				continue
			}
			e.Claims[p.key] = append(e.Claims[p.key], s)
		}
	}
}

// flaw is a flaw of the part of an entity; its offset is that in the entity.
func (e *entity) flaw(p part, label, message string) flaw {
	f := flaw{entity: e.ID, label: label, text: p.raw, message: message}
	f.line, f.column = forward(e.raw[:p.at], e.line, e.column)
	return f
}

// A part is a value within another.
type part struct {
	key string // it stands under; empty in a list
	raw json.RawMessage
	at  int // offset in the value around it
}

// parts are the values of an object or a list, in their order; nothing else has
// any. raw must be JSON.
func parts(raw []byte) iter.Seq[part] {
	return func(yield func(part) bool) {
		in := json.NewDecoder(bytes.NewReader(raw))
		open, err := in.Token()
		if _, composed := open.(json.Delim); err != nil || !composed {
			return
		}
		for in.More() {
			var p part
			if open == json.Delim('{') {
				key, _ := in.Token() // of sound JSON
				p.key, _ = key.(string)
			}
			if in.Decode(&p.raw) != nil {
				return
			}
			p.at = int(in.InputOffset()) - len(p.raw)
			if !yield(p) {
				return
			}
		}
	}
}
