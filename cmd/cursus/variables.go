package main

import (
	"encoding/json"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// variables reads the values given for the variables of a document. Values are
// JSON where they can be and text where not; figures and true or false are text
// too unless the document declares a number or a boolean, so that the date in
// on=2012 needs no quotes.
func variables(document string, given map[string]string) map[string]any {
	literal := literals(document)
	values := make(map[string]any, len(given))
	for name, text := range given {
		values[name] = value(text, literal[name])
	}
	return values
}

func value(text string, literal bool) any {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil || d.InputOffset() != int64(len(text)) {
		return text
	}
	switch v.(type) {
	case json.Number, bool:
		if !literal {
			return text
		}
	}
	return v
}

// literals names the variables that are numbers or booleans. A document that
// cannot be read has none; whoever answers it will say what is wrong.
func literals(document string) map[string]bool {
	literal := make(map[string]bool)
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: document}, maxTokens)
	if err != nil {
		return literal
	}
	for _, operation := range doc.Operations {
		for _, v := range operation.VariableDefinitions {
			switch v.Type.NamedType {
			case "Int", "Float", "Boolean":
				literal[v.Variable] = true
			}
		}
	}
	return literal
}

// maxTokens bounds the documents that are looked into.
const maxTokens = 100_000
