package ingest_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// An unusable table is an error that names file, line and column.
func TestTableErrors(t *testing.T) {
	t.Parallel()
	const (
		documents = "file,title,kind,post,completeness,as_of,sources,licence,note\n"
		areas     = "id,name,aliases,kind,parent,source\n"
		types     = "id,label,aliases,source\n"
		bodies    = "id,name,aliases,kind,parent,succeeds,area,source,note\n"
		posts     = "id,body,title,role,type,area,seats,aliases,source,note\n"
		people    = "slug,name,han,birth,death,birthplace,gender,ethnicity,wikidata,source,note\n"
		aliases   = "han,latin,alias,kind,source\n"
		relations = "subject,kind,object,modality,since,document,section,line,statement,note\n"
		changes   = "kind,date,original,resulting,statement,source,note\n"
		rulings   = "person,other,judgement,date,source,note\n"
	)
	for _, c := range []struct{ file, text, says string }{
		{"areas.csv", "", `areas.csv:1: it is empty; the header needs id,name,aliases,kind,parent,source`},
		{"areas.csv", "id,name,aliases,parent,source\n", `areas.csv:1: no column "kind"`},
		{"areas.csv", areas + "area:x,X,,PROVINCE,\n", "areas.csv:2: want 6 cells, as the header has, found 5; none for source"},
		{"areas.csv", areas + "area:x,X,,PROVINCE,,,x\n", "areas.csv:2: want 6 cells, as the header has, found 7; a cell that holds a comma"},
		{"areas.csv", areas + "area:x;X;;PROVINCE;;\n", `found 1; none for name,aliases,kind,parent,source; commas stand between cells, not ";"`},
		{"areas.csv", areas + "area:x,\"X\"Y,,PROVINCE,,\n", `areas.csv:2:10: extraneous or missing " in quoted-field`},
		{"areas.csv", areas + "area:x\narea:y,Y\n", "none for name,aliases,kind,parent,source\nareas.csv:3: want 6 cells, as the header has, found 2; none for"},
		{"areas.csv", areas + strings.Repeat("area:x\n", 25), "areas.csv:21: want 6 cells, as the header has, found 1; none for name,aliases,kind,parent,source\nand 5 more"},
		{"areas.csv", areas + "x,X,,PROVINCE,,\n", `areas.csv:2: column id: "x": give an identifier that begins with area:`},
		{"areas.csv", areas + "area:,X,,PROVINCE,,\n", `areas.csv:2: column id: "area:"`},
		{"post_types.csv", types + "post-type:x,X,,\n\npost-type:x,Y,,\n", `post_types.csv:4: column id: "post-type:x": another row has this identifier`},
		{"bodies.csv", bodies + "post:x,X,,PARTY,,,,,\n", `bodies.csv:2: column id: "post:x"`},
		{"bodies.csv", bodies + "post:x,X,,PARTY,,,,,\nbody:x,X,,CLUB,,,,,\n", "begins with body:\nbodies.csv:3: column kind: \"CLUB\""},
		{"bodies.csv", bodies + "body:x,X,,CLUB,,,,,\n", `bodies.csv:2: column kind: "CLUB": give one of PARTY, `},
		{"posts.csv", posts + ",,X,,,,,,,\n", `posts.csv:2: column id: ""`},
		{"posts.csv", posts + "post:x,,X,,,,one,,,\n", `posts.csv:2: column seats: "one": give a whole number`},
		{"posts.csv", posts + "post:w,,\"over\ntwo lines\",,,,,,,\npost:x,,X,,,,-1,,,\n", `posts.csv:4: column seats: "-1": give a whole number`},
		{"people.csv", people + ",Ada,,,,,,,,,\n", `people.csv:2: column slug: ""`},
		{"people.csv", people + "ada,Ada,,,,,,,,,\nada,Ada,,,,,,,,,\n", `people.csv:3: column slug: "ada"`},
		{"people.csv", people + "ada,Ada,,31 June,,,,,,,\n", `people.csv:2: column birth: "31 June"`},
		{"people.csv", people + "ada,Ada,,,1999-02-29,,,,,,\n", `people.csv:2: column death: "1999-02-29"`},
		{"aliases.csv", aliases + ",Ada,Adda,misspelling,\n", `aliases.csv:2: column latin: "Ada": no single person`},
		{"relations.csv", relations + "post:x,LOVES,body:x,ALWAYS,,d,lead,1,s,\n", `relations.csv:2: column kind: "LOVES"`},
		{"relations.csv", relations + "post:x,LEADS,person:x,ALWAYS,,d,lead,1,s,\n", `relations.csv:2: column object: "person:x": give the id of a body, post or area`},
		{"relations.csv", relations + "post:x,LEADS,body:x,NEVER,,d,lead,1,s,\n", `relations.csv:2: column modality: "NEVER"`},
		{"relations.csv", relations + "post:x,LEADS,body:x,MAY,soon,d,lead,1,s,\n", `relations.csv:2: column since: "soon"`},
		{"relations.csv", relations + "post:x,LEADS,body:x,MAY,,d,lead,top,s,\n", `relations.csv:2: column line: "top"`},
		{"changes.csv", changes + "GREW,1997,,body:x,s,u,\n", `changes.csv:2: column kind: "GREW": give one of FOUNDED, `},
		{"changes.csv", changes + "FOUNDED,in spring,,body:x,s,u,\n", `changes.csv:2: column date: "in spring"`},
		{"identities.csv", "person,other,judgement,date,note\n", `identities.csv:1: no column "source"`},
		{"identities.csv", "person;other;judgement;date;source;note\n", `"note"; the header needs person,other,judgement,date,source,note; commas stand between cells, not ";"`},
		{"identities.csv", rulings + "ada,person:bo,same,2026-11-22,s,\nperson:x,person:x,same,2026-11-22,s,\n", "post:mayor-of-exampleville#3\nidentities.csv:3: column other: "},
		{"identities.csv", rulings + "ada,person:bo,same,2026-11-22,s,\n", `identities.csv:2: column person: "ada": give the id of a person, or of a term`},
		{"identities.csv", rulings + "person:ada,post:mayor,same,2026-11-22,s,\n", `identities.csv:2: column other: "post:mayor": give the id`},
		{"identities.csv", rulings + "person:ada,person:ada,same,2026-11-22,s,\n", `identities.csv:2: column other: "person:ada": the row names one side twice`},
		{"identities.csv", rulings + "person:ada,person:bo,alike,2026-11-22,s,\n", `identities.csv:2: column judgement: "alike": give one of same, different, unsure`},
		{"identities.csv", rulings + "person:ada,person:bo,unsure,November,,\n", `identities.csv:2: column date: "November": give the day of the ruling`},
		{"identities.csv", rulings + "person:ada,person:bo,different,2026-11-22,,\n", `identities.csv:2: column source: "": say what the ruling rests on`},
		{"documents.csv", documents + "a.txt,A,BOOK,,,,,,\n", `documents.csv:2: column kind: "BOOK"`},
		{"documents.csv", documents + "a.txt,A,LIST,post:x,,,,,\n", `documents.csv:2: column post: "post:x": posts.csv has no such post`},
		{"documents.csv", documents + "a.txt,A,PERSON,,WHOLE,,,,\n", `documents.csv:2: column completeness: "WHOLE"`},
		{"documents.csv", documents + "a.txt,A,PERSON,,,2026,,,\n", `documents.csv:2: column as_of: "2026"`},
		{"row_sources.json", "[]", "row_sources.json: json: "},
		{"row_sources.json", `{"mayor": "x"}`, `row_sources.json: key "mayor"`},
	} {
		folder := fstest.MapFS{c.file: {Data: []byte(c.text)}, "mayor.txt": {Data: []byte("= Mayor =\n")}}
		_, err := ingest.Load(folder, nil)
		if !errors.Is(err, ingest.ErrTable) || !strings.Contains(err.Error(), c.says) ||
			strings.Contains(err.Error(), ingest.ErrTable.Error()) {
			t.Errorf("Load with %s\n%s\nfails with %v; want ErrTable that says %s", c.file, c.text, err, c.says)
		}
	}
}

func TestEmptyFolder(t *testing.T) {
	t.Parallel()
	for name, folder := range map[string]fstest.MapFS{
		"empty":      {},
		"other file": {"README.md": {Data: []byte("= Mayor =")}},
		"a folder":   {"mayor.txt/README.md": {}},
	} {
		if _, err := ingest.Load(folder, nil); !errors.Is(err, ingest.ErrEmpty) {
			t.Errorf("%s: Load fails with %v; want ErrEmpty", name, err)
		}
	}
}

// A file that is no text becomes a document with an issue, and nothing else;
// the article next to it is whole.
func TestUnreadableArticles(t *testing.T) {
	t.Parallel()
	mayor := "= Mayor =\n| Name | Term start | Term end |\n| Ada | 1949 | 1952 |\n"
	r := load(t, fstest.MapFS{
		"image.txt": {Data: []byte("\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\xfe", 20))},
		"large.txt": {Data: make([]byte, article.MaxBytes+1)},
		"mayor.txt": {Data: []byte(mayor)},
		"utf16.txt": {Data: []byte("\xff\xfe=\x00")},
	})
	if len(r.Documents) != 4 || len(r.Posts) != 1 || len(r.Terms) != 1 || len(r.Issues) != 3 {
		t.Fatalf("%d documents, %d posts, %d terms, %d issues; want 4, 1, 1, 3\n%s",
			len(r.Documents), len(r.Posts), len(r.Terms), len(r.Issues), dumpOf(r))
	}
	for i, slug := range []string{"image", "large", "utf16"} {
		issue := r.Issues[i]
		if issue.Code != office.MalformedText || issue.Place.Document != office.DocumentID("document:"+slug) || issue.Text != slug+".txt" {
			t.Errorf("issue %s at %s, %q; want %s of %s.txt", issue.Code, issue.Place, issue.Text, office.MalformedText, slug)
		}
	}
	if _, err := office.NewGraph(r); err != nil {
		t.Error(err)
	}
}

// A file system's error is the error of Load.
func TestFailingFolder(t *testing.T) {
	t.Parallel()
	for _, file := range []string{".", "mayor.txt", "people.csv", "row_sources.json"} {
		folder := failing{fstest.MapFS{"mayor.txt": {}, "people.csv": {}, "row_sources.json": {Data: []byte("{}")}}, file}
		folder.MapFS["people.csv"].Data = []byte("slug,name,han,birth,death,birthplace,gender,ethnicity,source,note\n")
		if _, err := ingest.Load(folder, nil); !errors.Is(err, errDisk) {
			t.Errorf("%s: Load fails with %v; want the error of the file system", file, err)
		}
	}
}

var errDisk = errors.New("disk on fire")

// failing fails to open one file.
type failing struct {
	fstest.MapFS

	file string
}

func (f failing) Open(name string) (fs.File, error) {
	if name == f.file {
		return nil, errDisk
	}
	return f.MapFS.Open(name)
}

func (f failing) ReadFile(name string) ([]byte, error) {
	if name == f.file {
		return nil, errDisk
	}
	return f.MapFS.ReadFile(name)
}

func (f failing) Stat(name string) (fs.FileInfo, error) {
	if name == f.file {
		return nil, errDisk
	}
	return f.MapFS.Stat(name)
}

func TestProgress(t *testing.T) {
	t.Parallel()
	var told []string
	folder := fstest.MapFS{"a.txt": {}, "b/c.txt": {}, "d.csv": {}}
	if _, err := ingest.Load(folder, func(read, total int) { told = append(told, fmt.Sprint(read, "/", total)) }); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(told, " "); got != "1/2 2/2" {
		t.Errorf("progress %s; want 1/2 2/2", got)
	}
}

// However many rows name one person or stand in one list, a graph can be made
// of the records: what it would not take is told row by row.
func TestTooManyTerms(t *testing.T) {
	t.Parallel()
	same, different := new(strings.Builder), new(strings.Builder)
	for i := range 5000 {
		fmt.Fprintf(different, "| Person %d | 1949 | 1952 |\n", i)
		if i < 300 {
			same.WriteString("| Ada | 1949 | 1952 |\n")
		}
	}
	for name, c := range map[string]struct {
		rows   string
		terms  int
		issues int
	}{
		"one person": {same.String(), 256, 44},
		"one post":   {different.String(), 4096, 904},
	} {
		r := load(t, fstest.MapFS{"mayor.txt": {Data: []byte("= Mayor =\n| Name | Term start | Term end |\n" + c.rows)}})
		if len(r.Terms) != c.terms || len(r.Issues) != c.issues {
			t.Errorf("%s: %d terms and %d issues; want %d, %d", name, len(r.Terms), len(r.Issues), c.terms, c.issues)
		}
		if _, err := office.NewGraph(r); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// An issue quotes no more than a graph should hand out.
func TestIssuesAreBounded(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("甲", 1000)
	r := load(t, fstest.MapFS{"mayor.txt": {Data: []byte("= Mayor =\n| Name | Term start | Term end |\n| Ada | " + long + " | 1952 |\n")}})
	want := long[:(article.MaxProblemText-1)*len("甲")] + "…"
	if len(r.Issues) != 1 || r.Issues[0].Text != want {
		t.Errorf("issues %v; want one that quotes %s", r.Issues, want)
	}
}
