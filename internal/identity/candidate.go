package identity

import (
	"cmp"
	"hash/fnv"
	"io"
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// nextOf bounds with how many of those who share a key each is compared: with
// all of up to 13, and of more with those born next to them.
const nextOf = 12

// maxKeys bounds how many keys a person has.
const maxKeys = 64

// A key is a hash of a form of a name that two names may have in common: equal
// keys make two people worth comparing, and prove nothing.
type key uint64

// keyOf hashes a form of a name. The kind keeps forms apart that are spelled
// alike.
func keyOf(kind, form string) key {
	h := fnv.New64a()
	_, _ = io.WriteString(h, kind+form) // a hash takes everything
	return key(h.Sum64())
}

// keys are those of a person.
func keys(p *office.PersonRecord) []key {
	var all []key
	for _, n := range namesOf(p) {
		if n.han {
			runes := []rune(n.key)
			all = append(all, keyOf("han ", string(runes[:min(len(runes), 3)])))
		} else {
			all = append(all, keyOf("latin ", n.key), keyOf("wade ", n.key))
			if n.turned != "" {
				all = append(all, keyOf("latin ", n.turned))
			}
		}
		for i := range n.pinyin {
			all = append(all, keyOf("latin ", n.pinyin[i]), keyOf("wade ", plain(n.wade[i])))
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	return all[:min(len(all), maxKeys)]
}

// An entry is one key of one person.
type entry struct {
	key    key
	born   when.Day
	person int32
}

// A candidate is a couple worth comparing, and how many share the key that
// fewest share of those that both have.
type candidate struct {
	couple
	bearers int32
}

// candidates returns the couples that share a key, each once, in order.
func candidates(people []office.PersonRecord) []candidate {
	var entries []entry
	for i := range people {
		born := people[i].Birth.Padded().Lo
		for _, k := range keys(&people[i]) {
			entries = append(entries, entry{k, born, int32(i)})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.born, b.born), cmp.Compare(a.person, b.person))
	})
	var found []candidate
	for len(entries) > 0 {
		n := 1
		for n < len(entries) && entries[n].key == entries[0].key {
			n++
		}
		for i, a := range entries[:n] {
			for _, b := range entries[i+1 : min(n, i+1+nextOf)] {
				found = append(found, candidate{coupleOf(a.person, b.person), int32(n)})
			}
		}
		entries = entries[n:]
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.couple[0], b.couple[0]), cmp.Compare(a.couple[1], b.couple[1]), cmp.Compare(a.bearers, b.bearers))
	})
	return slices.CompactFunc(found, func(a, b candidate) bool { return a.couple == b.couple })
}
