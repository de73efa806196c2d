package mapped

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// deepest is how many objects and lists may stand in one another.
const deepest = 100

// A jsonTree reads JSON as the nodes that YAML has, with lines and columns, so
// that both are walked by the same code. YAML itself will not do: it refuses tabs
// and reads \u escapes of a pair as two characters.
type jsonTree struct {
	text   []byte
	json   *json.Decoder
	at     int // bytes that line and column are counted for
	line   int
	column int
}

func parseJSON(text []byte) (*yaml.Node, error) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	j := &jsonTree{text: text, json: json.NewDecoder(bytes.NewReader(text)), line: 1, column: 1}
	j.json.UseNumber()
	root, err := j.value(0)
	if err == nil {
		if _, more := j.json.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("want one JSON value and nothing after it")
		}
	}
	if err != nil {
		j.advance(int(j.json.InputOffset()))
		return nil, fmt.Errorf("line %d: %w", j.line, err)
	}
	return root, nil
}

func (j *jsonTree) value(depth int) (*yaml.Node, error) {
	if depth > deepest {
		return nil, fmt.Errorf("more than %d lists and objects in one another", deepest)
	}
	token, n, err := j.token()
	if err != nil {
		return nil, err
	}
	switch v := token.(type) {
	case json.Delim:
		n.Kind = yaml.SequenceNode
		if v == '{' {
			n.Kind = yaml.MappingNode
		}
		for j.json.More() {
			item, err := j.value(depth + 1)
			if err != nil {
				return nil, err
			}
			n.Content = append(n.Content, item)
		}
		_, _, err := j.token()
		return n, err
	case nil:
		n.Tag = "!!null"
	case string:
		n.Value = v
	case json.Number:
		n.Value = v.String()
	case bool:
		n.Value = strconv.FormatBool(v)
	}
	return n, nil
}

// token reads a token, and makes a node of its place.
func (j *jsonTree) token() (json.Token, *yaml.Node, error) {
	start := int(j.json.InputOffset())
	token, err := j.json.Token()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	start += len(j.text[start:]) - len(bytes.TrimLeft(j.text[start:], " \t\r\n,:"))
	j.advance(start)
	return token, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Line: j.line, Column: j.column}, err
}

// advance counts lines and columns up to an offset.
func (j *jsonTree) advance(to int) {
	between := j.text[j.at:min(max(to, j.at), len(j.text))]
	j.at += len(between)
	if lines := bytes.Count(between, []byte("\n")); lines > 0 {
		j.line += lines
		j.column = 1
		between = between[bytes.LastIndexByte(between, '\n')+1:]
	}
	j.column += utf8.RuneCount(between)
}
