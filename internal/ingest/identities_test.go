package ingest_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/office"
)

// called returns the people whom a name means exactly.
func called(r office.Records, name string) []office.PersonID {
	var ids []office.PersonID
	for _, p := range r.People {
		if p.Name == name || p.Han == name || slices.ContainsFunc(p.Names, func(n office.NameRecord) bool { return n.Text == name }) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func checkCalled(t *testing.T, r office.Records, want map[string]string) {
	t.Helper()
	for name, people := range want {
		ids := called(r, name)
		words := make([]string, len(ids))
		for i, id := range ids {
			words[i] = string(id)
		}
		if got := strings.Join(words, " "); got != people {
			t.Errorf("%s are %s; want %s", name, got, people)
		}
	}
}

// In the embedded data one human has one record, under all spellings, and
// namesakes have one each.
func TestEmbeddedIdentities(t *testing.T) {
	t.Parallel()
	checkCalled(t, loadEmbedded(t), map[string]string{
		"Liu Qi": "person:liu-qi-1942 person:liu-qi-1957", "刘淇": "person:liu-qi-1942", "刘奇": "person:liu-qi-1957",
		"Wang Qun": "person:wang-qun",
		"Ulanhu":   "person:ulanhu", "Ulanfu": "person:ulanhu", "乌兰夫": "person:ulanhu", "烏蘭夫": "person:ulanhu",
		"Saifuddin": "person:saifuddin", "Saifuddin Azizi": "person:saifuddin", "Seypidin": "person:saifuddin",
		"赛福鼎": "person:saifuddin", "赛福鼎·艾则孜": "person:saifuddin",
	})
}

// A second Wang Qun of the same characters, in a list beside the embedded data:
// his name alone makes him the first, a ruling on his row somebody else, and
// without the ruling all is as before.
func TestTwoWangQun(t *testing.T) {
	t.Parallel()
	files := copyOf(t, data.Files())
	files["articles/zz-mayor-of-exampleville.txt"] = &fstest.MapFile{Data: []byte(
		"= Mayor of Exampleville =\n== List ==\n| | Name | Term start | Term end |\n| 1 | Wang Qun (王群) | 2013 | 2015 |\n")}
	before := load(t, files)
	checkCalled(t, before, map[string]string{"Wang Qun": "person:wang-qun"})

	rulings := files["identities.csv"].Data
	files["identities.csv"] = &fstest.MapFile{Data: append(slices.Clone(rulings),
		"person:wang-qun,post:mayor-of-exampleville#1,different,2026-11-22,an invented case,\n"...)}
	checkCalled(t, load(t, files), map[string]string{"Wang Qun": "person:wang-qun person:wang-qun-mayor-of-exampleville"})

	files["identities.csv"] = &fstest.MapFile{Data: rulings}
	if after := load(t, files); dumpOf(after) != dumpOf(before) || after.Version != before.Version {
		t.Error("with the ruling taken away the records are not as before")
	}
}

// Spellings that the table of aliases does not have are found as pairs, and a
// ruling makes them one.
func TestSpellingsOfOneName(t *testing.T) {
	t.Parallel()
	files := copyOf(t, data.Files())
	files["aliases.csv"] = &fstest.MapFile{Data: []byte("han,latin,alias,kind,source\n")}
	files["articles/zz-mayor-of-exampleville.txt"] = &fstest.MapFile{Data: []byte(
		"= Mayor of Exampleville =\n== List ==\n| | Name | Term start | Term end |\n| 1 | Wulanfu | 1945 | 1946 |\n| 2 | Sai Fuding | 1946 | 1947 |\n")}
	var pairs []string
	for _, i := range load(t, files).Issues {
		if i.Code == office.PossibleDuplicate {
			pairs = append(pairs, string(i.People[0])+" "+string(i.People[1]))
		}
	}
	slices.Sort(pairs)
	if want := []string{"person:saifuddin person:sai-fuding", "person:ulanhu person:wulanfu"}; !slices.Equal(pairs, want) {
		t.Errorf("open pairs %q; want %q", pairs, want)
	}
	files["identities.csv"] = &fstest.MapFile{Data: append(slices.Clone(files["identities.csv"].Data),
		"person:ulanhu,person:wulanfu,same,2026-11-22,an invented case,\nperson:saifuddin,post:mayor-of-exampleville#2,same,2026-11-22,an invented case,\n"...)}
	ruled := load(t, files)
	checkCalled(t, ruled, map[string]string{"Wulanfu": "person:ulanhu", "Sai Fuding": "person:saifuddin"})
	for _, term := range ruled.Terms {
		if term.ID == "post:mayor-of-exampleville#2" && term.Person != "person:saifuddin" {
			t.Errorf("%s is %s's; want person:saifuddin", term.ID, term.Person)
		}
	}
}
