package office_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
)

func search(t *testing.T, text string, kinds ...office.RecordKind) []office.SearchResult {
	t.Helper()
	found, err := embedded(t).Search(text, kinds, everything())
	if err != nil {
		t.Fatal(err)
	}
	return found.Nodes()
}

// Script, form of characters, case, tones, apostrophes and spaces make no
// difference to whom a name means.
func TestSearchFindsEverySpelling(t *testing.T) {
	for text, want := range map[string]string{
		"乌兰夫": "Ulanhu", "烏蘭夫": "Ulanhu", "Ulanhu": "Ulanhu", "ulan hu": "Ulanhu", "Ūlánhū": "Ulanhu",
		"陳敏爾": "Chen Min'er", "chen miner": "Chen Min'er", "Chén Mǐn’ěr": "Chen Min'er",
		"Teng Hsiao-p'ing": "Deng Xiaoping", "teng hsiaoping": "Deng Xiaoping",
		"Xilai": "Bo Xilai", "bo xi": "Bo Xilai",
		"Politburo":             "Political Bureau of the Central Committee",
		"Party Secretary of Ch": "Party Secretary of Chongqing",
		"Chongqing":             "Chongqing",
	} {
		if found := search(t, text); len(found) == 0 || found[0].Name() != want {
			t.Errorf("search(%q) = %v; want %s first", text, names(found), want)
		}
	}
}

func names(found []office.SearchResult) []string {
	var names []string
	for _, r := range found {
		names = append(names, r.Name())
	}
	return names
}

// People of one name are all shown, each with a line that tells them apart.
func TestSearchTellsHomonymsApart(t *testing.T) {
	lines := make(map[string]bool)
	for _, r := range search(t, "Liu Qi", office.KindPerson) {
		if r.Name() == "Liu Qi" {
			lines[r.Line()] = true
		}
	}
	if len(lines) != 2 {
		t.Errorf("%d lines for Liu Qi: %v; want two that differ", len(lines), lines)
	}
	for line := range lines {
		if !strings.Contains(line, "born") {
			t.Errorf("line %q does not say when; want the birth", line)
		}
	}
	if found := search(t, "刘淇"); len(found) != 1 || found[0].Match() != "刘淇" {
		t.Errorf("search(刘淇) = %v; want one of the two", names(found))
	}
}

func TestSearchKinds(t *testing.T) {
	for _, r := range search(t, "Chongqing", office.KindBody) {
		if _, ok := r.Node().(office.Body); !ok {
			t.Errorf("%s is no body", r.Name())
		}
	}
}

func TestRefusedSearch(t *testing.T) {
	for _, text := range []string{"", " - ", strings.Repeat("a", 201)} {
		if _, err := embedded(t).Search(text, nil, everything()); !errors.Is(err, office.ErrQuestion) {
			t.Errorf("search(%.10q...) = %v; want ErrQuestion", text, err)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	g := embedded(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := g.Search("ulan hu", nil, everything()); err != nil {
			b.Fatal(err)
		}
	}
}
