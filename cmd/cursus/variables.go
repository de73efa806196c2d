package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

// variables reads the values given for the variables of an operation. Values are
// JSON where they can be and text where not; figures and true or false are text
// too unless the operation declares a number or a boolean, so that the date in
// on=2012 needs no quotes. Its error names a variable that is not declared. In a
// document that cannot be read, or has no such operation, all values are taken
// as they are: whoever answers it will say what is wrong.
func variables(document, operation string, given map[string]string) (map[string]any, error) {
	declared, known := declarations(document, operation)
	values := make(map[string]any, len(given))
	for _, name := range slices.Sorted(maps.Keys(given)) {
		v := declared.ForName(name)
		if known && v == nil {
			return nil, undeclared(name, declared)
		}
		values[name] = value(given[name], isLiteral(v))
	}
	return values, nil
}

func undeclared(name string, declared ast.VariableDefinitionList) error {
	if len(declared) == 0 {
		return fmt.Errorf("--var %s: the operation declares no variables", name)
	}
	names := make([]string, len(declared))
	for i, v := range declared {
		names[i] = v.Variable
	}
	return fmt.Errorf("--var %s: the operation declares no such variable; it has %s", name, strings.Join(names, ", "))
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

// declarations are the variables of an operation, if there is such a one.
func declarations(document, operation string) (ast.VariableDefinitionList, bool) {
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: document}, maxTokens)
	if err != nil {
		return nil, false
	}
	definition := doc.Operations.ForName(operation)
	if definition == nil {
		return nil, false
	}
	return definition.VariableDefinitions, true
}

// isLiteral says whether a variable is a number or a boolean.
func isLiteral(v *ast.VariableDefinition) bool {
	return v != nil && slices.Contains([]string{"Int", "Float", "Boolean"}, v.Type.NamedType)
}

// maxTokens bounds the documents that are looked into.
const maxTokens = 100_000
