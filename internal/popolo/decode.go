package popolo

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// decode takes the text of a document apart. Errors hold the JSON path, or the
// line where the text is no JSON.
func decode(text []byte) (*document, error) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	d := &decoder{text: text, json: json.NewDecoder(bytes.NewReader(text)), line: 1}
	doc := new(document)
	if err := d.open('{'); err != nil {
		return nil, d.explain(err)
	}
	for d.json.More() {
		key, err := d.json.Token()
		if err != nil {
			return nil, d.explain(err)
		}
		name, _ := key.(string) // a key is one
		if err := d.property(doc, name); err != nil {
			return nil, d.explain(err)
		}
	}
	if _, err := d.json.Token(); err != nil {
		return nil, d.explain(err)
	}
	if _, err := d.json.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("line %d: give one JSON object and nothing after it", d.lineAt(d.json.InputOffset()))
	}
	doc.unfold()
	return doc, nil
}

// property reads the value of one key of the document.
func (d *decoder) property(doc *document, name string) error {
	switch name {
	case "cursus":
		return at(name, wrongType(d.json.Decode(&doc.Dataset)))
	case "areas":
		return readList(d, name, &doc.Areas, func(*area, origin) {})
	case "organizations":
		return readList(d, name, &doc.Organizations, func(o *organization, at origin) { o.at = at })
	case "posts":
		return readList(d, name, &doc.Posts, func(p *post, at origin) { p.at = at })
	case "persons":
		return readList(d, name, &doc.People, func(p *person, at origin) { p.at = at })
	case "memberships":
		return readList(d, name, &doc.Memberships, func(m *membership, at origin) { m.at = at })
	case "events":
		return readList(d, name, &doc.Events, func(e *event, at origin) { e.at = at })
	default:
		var other json.RawMessage
		return d.json.Decode(&other)
	}
}

// readList reads a list object by object, so that an error knows which it is in.
func readList[T any](d *decoder, name string, into *[]T, put func(*T, origin)) error {
	if err := d.open('['); err != nil {
		return at(name, err)
	}
	for i := 0; d.json.More(); i++ {
		here := origin{name, i + 1, d.lineAt(d.json.InputOffset()), fmt.Sprintf("%s[%d]", name, i)}
		var object T
		if err := d.json.Decode(&object); err != nil {
			return at(here.path, wrongType(err))
		}
		put(&object, here)
		*into = append(*into, object)
	}
	_, err := d.json.Token()
	return err
}

// A decoder reads a text once, and knows on which line it is.
type decoder struct {
	text    []byte
	json    *json.Decoder
	line    int
	counted int // bytes whose lines are counted
}

// open reads a bracket or brace.
func (d *decoder) open(want json.Delim) error {
	token, err := d.json.Token()
	if err == nil && token != want {
		err = fmt.Errorf("line %d: want %q", d.lineAt(d.json.InputOffset()), want)
	}
	return err
}

// lineAt is the line of what stands at offset or, after commas and blanks, behind it.
func (d *decoder) lineAt(offset int64) int {
	rest := bytes.TrimLeft(d.text[offset:], ", \t\r\n")
	if here := len(d.text) - len(rest); here > d.counted {
		d.line += bytes.Count(d.text[d.counted:here], []byte("\n"))
		d.counted = here
	}
	return d.line
}

// wrongType makes the path to a value of another type than Popolo's part of the
// error's path.
func wrongType(err error) error {
	var wrong *json.UnmarshalTypeError
	if !errors.As(err, &wrong) {
		return err
	}
	err = fmt.Errorf("a JSON %s, want %s", wrong.Value, wrong.Type.Kind())
	if wrong.Field == "" {
		return err
	}
	return at(wrong.Field, err)
}

// explain gives the line of a text that is no JSON, which the decoder does not
// know once it has read brackets one by one.
func (d *decoder) explain(err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax) && errors.As(json.Unmarshal(d.text, new(json.RawMessage)), &syntax):
		end := min(max(syntax.Offset, 0), int64(len(d.text)))
		return fmt.Errorf("line %d: %w", 1+bytes.Count(d.text[:end], []byte("\n")), err)
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the JSON text is cut short")
	default:
		return err
	}
}
