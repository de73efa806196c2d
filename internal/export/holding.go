package export

import (
	"iter"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A holding is a term and what it points at, looked up once for all its cells.
type holding struct {
	term     office.Term
	person   office.Person
	post     office.Post
	body     found[office.Body]
	area     found[office.Area]
	document found[office.Document]
	start    office.PartialDate
	end      office.PartialDate
	duration office.Duration
}

// A found record is one that there may not be.
type found[T any] struct {
	record T
	ok     bool
}

func find[T any](record T, ok bool) found[T] { return found[T]{record, ok} }

func (f found[T]) get() (T, bool) { return f.record, f.ok }

// holdings yields what is good until the next.
func holdings(terms iter.Seq[office.Term]) iter.Seq[*holding] {
	return func(yield func(*holding) bool) {
		var h holding
		for t := range terms {
			post := t.Post()
			h = holding{
				t, t.Person(), post, find(post.Body()), find(post.Area()), find(t.Document()),
				t.Start(), t.End(), t.Duration(),
			}
			if !yield(&h) {
				return
			}
		}
	}
}
