// Command gen writes docs/cookbook.md: every question with what it means, its
// document and its answer over the embedded data as tables.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/seed-51aee618/cursus/docs/cookbook"
)

func main() {
	answers := flag.String("answers", ".", "folder of the answers, one NAME.json a question")
	out := flag.String("o", "../cookbook.md", "file to write")
	flag.Parse()
	if err := run(os.DirFS(*answers), *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(answers fs.FS, out string) error {
	text, err := page(answers)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(text), 0o644)
}

// page returns the whole text.
func page(answers fs.FS) (string, error) {
	questions, err := cookbook.Questions()
	if err != nil {
		return "", err
	}
	var text strings.Builder
	text.WriteString(intro)
	for _, q := range questions {
		answer, err := fs.ReadFile(answers, q.Name+".json")
		if err != nil {
			return "", err
		}
		part, err := chapter(q, answer)
		if err != nil {
			return "", fmt.Errorf("%s: %w", q.Name, err)
		}
		text.WriteString(part)
	}
	return text.String(), nil
}
