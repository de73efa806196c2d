package ingest

import "strconv"

// slugs are the identifiers given so far. Each holds how often it was asked for,
// so that giving the next of a thousand namesakes takes no longer than the first.
type slugs map[string]int

// take gives out an identifier as it is, and says whether it was still free.
func (s slugs) take(id string) bool {
	s[id]++
	return s[id] == 1
}

// mint gives out kind:slug, or numbers the slug when that is taken.
func (s slugs) mint(kind, slug string) string {
	if slug == "" {
		slug = "untitled"
	}
	id := kind + ":" + slug
	for {
		s[id]++
		free := id
		if n := s[id]; n > 1 {
			free += "-" + strconv.Itoa(n)
		}
		if free == id || s.take(free) {
			return free
		}
	}
}
