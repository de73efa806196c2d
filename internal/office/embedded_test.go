package office_test

import (
	"sync"
	"testing"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// loaded is the graph of the embedded data; it never changes, so tests share it.
var loaded = sync.OnceValues(func() (*office.Graph, error) {
	records, err := ingest.Load(data.Files(), nil)
	if err != nil {
		return nil, err
	}
	return office.NewGraph(records)
})

func embedded(t testing.TB) *office.Graph {
	t.Helper()
	g, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func day(t testing.TB, text string) when.Date {
	t.Helper()
	d, err := when.ParseEDTF(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func post(t testing.TB, slug string) office.Post {
	t.Helper()
	p, ok := embedded(t).Post(office.By{Slug: &slug})
	if !ok {
		t.Fatalf("no post %s", slug)
	}
	return p
}

func body(t testing.TB, slug string) office.Body {
	t.Helper()
	b, ok := embedded(t).Body(office.By{Slug: &slug})
	if !ok {
		t.Fatalf("no body %s", slug)
	}
	return b
}

func person(t testing.TB, slug string) office.Person {
	t.Helper()
	p, ok := embedded(t).Person(office.By{Slug: &slug})
	if !ok {
		t.Fatalf("no person %s", slug)
	}
	return p
}

// everything is the largest page.
func everything() relay.Page {
	most := int32(relay.Max)
	return relay.Page{First: &most}
}

func reload(t testing.TB) office.Records {
	t.Helper()
	records, err := ingest.Load(data.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return records
}
