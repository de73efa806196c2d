package ingest_test

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// embedded are the records of the embedded data, which tests share and leave as
// they are.
var embedded = sync.OnceValues(func() (office.Records, error) { return ingest.Load(data.Files(), nil) })

func load(tb testing.TB, folder fs.FS) office.Records {
	tb.Helper()
	r, err := ingest.Load(folder, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func loadEmbedded(t *testing.T) office.Records {
	t.Helper()
	r, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestEmbeddedCounts(t *testing.T) {
	t.Parallel()
	r := loadEmbedded(t)
	for what, counts := range map[string]struct{ got, want int }{
		"documents":  {len(r.Documents), 94},
		"areas":      {len(r.Areas), 32},
		"post types": {len(r.PostTypes), 5},
		"bodies":     {len(r.Bodies), 97},
		"posts":      {len(r.Posts), 96},
		"people":     {len(r.People), 684},
		"terms":      {len(r.Terms), 1393},
		"relations":  {len(r.Relations), 22},
	} {
		if counts.got != counts.want {
			t.Errorf("%d %s; want %d", counts.got, what, counts.want)
		}
	}
	issues := make(map[office.IssueCode]int)
	for _, i := range r.Issues {
		issues[i.Code]++
	}
	if want := map[office.IssueCode]int{office.DateConflict: 20, office.ExtraRow: 1}; !reflect.DeepEqual(issues, want) {
		t.Errorf("issues %v; want %v", issues, want)
	}
}

// Every row of every list becomes a term of its post, at its place.
func TestEveryRowBecomesATerm(t *testing.T) {
	t.Parallel()
	r := loadEmbedded(t)
	terms := make(map[office.DocumentID]int)
	for _, term := range r.Terms {
		if term.Listed {
			terms[term.Document]++
		}
	}
	for _, d := range r.Documents {
		want := 0
		if d.Kind == office.ListDocument || d.Kind == office.MembersDocument {
			want = countRows(articlesByDocument(t, data.Files())[d.ID])
		}
		if terms[d.ID] != want {
			t.Errorf("%s: %d terms of %d rows", d.ID, terms[d.ID], want)
		}
	}
	for id, want := range map[office.DocumentID]int{
		"document:party-secretary-of-chongqing":      24,
		"document:party-secretary-of-inner-mongolia": 16,
	} {
		if terms[id] != want {
			t.Errorf("%s: %d terms; want %d", id, terms[id], want)
		}
	}
}

// countRows counts the lines that begin with a bar and are no header, without
// the help of a parser.
func countRows(lines []string) int {
	rows := 0
	for _, line := range lines {
		if strings.HasPrefix(line, "|") && !strings.Contains(line, "| Name |") {
			rows++
		}
	}
	return rows
}

// Each claim, reference and issue stands verbatim at the line and column it
// gives.
func TestEveryClaimStandsAtItsPlace(t *testing.T) {
	t.Parallel()
	r := loadEmbedded(t)
	articles := articlesByDocument(t, data.Files())
	checked := 0
	check := func(of string, p office.Place, text string) {
		checked++
		lines := articles[p.Document]
		if p.Line < 1 || p.Line > len(lines) {
			t.Errorf("%s: %q at %s, where no line is", of, text, p)
			return
		}
		line := []rune(lines[p.Line-1])
		if p.Column < 1 || p.Column > len(line) || !strings.HasPrefix(string(line[p.Column-1:]), text) || text == "" {
			t.Errorf("%s: %q does not stand at %s", of, text, p)
		}
	}
	forEachClaim(r, func(of string, c office.ClaimRecord) { check(of, c.Place, c.Text) })
	forEachReference(r, func(of string, ref office.Reference) { check(of, ref.Place, ref.Text) })
	for _, i := range r.Issues {
		check(string(i.Code), i.Place, i.Text)
		if i.Message == "" {
			t.Errorf("%s at %s says nothing", i.Code, i.Place)
		}
		for _, c := range i.Claims {
			check(string(i.Code), c.Place, c.Text)
		}
	}
	if checked < 4500 {
		t.Errorf("%d claims and references; want more than 4500", checked)
	}
}

func forEachClaim(r office.Records, yield func(of string, c office.ClaimRecord)) {
	for _, t := range r.Terms {
		for _, c := range t.Claims {
			yield(string(t.ID), c)
		}
	}
	for _, b := range r.Bodies {
		for _, c := range b.Facts {
			yield(string(b.ID), c)
		}
	}
	for _, p := range r.Posts {
		for _, c := range p.Facts {
			yield(string(p.ID), c)
		}
	}
}

func forEachReference(r office.Records, yield func(of string, ref office.Reference)) {
	for _, b := range r.Bodies {
		if b.ElectedBy != nil {
			yield(string(b.ID), *b.ElectedBy)
		}
	}
	for _, p := range r.Posts {
		for _, ref := range slices.Concat(p.MemberOf, p.Appointers, p.Nominators, p.Deputies) {
			yield(string(p.ID), ref)
		}
		for _, ref := range []*office.Reference{p.Department, p.Inaugural} {
			if ref != nil {
				yield(string(p.ID), *ref)
			}
		}
		if p.Incumbent != nil {
			yield(string(p.ID), p.Incumbent.Holder)
		}
	}
}

// articlesByDocument returns the lines of every article by the identifier that
// README.md gives its document.
func articlesByDocument(t *testing.T, folder fs.FS) map[office.DocumentID][]string {
	t.Helper()
	articles := make(map[office.DocumentID][]string)
	err := fs.WalkDir(folder, ".", func(name string, _ fs.DirEntry, err error) error {
		slug, ok := strings.CutSuffix(name[strings.LastIndexByte(name, '/')+1:], ".txt")
		if err != nil || !ok {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		articles[office.DocumentID("document:"+slug)] = strings.Split(string(text), "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

// shuffled lists the files of a folder in no order.
type shuffled struct{ fs.FS }

func (s shuffled) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(s.FS, name)
	random := rand.New(rand.NewPCG(1, uint64(len(entries))))
	random.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
	return entries, err
}

// The same files make the same records, in whatever order they are listed.
func TestLoadIsDeterministic(t *testing.T) {
	t.Parallel()
	want := loadEmbedded(t)
	for name, folder := range map[string]fs.FS{"again": data.Files(), "shuffled": shuffled{data.Files()}} {
		if got := load(t, folder); !reflect.DeepEqual(got, want) {
			t.Errorf("loaded %s, the records differ: version %s, want %s", name, got.Version, want.Version)
		}
	}
}

// Any change to any file changes the version, and nothing else does.
func TestVersion(t *testing.T) {
	t.Parallel()
	base := copyOf(t, data.Seeds())
	want := load(t, base).Version
	if got := load(t, base).Version; got != want || got == "" {
		t.Errorf("version %q, then %q", want, got)
	}
	seen := map[string]string{want: "the files as they are"}
	for name := range base {
		changed := copyOf(t, data.Seeds())
		if text := changed[name].Data; bytes.HasPrefix(text, []byte("= ")) {
			text[len("= ")]++ // another title of the same length
		} else {
			changed[name].Data = append(text, '\n')
		}
		got := load(t, changed).Version
		if other, twice := seen[got]; twice {
			t.Errorf("a change to %s gives the version of %s", name, other)
		}
		seen[got] = name
	}
}
