package ingest_test

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// Tables as public pages have them, which are not kept here: how many terms,
// vacancies and other issues come of each. Each issue is a part that says
// something else than a term, or what the excerpt lost: the names of a header,
// the end of a row.
func TestWild(t *testing.T) {
	t.Parallel()
	folder := os.Getenv("CURSUS_WILD")
	if folder == "" {
		t.Skip("CURSUS_WILD is not set; it names a folder of tables as public pages have them")
	}
	for name, want := range map[string]struct{ terms, vacancies, issues int }{
		"ambassadors-of-luxembourg-to-the-us.txt":     {13, 0, 1},
		"captains-regent-of-san-marino-1243-1500.txt": {41, 0, 3},
		"chief-ministers-of-india-2014.txt":           {0, 0, 2},
		"governors-of-zhejiang.txt":                   {6, 1, 1},
		"heads-of-state-of-togo-archontology.txt":     {12, 1, 2},
		"kings-of-pontus-infobox.txt":                 {15, 0, 1},
		"mayors-of-shanghai.txt":                      {9, 0, 2},
		"party-secretary-of-fujian-wikitable.txt":     {7, 1, 1},
		"presidents-of-fenerbahce.txt":                {19, 0, 5},
		"vice-premiers-of-china.txt":                  {4, 0, 9},
	} {
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Error(err)
			continue
		}
		r, err := ingest.Load(fstest.MapFS{name: {Data: text}}, nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		vacancies := 0
		for _, i := range r.Issues {
			if i.Code == office.Vacancy {
				vacancies++
			}
		}
		if others := len(r.Issues) - vacancies; len(r.Terms) != want.terms || vacancies != want.vacancies || others != want.issues {
			t.Errorf("%s: %d terms, %d vacancies, %d other issues; want %+v", name, len(r.Terms), vacancies, others, want)
		}
	}
}
