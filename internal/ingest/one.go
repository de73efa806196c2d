package ingest

import (
	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
)

// One reads a single article by itself, as Load reads a folder that holds
// nothing else, and returns its parts too. The slug names its document. The
// records have no version.
func One(slug string, text []byte) (article.Article, office.Records, error) {
	b, err := newBuilder(&tables{})
	if err != nil {
		return article.Article{}, office.Records{}, err
	}
	s := b.open(slug+".txt", text)
	b.convert([]source{s})
	return s.article, b.records(), nil
}
