// Gen writes the table of readings of Han characters from the Unicode Character
// Database's Unihan_Readings.txt:
//
//	go run ./internal/roman/gen -o internal/roman/readings.txt Unihan_Readings.txt
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
)

func main() {
	out := flag.String("o", "readings.txt", "`file` to write")
	flag.Parse()
	if err := run(flag.Arg(0), *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(in, out string) error {
	database, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(table(string(database))), 0o644)
}

// table groups characters by what they read as, without tones: the reading of
// kMandarin and all of kTGHZ2013, the list of characters for general use.
// Characters that folding makes others of are left out, and so are the sounds
// without a vowel (hm, ng), which no name has.
func table(database string) string {
	version := ""
	chars := make(map[string][]rune)
	for line := range strings.Lines(database) {
		if v, ok := strings.CutPrefix(strings.TrimSpace(line), "# Unicode version: "); ok {
			version = v
		}
		char, all := entry(strings.TrimSpace(line))
		for _, reading := range all {
			if !slices.Contains(chars[reading], char) {
				chars[reading] = append(chars[reading], char)
			}
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# What Han characters read as, in pinyin without tones. Made by internal/roman/gen from Unihan_Readings.txt\n"+
		"# of Unicode %s (kMandarin, kTGHZ2013), Unicode License V3, see readings.LICENSE.\n", version)
	for _, reading := range slices.Sorted(maps.Keys(chars)) {
		slices.Sort(chars[reading])
		fmt.Fprintf(&b, "%s %s\n", reading, string(chars[reading]))
	}
	return b.String()
}

// entry returns the character of a line and its readings; none for a line that
// gives none.
func entry(line string) (char rune, all []string) {
	fields := strings.Split(line, "\t")
	if len(fields) != 3 || fields[1] != "kMandarin" && fields[1] != "kTGHZ2013" {
		return 0, nil
	}
	code, err := strconv.ParseUint(strings.TrimPrefix(fields[0], "U+"), 16, 32)
	char = rune(code)
	if err != nil || char < 0x4E00 || char > 0x9FFF || fold.Name(string(char)) != string(char) {
		return 0, nil
	}
	voiceless := func(reading string) bool { return !strings.ContainsAny(reading, "aeiou") }
	return char, slices.DeleteFunc(readings(fields[2]), voiceless)
}

// readings are those of a field, folded: "212.030:lè 453.020:yuè" has le and yue.
func readings(field string) []string {
	var all []string
	for part := range strings.FieldsSeq(field) {
		_, list, placed := strings.Cut(part, ":")
		if !placed {
			list = part
		}
		for reading := range strings.SplitSeq(list, ",") {
			all = append(all, fold.Name(reading))
		}
	}
	return all
}
