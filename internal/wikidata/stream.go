package wikidata

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// MaxEntity is the most bytes of one entity, and of one answer of wbgetentities.
const MaxEntity = 64 << 20

// A stream gives the entities of a file one after another, and reports what is odd
// in it.
type stream struct {
	in     *counted
	json   *json.Decoder
	take   func(*entity)
	report func(flaw)
}

// read takes every entity and reports every flaw. Where the text is no JSON, that
// is the last flaw, up to which all was taken. An error is that of in.
func read(in io.Reader, take func(*entity), report func(flaw)) error {
	buffered := bufio.NewReader(in)
	if mark, err := buffered.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = buffered.Discard(len(mark)) // they were peeked at
	}
	counted := &counted{in: buffered, line: 1, column: 1}
	s := &stream{in: counted, json: json.NewDecoder(counted), take: take, report: report}
	broken := s.all()
	if counted.err != nil {
		return counted.err
	}
	if broken != nil {
		report(s.broken(broken))
	}
	return nil
}

// all reads a list of entities, or values that stand behind each other.
func (s *stream) all() error {
	first, err := s.json.Token()
	switch {
	case errors.Is(err, io.EOF):
		return errors.New("the file is empty; want entities of Wikidata as JSON")
	case err != nil:
		return err
	case first == json.Delim('['):
		for s.json.More() {
			if err := s.value(); err != nil {
				return err
			}
		}
		_, err := s.json.Token()
		return cut(err)
	case first != json.Delim('{'):
		return errors.New("want an entity, a list of entities, or an object with the key entities")
	}
	// Not a list: begin again, and read whole objects.
	s.json = json.NewDecoder(s.in.again())
	for {
		if err := s.value(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// value reads one object: an entity, or several under entities.
func (s *stream) value() error {
	var raw json.RawMessage
	if err := s.json.Decode(&raw); err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = cut(err)
		}
		return err
	}
	end := s.json.InputOffset()
	line, column := s.in.at(end - int64(len(raw)))
	s.in.forget(end)
	var several struct {
		Entities json.RawMessage `json:"entities"`
	}
	if json.Unmarshal(raw, &several) != nil || several.Entities == nil {
		s.entity(raw, line, column)
	} else {
		s.each(raw, several.Entities, line, column)
	}
	return nil
}

// each reads the entities under the key entities, in their order.
func (s *stream) each(whole, raw []byte, line, column int) {
	start := bytes.Index(whole, raw)
	if raw[0] != '{' {
		line, column = forward(whole[:start], line, column)
		s.report(flaw{line: line, column: column, label: "entities", text: raw, message: "want an object of entities by identifier"})
		return
	}
	for p := range parts(raw) {
		l, c := forward(whole[:start+p.at], line, column)
		s.entity(p.raw, l, c)
	}
}

// entity takes an entity. One that is odd in places is taken without them.
func (s *stream) entity(raw []byte, line, column int) {
	if raw[0] != '{' {
		s.report(flaw{line: line, column: column, text: raw, message: "want an entity as an object"})
		return
	}
	e := &entity{raw: raw, line: line, column: column}
	if json.Unmarshal(raw, e) != nil {
		e = &entity{raw: raw, line: line, column: column}
		e.salvage(s.report)
	}
	s.take(e)
}

// place is where a statement's identifier stands in the file, else the entity.
func (e *entity) place(statement string) (line, column int) {
	at := -1
	if statement != "" {
		at = bytes.Index(e.raw, []byte(`"`+statement+`"`))
	}
	if at < 0 {
		return e.line, e.column
	}
	return forward(e.raw[:at], e.line, e.column)
}

// forward is the line and column behind a text that begins at a line and column.
func forward(text []byte, line, column int) (int, int) {
	if end := bytes.LastIndexByte(text, '\n'); end >= 0 {
		return line + bytes.Count(text, []byte("\n")), 1 + utf8.RuneCount(text[end+1:])
	}
	return line, column + utf8.RuneCount(text)
}

// cut says that a text ends too early.
func cut(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("the JSON text is cut short or broken: %w", err)
}
