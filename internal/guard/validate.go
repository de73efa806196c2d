package guard

import (
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Validate tells what is wrong with a document that Parse returned, at most
// MaxErrors errors, each with code and place. It writes the schema's definitions
// into the document.
//
// What the client may have meant is looked for only when little is wrong:
// comparing every wrong name with those of the schema takes longer than all else.
func Validate(schema *ast.Schema, doc *ast.QueryDocument) gqlerror.List {
	wrong := validator.ValidateWithRules(schema, doc, plainRules())
	if len(wrong) == 0 {
		return nil
	}
	if len(wrong) <= MaxErrors {
		wrong = validator.ValidateWithRules(schema, doc, strictRules())
	}
	wrong = wrong[:min(len(wrong), MaxErrors)]
	for _, e := range wrong {
		e.Message = Brief(e.Message)
		e.Extensions = map[string]any{"code": CodeValidation}
	}
	return wrong
}

// strictRules are those of the specification, as strict as it is.
var strictRules = sync.OnceValue(newRules)

func newRules() *rules.Rules {
	r := rules.NewDefaultRules()
	r.AddRule("StrictLiterals", strictLiterals)
	return r
}

// plainRules find the same errors as strictRules and suggest nothing.
var plainRules = sync.OnceValue(func() *rules.Rules {
	r := newRules()
	for suggesting, plain := range map[string]validator.Rule{
		rules.FieldsOnCorrectTypeRule.Name: rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
		rules.KnownArgumentNamesRule.Name:  rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRule.Name:      rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ScalarLeafsRule.Name:         rules.ScalarLeafsRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRule.Name: rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		r.ReplaceRule(suggesting, plain.RuleFunc)
	}
	return r
})
