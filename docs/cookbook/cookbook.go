// Package cookbook holds questions about offices as a journalist asks them, each
// a document that any Cursus answers as it stands.
package cookbook

import (
	"embed"
	"io/fs"
	"strconv"
	"strings"
)

//go:generate go run ./gen
//go:embed *.graphql
var files embed.FS

// A Question is one file of this folder: a GraphQL document that needs no
// variables, below what it means.
type Question struct {
	Number  int    // from 1
	Name    string // of its file, without an ending: "04-handover-day"
	Title   string // as a journalist asks it
	Meaning string // what its words mean here, in one paragraph
	Query   string // the document, without the two
}

// Questions returns all questions, by number.
func Questions() ([]Question, error) {
	names, err := fs.Glob(files, "*.graphql") // in order
	if err != nil {
		return nil, err
	}
	questions := make([]Question, 0, len(names))
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		questions = append(questions, parse(strings.TrimSuffix(name, ".graphql"), string(text)))
	}
	return questions, nil
}

// parse takes a file apart: its first line is the question, the comment after
// that what it means, the rest the document.
func parse(name, text string) Question {
	number, _, _ := strings.Cut(name, "-")
	q := Question{Name: name}
	q.Number, _ = strconv.Atoi(number) // 0 for a file without a number, which the tests refuse
	var comments []string
	q.Query = text
	for strings.HasPrefix(q.Query, "#") {
		var line string
		line, q.Query, _ = strings.Cut(q.Query, "\n")
		if line = strings.TrimSpace(strings.TrimPrefix(line, "#")); line != "" {
			comments = append(comments, line)
		}
	}
	if len(comments) > 0 {
		q.Title, q.Meaning = comments[0], strings.Join(comments[1:], " ")
	}
	return q
}
