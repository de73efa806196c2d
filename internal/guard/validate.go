package guard

import (
	"cmp"
	"slices"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Validate tells what is wrong with a document that Parse returned, at most
// MaxErrors errors, each with code and place. It writes the schema's definitions
// into the document.
//
// What the client may have meant is looked for only when little is wrong:
// comparing every wrong name with those of the schema takes longer than all else.
func Validate(schema *ast.Schema, doc *ast.QueryDocument) gqlerror.List {
	wrong := judge(schema, doc, plainRules())
	if len(wrong) == 0 {
		return nil
	}
	if len(wrong) <= MaxErrors {
		wrong = judge(schema, doc, strictRules())
	}
	wrong = wrong[:min(len(wrong), MaxErrors)]
	for _, e := range wrong {
		e.Message = Brief(e.Message)
		e.Extensions = map[string]any{"code": CodeValidation}
	}
	return wrong
}

// judge is gqlparser's ValidateWithRules, which copies and sorts its rules anew for
// each document.
func judge(schema *ast.Schema, doc *ast.QueryDocument, all []core.Rule) (wrong gqlerror.List) {
	var observers core.Events
	for _, rule := range all {
		rule.RuleFunc(&observers, func(options ...core.ErrorOption) {
			e := &gqlerror.Error{Rule: rule.Name}
			for _, tell := range options {
				tell(e)
			}
			wrong = append(wrong, e)
		})
	}
	core.Walk(schema, doc, &observers)
	return wrong
}

// strictRules are those of the specification, as strict as it is.
var strictRules = sync.OnceValue(func() []core.Rule { return inOrder(newRules()) })

func newRules() *rules.Rules {
	r := rules.NewDefaultRules()
	r.AddRule("StrictLiterals", strictLiterals)
	return r
}

// plainRules find the same errors as strictRules and suggest nothing.
var plainRules = sync.OnceValue(func() []core.Rule {
	r := newRules()
	for suggesting, plain := range map[string]core.Rule{
		rules.FieldsOnCorrectTypeRule.Name: rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
		rules.KnownArgumentNamesRule.Name:  rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRule.Name:      rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ScalarLeafsRule.Name:         rules.ScalarLeafsRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRule.Name: rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		r.ReplaceRule(suggesting, plain.RuleFunc)
	}
	return inOrder(r)
})

// inOrder are rules in the order of their names, in which errors are told.
func inOrder(r *rules.Rules) (all []core.Rule) {
	for name, rule := range r.GetInner() {
		all = append(all, core.Rule{Name: name, RuleFunc: rule})
	}
	slices.SortFunc(all, func(a, b core.Rule) int { return cmp.Compare(a.Name, b.Name) })
	return all
}
