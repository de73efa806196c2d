package wikidata

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// genders are the items of the commonest, in words.
var genders = map[string]string{"Q6581097": "male", "Q6581072": "female"}

// Records are what all files came to. Posts, bodies and areas are the items that
// terms lead to; one that no file has is called by its identifier.
func (r *Reader) Records() office.Records {
	rec := r.rec
	asOf := make(map[office.DocumentID]when.Day, len(rec.Documents))
	for _, d := range rec.Documents {
		asOf[d.ID] = d.AsOf
	}
	r.places(&rec)
	for i := range rec.People {
		p := &rec.People[i]
		if word, ok := genders[p.Gender]; ok {
			p.Gender = word
		} else {
			p.Gender = r.called(p.Gender)
		}
		p.Birthplace = r.called(p.Birthplace)
	}
	for _, t := range rec.Terms {
		rec.Issues = append(rec.Issues, office.Contradictions(t, func(id office.DocumentID) when.Day { return asOf[id] })...)
	}
	return rec
}

// places enters the posts that somebody held, and their bodies and areas.
func (r *Reader) places(rec *office.Records) {
	given := make(map[string]bool)
	isNew := func(id string) bool {
		seen := given[id]
		given[id] = true
		return !seen
	}
	for _, h := range r.held {
		a := r.known[h.item]
		p := office.PostRecord{
			ID: office.PostID("post:" + h.item), Title: r.called(h.item), Aliases: a.aliases, Formation: a.formation,
			Sources: []office.DocumentID{h.document},
		}
		if isItem(a.body) {
			p.Body = office.BodyID("body:" + a.body)
			if isNew(string(p.Body)) {
				rec.Bodies = append(rec.Bodies, office.BodyRecord{
					ID: p.Body, Name: r.called(a.body), Aliases: r.known[a.body].aliases, Kind: office.OtherBody, Sources: p.Sources,
				})
			}
		}
		if isItem(a.area) {
			p.Area = office.AreaID("area:" + a.area)
			if isNew(string(p.Area)) {
				rec.Areas = append(rec.Areas, office.AreaRecord{
					ID: p.Area, Name: r.called(a.area), Aliases: r.known[a.area].aliases, Sources: p.Sources,
				})
			}
		}
		rec.Posts = append(rec.Posts, p)
	}
}

// called is the label of an item, else its identifier.
func (r *Reader) called(item string) string {
	if a, ok := r.known[item]; ok && strings.TrimSpace(a.label) != "" {
		return a.label
	}
	return item
}
