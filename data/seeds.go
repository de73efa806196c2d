package data

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// seedArticles are the two lists the project began with and the Politburos that
// their last holders sat on.
var seedArticles = [...]string{
	"articles/16th-politburo.txt",
	"articles/17th-politburo.txt",
	"articles/18th-politburo.txt",
	"articles/19th-politburo.txt",
	"articles/20th-politburo.txt",
	"articles/party-secretary-of-chongqing.txt",
	"articles/party-secretary-of-inner-mongolia.txt",
}

// Seeds returns a small part of [Files], laid out the same way: the party
// secretaries of Chongqing and of Inner Mongolia, the 16th to the 20th
// Politburo, and of every table the rows that these articles are the source of.
// A cell that would name a row left out is empty. It serves tests and trials.
func Seeds() fs.FS {
	s := selection{text: make(map[string][]byte), kept: make(map[string]bool)}
	folder, err := s.folder()
	if err != nil {
		return unreadable{err}
	}
	return folder
}

// unreadable is a file system that fails with one error whatever is opened.
type unreadable struct{ err error }

func (u unreadable) Open(string) (fs.File, error) { return nil, u.err }

// A selection is the part of the files that was chosen so far.
type selection struct {
	text     map[string][]byte // by path
	kept     map[string]bool   // identifiers of documents, areas, bodies ... chosen
	articles string            // all chosen articles
}

// folder makes the choice and returns it as a file system.
func (s *selection) folder() (fs.FS, error) {
	for _, step := range []func() error{s.takeArticles, s.takeTables, s.takeRowSources} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for name, text := range s.text {
		file, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := file.Write(text); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
}

func (s *selection) takeArticles() error {
	for _, name := range seedArticles {
		text, err := files.ReadFile(name)
		if err != nil {
			return err
		}
		s.text[name] = text
		s.kept["document:"+strings.TrimSuffix(path.Base(name), ".txt")] = true
		s.articles += string(text)
	}
	return nil
}

func (s *selection) takeRowSources() error {
	text, err := files.ReadFile("row_sources.json")
	if err != nil {
		return err
	}
	var sources map[string]string
	if err := json.Unmarshal(text, &sources); err != nil {
		return fmt.Errorf("row_sources.json: %w", err)
	}
	for key := range sources {
		if slug, _, _ := strings.Cut(key, "#"); !s.kept["document:"+slug] {
			delete(sources, key)
		}
	}
	s.text["row_sources.json"], err = json.MarshalIndent(sources, "", "  ")
	return err
}

// takeTables chooses rows table by table. What a table says of rows of another
// decides about those, so the order matters.
func (s *selection) takeTables() error {
	for _, t := range []struct {
		file  string
		chose func(record) bool
	}{
		{"documents.csv", func(r record) bool { return s.text[r.cell("file")] != nil }},
		{"relations.csv", func(r record) bool { return s.kept[r.cell("document")] }},
		{"areas.csv", s.isSourced},
		{"post_types.csv", s.isSourced},
		{"bodies.csv", s.isSourced},
		{"posts.csv", s.isSourced},
		{"changes.csv", s.isOfKept},
		{"people.csv", s.isNamed},
		{"aliases.csv", func(r record) bool { return s.kept[r.cell("latin")+r.cell("han")] }}, // as people.csv has them
	} {
		if err := s.takeTable(t.file, t.chose); err != nil {
			return fmt.Errorf("%s: %w", t.file, err)
		}
	}
	return nil
}

func (s *selection) takeTable(file string, chose func(record) bool) error {
	text, err := files.ReadFile(file)
	if err != nil {
		return err
	}
	lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return err
	}
	header, chosen := lines[0], lines[:1]
	for _, line := range lines[1:] {
		if r := (record{header, line}); chose(r) {
			s.keep(r)
			chosen = append(chosen, line)
		}
	}
	for _, line := range chosen[1:] {
		s.cut(record{header, line})
	}
	var out bytes.Buffer
	err = csv.NewWriter(&out).WriteAll(chosen)
	s.text[file] = out.Bytes()
	return err
}

// keep notes what other rows may refer to a row by.
func (s *selection) keep(r record) {
	for _, id := range []string{r.cell("id"), r.cell("subject"), r.cell("object"), r.cell("name") + r.cell("han")} {
		if id != "" {
			s.kept[id] = true
		}
	}
}

// cut empties cells that name rows left out.
func (s *selection) cut(r record) {
	for i, column := range r.header {
		switch column {
		case "parent", "succeeds", "area", "body", "type":
			if !s.kept[r.cells[i]] {
				r.cells[i] = ""
			}
		case "source":
			if strings.HasPrefix(r.cells[i], "document:") {
				r.cells[i] = strings.Join(s.sources(r), " ; ")
			}
		}
	}
}

// isSourced says whether a chosen article is a source of a row, or a chosen
// relation names it.
func (s *selection) isSourced(r record) bool { return s.kept[r.cell("id")] || len(s.sources(r)) > 0 }

// isOfKept says whether all that a change is about was chosen.
func (s *selection) isOfKept(r record) bool {
	for id := range strings.SplitSeq(r.cell("original")+" ; "+r.cell("resulting"), ";") {
		if id = strings.TrimSpace(id); id != "" && !s.kept[id] {
			return false
		}
	}
	return true
}

// sources are the chosen documents among the sources of a row.
func (s *selection) sources(r record) []string {
	return slices.DeleteFunc(strings.Split(r.cell("source"), " ; "), func(id string) bool { return !s.kept[id] })
}

// isNamed says whether a chosen article names a person: by Han name where the
// table has one.
func (s *selection) isNamed(r record) bool {
	if han := r.cell("han"); han != "" {
		return strings.Contains(s.articles, "("+han+")")
	}
	return strings.Contains(s.articles, "| "+r.cell("name")+" |")
}

// A record is one line of a table below its header.
type record struct{ header, cells []string }

// cell returns what stands in a column; nothing when the table has none such.
func (r record) cell(column string) string {
	if i := slices.Index(r.header, column); i >= 0 {
		return r.cells[i]
	}
	return ""
}
