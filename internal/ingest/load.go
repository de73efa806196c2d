package ingest

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
)

// maxFiles bounds how many articles one folder may hold.
const maxFiles = 1_000_000

// Errors that callers tell apart.
var (
	// ErrTable is wrapped by errors about a curated table that cannot be used.
	ErrTable = errors.New("unusable table")
	// ErrEmpty is returned for a folder without a single article.
	ErrEmpty = errors.New("no article (*.txt) found")
)

// Progress is told how many of the articles are read.
type Progress func(read, total int)

// Load reads every article (*.txt) and curated table (*.csv) of a folder into
// records. Unusable articles become issues; an unusable table, or a folder
// without articles, is an error. Documents come in the sorted order of their
// files. A folder may hold one Popolo file (popolo.json or *.popolo.json)
// instead of all these, or a mapping (cursus-mapping.yaml) that says how its
// files are read.
func Load(fsys fs.FS, progress Progress) (office.Records, error) {
	reading, err := Read(fsys, progress)
	return reading.Records, err
}

func readArticles(fsys fs.FS, progress Progress) (Reading, error) {
	tables, err := readTables(fsys)
	if err != nil {
		return Reading{}, err
	}
	files, err := articleFiles(fsys)
	if err != nil {
		return Reading{}, err
	}
	hash := sha256.New()
	hash.Write(tables.content)
	b, err := newBuilder(tables)
	if err != nil {
		return Reading{}, err
	}
	b.cataloguedFirst(files)
	sources := make([]source, 0, len(files))
	inputs := make([]Input, 0, len(files))
	for i, file := range files {
		text, err := readArticle(fsys, file)
		if err != nil {
			return Reading{}, fmt.Errorf("read %s: %w", file, err)
		}
		hash.Write(fmt.Appendf(nil, "%s\x00%d\x00", file, len(text)))
		hash.Write(text)
		opened := b.open(file, text)
		sources = append(sources, opened)
		inputs = append(inputs, Input{file, opened.rows()})
		if progress != nil {
			progress(i+1, len(files))
		}
	}
	b.convert(sources)
	b.checkTables(tables)
	records := b.people.rulings.Settle(b.records())
	records.Version = hex.EncodeToString(hash.Sum(nil)[:8])
	return Reading{records, inputs}, nil
}

// articleFiles lists the articles of a folder, sorted.
func articleFiles(fsys fs.FS) ([]string, error) {
	var files []string
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path.Ext(name) == ".txt" && isFile(fsys, name, entry) {
			files = append(files, name)
		}
		if len(files) > maxFiles {
			return mistake{fmt.Errorf("more than %d articles", maxFiles)}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", err)
	}
	if len(files) == 0 {
		return nil, ErrEmpty
	}
	slices.Sort(files)
	return files, nil
}

// isFile follows a link: mounted folders of configuration consist of them.
func isFile(fsys fs.FS, name string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	target, err := fs.Stat(fsys, name)
	return err == nil && target.Mode().IsRegular()
}

// cataloguedFirst puts the files that documents.csv names before others, so that
// it decides which of two lists of a post is a version of the other.
func (b *builder) cataloguedFirst(files []string) {
	slices.SortStableFunc(files, func(x, y string) int {
		_, first := b.catalogue[x]
		_, second := b.catalogue[y]
		switch {
		case first == second:
			return 0
		case first:
			return -1
		default:
			return 1
		}
	})
}

// readArticle reads a file, but not much more of it than an article may have.
func readArticle(fsys fs.FS, file string) ([]byte, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	return io.ReadAll(io.LimitReader(f, article.MaxBytes+1))
}

// A source is an article with what is known of it as a document.
type source struct {
	article  article.Article
	document *office.DocumentRecord
}

// rows is how many rows its tables have.
func (s source) rows() int {
	n := 0
	for _, section := range s.article.Sections {
		for _, t := range section.Tables {
			n += len(t.Rows)
		}
	}
	return n
}

// open parses an article and enters it as a document. An article that cannot
// be parsed is an empty document with an issue.
func (b *builder) open(file string, text []byte) source {
	slug := strings.TrimSuffix(path.Base(file), ".txt")
	a, err := article.Parse(bytes.NewReader(text))
	d := b.document(file, slug, a)
	if err != nil {
		b.issue(office.IssueRecord{
			Code: office.MalformedText, Place: office.Place{Document: d.ID}, Text: file, Message: err.Error(),
		})
		return source{a, d}
	}
	b.subject(d, a)
	for _, p := range a.Problems {
		b.issue(office.IssueRecord{
			Code:    office.MalformedText,
			Place:   office.Place{Document: d.ID, Line: p.At.Line, Column: p.At.Column},
			Text:    p.Text,
			Message: p.Message,
		})
	}
	return source{a, d}
}

// convert turns the sources into records: lists first, because other versions
// and persons' pages add to what lists say.
func (b *builder) convert(sources []source) {
	rank := map[office.DocumentKind]int{
		office.ListDocument: 0, office.MembersDocument: 0, office.VersionDocument: 1, office.PersonDocument: 2,
	}
	slices.SortStableFunc(sources, func(x, y source) int {
		return cmp.Compare(rank[x.document.Kind], rank[y.document.Kind])
	})
	for _, s := range sources {
		switch s.document.Kind {
		case office.PersonDocument:
			b.personPage(s)
		case office.VersionDocument:
			b.version(s)
		case office.ListDocument, office.MembersDocument:
			b.list(s)
		}
	}
	b.check()
}
