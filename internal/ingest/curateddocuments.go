package ingest

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func (b *builder) enterDocument(r row) error {
	kind, err := oneOf(r, "kind", []office.DocumentKind{
		office.ListDocument, office.MembersDocument, office.VersionDocument, office.PersonDocument,
	})
	if err != nil {
		return err
	}
	asOf := when.Past
	if text := r.get("as_of"); text != "" {
		if asOf, err = when.ParseDay(text); err != nil {
			return r.wrong("as_of", err.Error())
		}
	}
	if c := r.get("completeness"); c != "COMPLETE" && c != "PARTIAL" && c != "" {
		return r.wrong("completeness", "give COMPLETE or PARTIAL")
	}
	post, err := b.subjectOf(r, kind)
	if err != nil {
		return err
	}
	b.catalogue[r.get("file")] = office.DocumentRecord{
		Kind: kind, Post: post, Complete: r.get("completeness") == "COMPLETE",
		AsOf: asOf, Sources: r.list("sources"), Licence: r.get("licence"), Note: r.get("note"),
	}
	return nil
}

// subjectOf reads the post that a document lists the holders of.
func (b *builder) subjectOf(r row, kind office.DocumentKind) (office.PostID, error) {
	id := r.get("post")
	post := b.posts[id]
	switch {
	case kind == office.PersonDocument:
		return "", nil
	case post == nil || string(post.ID) != id:
		return "", r.wrong("post", "posts.csv has no such post")
	default:
		return post.ID, nil
	}
}

func (b *builder) enterRowSources(t *tables) error {
	var wrong mistakes
	for _, key := range slices.Sorted(maps.Keys(t.rowSources)) {
		slug, number, _ := strings.Cut(key, "#")
		n, err := strconv.Atoi(number)
		if err != nil {
			wrong.add(mistake{fmt.Errorf("%s: key %q: give a document and a row, as in slug#12", rowSourcesFile, key)})
			continue
		}
		b.rowSources[rowKey{office.DocumentID("document:" + slug), n}] = t.rowSources[key]
	}
	return wrong.err()
}
