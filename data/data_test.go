package data_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestIdentifiers(t *testing.T) {
	t.Parallel()
	for prefix, rows := range map[string][]row{
		"area": areas(t), "post-type": postTypes(t), "body": bodies(t), "post": posts(t),
	} {
		wellFormed := regexp.MustCompile(`^` + prefix + `:[a-z0-9]+(-[a-z0-9]+)*$`)
		for id := range set(t, rows, "id") {
			if !wellFormed.MatchString(id) {
				t.Errorf("%q is not a %s identifier", id, prefix)
			}
		}
		if !slices.IsSortedFunc(rows, func(a, b row) int { return strings.Compare(a["id"], b["id"]) }) {
			t.Errorf("the table of %s: is not sorted by id", prefix)
		}
	}
}

func TestReferences(t *testing.T) {
	t.Parallel()
	area, kind := set(t, areas(t), "id"), set(t, postTypes(t), "id")
	body, post := set(t, bodies(t), "id"), set(t, posts(t), "id")
	refers := func(rows []row, column string, to ...map[string]bool) {
		for _, r := range rows {
			id := r[column]
			if id != "" && !slices.ContainsFunc(to, func(ids map[string]bool) bool { return ids[id] }) {
				t.Errorf("%s%s: %s %q is not in its table", r["id"], r["subject"], column, id)
			}
		}
	}
	refers(areas(t), "parent", area)
	refers(bodies(t), "parent", body)
	refers(bodies(t), "succeeds", body)
	refers(bodies(t), "area", area)
	refers(posts(t), "body", body)
	refers(posts(t), "type", kind)
	refers(posts(t), "area", area)
	refers(documents(t), "post", post)
	refers(relations(t), "subject", post)
	refers(relations(t), "object", post, body, area)
	refers(relations(t), "document", documentIDs(t))
}

func TestEveryRowHasItsSource(t *testing.T) {
	t.Parallel()
	known := documentIDs(t)
	for _, rows := range [][]row{areas(t), postTypes(t), bodies(t), posts(t)} {
		for _, r := range rows {
			for id := range strings.SplitSeq(r["source"], " ; ") {
				if !known[id] {
					t.Errorf("%s: source %q is not a document", r["id"], id)
				}
			}
		}
	}
	for _, r := range table(t, "aliases.csv", "han,latin,alias,kind,source") {
		if r["source"] == "" {
			t.Errorf("alias %s of %s has no source", r["alias"], r["latin"])
		}
	}
}

func TestBodiesFormTrees(t *testing.T) {
	t.Parallel()
	for _, column := range []string{"parent", "succeeds"} {
		up := make(map[string]string)
		for _, r := range bodies(t) {
			up[r["id"]] = r[column]
		}
		for id := range up {
			steps := 0
			for at := id; at != "" && steps <= len(up); at = up[at] {
				steps++
			}
			if steps > len(up) {
				t.Errorf("%s: following %s never ends", id, column)
			}
		}
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	oneOf := func(rows []row, column, words string) {
		for i, r := range rows {
			if !slices.Contains(strings.Fields(words), r[column]) {
				t.Errorf("row %d (%s%s%s): %s is %q; want one of %s", i+1, r["id"], r["file"], r["subject"], column, r[column], words)
			}
		}
	}
	oneOf(areas(t), "kind", "COUNTRY PROVINCE MUNICIPALITY AUTONOMOUS_REGION")
	oneOf(bodies(t), "kind", "PARTY COMMITTEE STANDING_COMMITTEE POLITICAL_BUREAU GOVERNMENT DEPARTMENT STATE")
	oneOf(documents(t), "kind", "LIST MEMBERS VERSION PERSON")
	oneOf(documents(t), "completeness", "COMPLETE PARTIAL")
	oneOf(relations(t), "modality", "ALWAYS USUALLY MAY")
	oneOf(relations(t), "kind", "RECOMMENDED_BY APPROVED_BY APPOINTED_BY MAY_BE_APPOINTED_BY LEADS "+
		"HIGHEST_POST_IN OUTRANKS DEPUTY_OF MEMBER_OF USUALLY_MEMBER_OF")
}

// Names are looked up without regard to the record they belong to, so one name
// must not mean two bodies, two posts or two types.
func TestNamesAreUnambiguous(t *testing.T) {
	t.Parallel()
	for column, rows := range map[string][]row{"name": bodies(t), "title": posts(t), "label": postTypes(t)} {
		owner := make(map[string]string)
		for _, r := range rows {
			for name := range strings.SplitSeq(r[column]+" ; "+r["aliases"], " ; ") {
				if other := owner[name]; name != "" && other != "" {
					t.Errorf("%q means %s and %s", name, other, r["id"])
				}
				owner[name] = r["id"]
			}
		}
	}
}
