package guard

import (
	"errors"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
)

// scan reads a document's tokens, so that a parser sees only what it can read
// quickly and without nesting its calls deeply.
func scan(text string) *gqlerror.Error {
	start := &ast.Position{Line: 1, Column: 1}
	if len(text) > MaxBytes {
		return over(CodeTooLarge, "bytes of text", len(text), MaxBytes, start)
	}
	if !utf8.ValidString(text) {
		return refused(CodeParse, "the document is not UTF-8", start)
	}
	source := lexer.New(&ast.Source{Input: text})
	s := scanner{escapes: escapes{text: text}}
	for {
		token, err := source.ReadToken()
		switch {
		case err != nil:
			return unreadable(err)
		case token.Kind == lexer.EOF:
			return s.verdict()
		}
		if err := s.token(token); err != nil {
			return err
		}
	}
}

// A scanner counts what is bounded over the whole document.
type scanner struct {
	escapes      escapes
	tokens       int
	tokensAt     ast.Position // of the first token too many
	directives   int
	directivesAt ast.Position // of the first directive too many
	open         int          // brackets
	nesting      int          // the most brackets that were open
	nestingAt    ast.Position // of the innermost bracket
}

// token refuses a token that is wrong by itself.
func (s *scanner) token(t lexer.Token) *gqlerror.Error {
	if s.tokens++; s.tokens == MaxTokens+1 {
		s.tokensAt = t.Pos
	}
	switch t.Kind {
	case lexer.BraceL, lexer.BracketL, lexer.ParenL:
		if s.open++; s.open > s.nesting {
			s.nesting, s.nestingAt = s.open, t.Pos
		}
	case lexer.BraceR, lexer.BracketR, lexer.ParenR:
		s.open--
	case lexer.At:
		if s.directives++; s.directives == MaxDirectives+1 {
			s.directivesAt = t.Pos
		}
	case lexer.Name:
		if len(t.Value) > MaxNameBytes {
			return over(CodeTooLarge, "bytes in a name", len(t.Value), MaxNameBytes, &t.Pos)
		}
	case lexer.String, lexer.BlockString:
		if len(t.Value) > MaxStringBytes {
			return over(CodeTooLarge, "bytes in a string", len(t.Value), MaxStringBytes, &t.Pos)
		}
		if s.escapes.halved(t) {
			return refused(CodeParse, "a string escapes half of a surrogate pair; write both halves, or \\u{...} with the code point", &t.Pos)
		}
	default: // is bounded by the number of tokens
	}
	return nil
}

// verdict refuses a document that has too much of something.
func (s *scanner) verdict() *gqlerror.Error {
	switch {
	case s.tokens > MaxTokens:
		return over(CodeTooLarge, "tokens", s.tokens, MaxTokens, &s.tokensAt)
	case s.directives > MaxDirectives:
		return over(CodeTooLarge, "directives", s.directives, MaxDirectives, &s.directivesAt)
	case s.nesting > MaxNesting:
		return over(CodeTooDeep, "brackets within one another", s.nesting, MaxNesting, &s.nestingAt)
	default:
		return nil
	}
}

// unreadable gives the lexer's or parser's error its code.
func unreadable(err error) *gqlerror.Error {
	e := refused(CodeParse, Brief(err.Error()), nil)
	if syntax, ok := errors.AsType[*gqlerror.Error](err); ok {
		e.Message, e.Locations = Brief(syntax.Message), syntax.Locations
	}
	return e
}
