package synth

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// writeTables writes the curated tables. Of each record they hold what its
// articles do not say.
func writeTables(dir string, r office.Records) error {
	for _, t := range []struct {
		file, columns string
		rows          [][]string
	}{
		{"dataset.csv", "title,licence,citation,synthetic", [][]string{{r.About.Title, r.About.Licence, r.About.Citation, "yes"}}},
		{"documents.csv", "file,title,kind,post,completeness,as_of,sources,licence,note", rows(r.Documents, documentRow)},
		{"areas.csv", "id,name,aliases,kind,parent,source", rows(r.Areas, areaRow)},
		{"post_types.csv", "id,label,aliases,source", rows(r.PostTypes, typeRow)},
		{"bodies.csv", "id,name,aliases,kind,parent,succeeds,area,source,note", rows(r.Bodies, bodyRow)},
		{"posts.csv", "id,body,title,role,type,area,seats,aliases,source,note", rows(r.Posts, postRow)},
		{"people.csv", "slug,name,han,birth,death,birthplace,gender,ethnicity,source,note", rows(r.People, personRow)},
	} {
		var text strings.Builder
		w := csv.NewWriter(&text)
		table := slices.Concat([][]string{strings.Split(t.columns, ",")}, t.rows)
		if err := w.WriteAll(table); err != nil {
			return fmt.Errorf("%s: %w", t.file, err)
		}
		if err := writeFile(dir, t.file, text.String()); err != nil {
			return err
		}
	}
	return nil
}

func rows[R any](records []R, cells func(*R) []string) [][]string {
	all := make([][]string, len(records))
	for i := range records {
		all[i] = cells(&records[i])
	}
	return all
}

func documentRow(d *office.DocumentRecord) []string {
	completeness := "PARTIAL"
	if d.Complete {
		completeness = "COMPLETE"
	}
	return []string{fileOf(d), d.Title, string(d.Kind), string(d.Post), completeness, d.AsOf.String(), "", d.Licence, d.Note}
}

func areaRow(a *office.AreaRecord) []string {
	return []string{string(a.ID), a.Name, "", a.Kind, string(a.Parent), ""}
}

func typeRow(t *office.PostTypeRecord) []string { return []string{string(t.ID), t.Label, "", ""} }

func bodyRow(b *office.BodyRecord) []string {
	return []string{string(b.ID), b.Name, "", string(b.Kind), string(b.Parent), string(b.Succeeds), string(b.Area), sources(b.Sources), ""}
}

func postRow(p *office.PostRecord) []string {
	seats := ""
	if p.Seats > 0 {
		seats = strconv.Itoa(p.Seats)
	}
	return []string{string(p.ID), string(p.Body), p.Title, p.Role, string(p.Type), string(p.Area), seats, "", sources(p.Sources), ""}
}

func personRow(p *office.PersonRecord) []string {
	return []string{strings.TrimPrefix(string(p.ID), "person:"), p.Name, "", "", "", "", "", "", "", ""}
}

func sources(ids []office.DocumentID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
	}
	return strings.Join(names, " ; ")
}
