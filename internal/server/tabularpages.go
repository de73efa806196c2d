package server

import (
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/internal/flat"
	"github.com/seed-51aee618/cursus/internal/relay"
)

// Paging says what part of the whole the rows of a table are.
type Paging struct {
	Total   *int32   // how many items the outermost list holds; nil when it is no page
	Next    string   // the cursor after which that list goes on; "" when it does not
	Partial []string // paths of the lists of which the rows hold a part, outermost first

	after string // the variable that gives that cursor; "" when none does
}

// pages notices the pages that lead to the rows of a table, whether or not the
// query asks how long their lists are.
type pages struct {
	of []flat.Page

	mutex   sync.Mutex
	total   *int32
	next    string
	partial map[string]bool
}

// A connection is a page of a list, as package relay cuts it.
type connection interface {
	TotalCount() int32
	PageInfo() relay.PageInfo
}

// watch notes the pages that next resolves.
func (p *pages) watch(next graphql.FieldMiddleware) graphql.FieldMiddleware {
	return func(ctx context.Context, resolve graphql.Resolver) (any, error) {
		value, err := next(ctx, resolve)
		if c, ok := value.(connection); ok && err == nil {
			p.note(keys(graphql.GetFieldContext(ctx).Path()), c)
		}
		return value, err
	}
}

func (p *pages) note(path string, c connection) {
	i := slices.IndexFunc(p.of, func(page flat.Page) bool { return page.Path == path })
	if i < 0 {
		return
	}
	info := c.PageInfo()
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if info.HasNextPage || info.HasPreviousPage {
		if p.partial == nil {
			p.partial = make(map[string]bool)
		}
		p.partial[path] = true
	}
	if !p.of[i].Outermost {
		return
	}
	p.total = new(c.TotalCount())
	if info.HasNextPage && info.EndCursor != nil {
		p.next = *info.EndCursor
	}
}

// paging is what was noticed, once everything is resolved.
func (p *pages) paging() Paging {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	found := Paging{Total: p.total, Next: p.next}
	for _, page := range p.of {
		if p.partial[page.Path] {
			found.Partial = append(found.Partial, page.Path)
		}
		if page.Outermost {
			found.after = afterVariable(page.Arguments)
		}
	}
	return found
}

// afterVariable names the variable that says where a page begins; "" when none
// does, or when the page is cut from the end.
func afterVariable(arguments ast.ArgumentList) string {
	after := arguments.ForName("after")
	if after == nil || after.Value.Kind != ast.Variable || arguments.ForName("last") != nil {
		return ""
	}
	return after.Value.Raw
}

// keys is a path without the places in lists, as package flat writes it.
func keys(path ast.Path) string {
	names := make([]string, 0, len(path))
	for _, element := range path {
		if name, ok := element.(ast.PathName); ok {
			names = append(names, string(name))
		}
	}
	return strings.Join(names, ".")
}
