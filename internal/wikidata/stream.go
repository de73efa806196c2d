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

// A stream gives the entities of a file one after another.
type stream struct {
	in   *counted
	json *json.Decoder
	take func(*entity)
	line int // on which the last whole value begins
}

// read takes every entity. Where the text is broken it names the line, up to which
// all was taken; err is the error of in.
func read(in io.Reader, take func(*entity)) (broken, err error) {
	buffered := bufio.NewReader(in)
	if mark, err := buffered.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = buffered.Discard(len(mark)) // they were peeked at
	}
	counted := &counted{in: buffered, line: 1, column: 1}
	s := &stream{in: counted, json: json.NewDecoder(counted), take: take}
	broken = s.all()
	if counted.err != nil {
		return nil, counted.err
	}
	if broken != nil {
		broken = fmt.Errorf("line %d: %w", s.where(broken), broken)
	}
	return broken, nil
}

// where is the line that an error is about: of a text that is no JSON where it ends
// to be, else of the last value.
func (s *stream) where(err error) int {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return max(s.line, 1)
	}
	offset := s.in.start + int64(len(s.in.kept))
	if syntax != nil {
		offset = syntax.Offset
	}
	line, _ := s.in.at(offset)
	return line
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
	s.line = line
	var several struct {
		Entities json.RawMessage `json:"entities"`
	}
	if err := json.Unmarshal(raw, &several); err != nil {
		return fmt.Errorf("want an entity as an object: %w", err)
	}
	if several.Entities == nil {
		return s.entity(raw, line, column)
	}
	return s.each(raw, several.Entities, line, column)
}

// each reads the entities under the key entities, in their order.
func (s *stream) each(whole, raw []byte, line, column int) error {
	start := bytes.Index(whole, raw)
	inner := json.NewDecoder(bytes.NewReader(raw))
	if open, err := inner.Token(); err != nil || open != json.Delim('{') {
		return errors.New("entities: want an object")
	}
	for inner.More() {
		if _, err := inner.Token(); err != nil {
			return err
		}
		var one json.RawMessage
		if err := inner.Decode(&one); err != nil {
			return err
		}
		l, c := forward(whole[:start+int(inner.InputOffset())-len(one)], line, column)
		if err := s.entity(one, l, c); err != nil {
			return err
		}
	}
	return nil
}

func (s *stream) entity(raw []byte, line, column int) error {
	e := &entity{raw: raw, line: line, column: column}
	if err := json.Unmarshal(raw, e); err != nil {
		return fmt.Errorf("entity %q: %w", e.ID, err)
	}
	s.take(e)
	return nil
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
