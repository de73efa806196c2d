package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// A field is one of an object's, which keep the order of the answer.
type field struct {
	key   string
	value any // []field, []any, or a scalar as it is shown
}

// parse decodes JSON into fields, lists and strings; null is an empty string.
func parse(text []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return next(d)
}

func next(d *json.Decoder) (any, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		return fieldsOf(d)
	case json.Delim('['):
		return itemsOf(d)
	case nil:
		return "", nil
	default:
		return fmt.Sprint(token), nil
	}
}

func fieldsOf(d *json.Decoder) (any, error) {
	fields := []field{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		value, err := next(d)
		if err != nil {
			return nil, err
		}
		fields = append(fields, field{fmt.Sprint(key), value})
	}
	_, err := d.Token()
	return short(fields), err
}

func itemsOf(d *json.Decoder) (any, error) {
	items, words := []any{}, []string{}
	for d.More() {
		item, err := next(d)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
		if word, ok := item.(string); ok {
			words = append(words, word)
		}
	}
	_, err := d.Token()
	if len(words) > 0 {
		return strings.Join(words, "; "), err
	}
	return items, err
}

// short writes an object that is only a range as that: {minDays: 15, maxDays: 45}
// is 15..45, and 15 to no known bound 15.. .
func short(fields []field) any {
	if len(fields) != 2 || fields[0].key != "minDays" || fields[1].key != "maxDays" {
		return fields
	}
	if fields[0].value == fields[1].value {
		return fields[0].value
	}
	return fmt.Sprintf("%s..%s", fields[0].value, fields[1].value)
}
