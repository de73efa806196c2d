package mapped

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
)

// A shelf keeps the records of one kind by identifier. One may be named before a
// row gives it.
type shelf[R any] struct {
	kind   string // that identifiers begin with, such as "person:"
	list   []R
	ids    []string
	given  []bool
	at     map[string]int32
	byName map[string]int32 // names that stand for identifiers
}

func newShelf[R any](kind string) shelf[R] {
	return shelf[R]{kind: kind, at: make(map[string]int32), byName: make(map[string]int32)}
}

// find returns the place of an identifier, which it enters when it is new.
func (s *shelf[R]) find(id string) int32 {
	if at, ok := s.at[id]; ok {
		return at
	}
	full := id
	if !strings.HasPrefix(full, s.kind) {
		full = s.kind + strings.ReplaceAll(id, "#", "%23") // only terms have that sign
	}
	if at, ok := s.at[full]; ok {
		s.at[strings.Clone(id)] = at
		return at
	}
	at := int32(len(s.list))
	var blank R
	s.list = append(s.list, blank)
	s.ids = append(s.ids, full)
	s.given = append(s.given, false)
	s.at[strings.Clone(id)], s.at[full] = at, at
	return at
}

// named is find for what has no identifier but its name. Two names are one when
// they are written alike; names that merely come to the same identifier are told
// apart by a number, as folding proves nothing.
func (s *shelf[R]) named(name string) int32 {
	if at, ok := s.byName[name]; ok {
		return at
	}
	slug := fold.Slug(name)
	if slug == "" {
		slug = strings.Join(strings.Fields(name), "-")
	}
	free := slug
	for n := 2; s.has(free); n++ {
		free = slug + "-" + strconv.Itoa(n)
	}
	at := s.find(free)
	s.byName[strings.Clone(name)] = at
	return at
}

func (s *shelf[R]) has(id string) bool {
	_, known := s.at[s.kind+id]
	return known
}

// taken returns the records that rows gave, in their order.
func (s *shelf[R]) taken() []R {
	if !slices.Contains(s.given, false) {
		return s.list
	}
	var all []R
	for i, given := range s.given {
		if given {
			all = append(all, s.list[i])
		}
	}
	return all
}
