package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Pages whose examples are played: a block that follows the name of a file is
// that file, and in a block of a console what follows $ cursus is run, and the
// lines after it are all that is printed.
func TestExamplesInDocs(t *testing.T) {
	for _, page := range []string{"mapping.md"} {
		t.Run(page, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("..", "..", "docs", page))
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(t.TempDir())
			played := 0
			for _, b := range blocks(string(text)) {
				if b.language == "console" {
					play(t, b.text)
					played++
				} else if b.file != "" {
					writeExample(t, b)
				}
			}
			if played == 0 {
				t.Error("nothing was played")
			}
		})
	}
}

type block struct{ file, language, text string }

var (
	fenced = regexp.MustCompile("(?ms)^([^\n]*)\n\n```(\\w+)\n(.*?)^```$")
	quoted = regexp.MustCompile("`([\\w./-]+\\.\\w+)`")
)

// blocks are the fenced blocks of a page, each with the last file that the line
// above it names.
func blocks(page string) []block {
	var all []block
	for _, m := range fenced.FindAllStringSubmatch(page, -1) {
		b := block{language: m[2], text: m[3]}
		if names := quoted.FindAllStringSubmatch(m[1], -1); names != nil {
			b.file = names[len(names)-1][1]
		}
		all = append(all, b)
	}
	return all
}

func writeExample(t *testing.T, b block) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(b.file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(b.file, []byte(b.text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func play(t *testing.T, text string) {
	t.Helper()
	for command := range strings.SplitSeq("\n"+text, "\n$ cursus ") {
		typed, want, _ := strings.Cut(command, "\n")
		if typed == "" {
			continue
		}
		var out strings.Builder
		run(t.Context(), strings.Fields(typed), streams{nil, &out, &out})
		if out.String() != want {
			t.Errorf("cursus %s\nprints:\n%s\nthe page has:\n%s", typed, out.String(), want)
		}
	}
}
