package popolo

import (
	"net/url"
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A subject is the records to write, with what their objects say of each other.
type subject struct {
	documents map[office.DocumentID]*office.DocumentRecord
	posts     map[office.PostID]*office.PostRecord
}

func newSubject(r *office.Records) *subject {
	s := &subject{
		documents: make(map[office.DocumentID]*office.DocumentRecord, len(r.Documents)),
		posts:     make(map[office.PostID]*office.PostRecord, len(r.Posts)),
	}
	for i := range r.Documents {
		s.documents[r.Documents[i].ID] = &r.Documents[i]
	}
	for i := range r.Posts {
		s.posts[r.Posts[i].ID] = &r.Posts[i]
	}
	return s
}

// links are the addresses among the sources of documents, each once, under the
// titles of the documents. A citation that is no address is left to "cursus".
func (s *subject) links(ids []office.DocumentID) []link {
	var links []link
	for _, id := range ids {
		if d := s.documents[id]; d != nil {
			for _, address := range d.Sources {
				links = addLink(links, address, d.Title)
			}
		}
	}
	return links
}

func addLink(links []link, address, note string) []link {
	known := slices.ContainsFunc(links, func(l link) bool { return l.URL == address })
	if known || !isAddress(address) {
		return links
	}
	return append(links, link{address, note})
}

func isAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.String() == s
}

// asOf is the day a document speaks of.
func (s *subject) asOf(id office.DocumentID) when.Day {
	if d := s.documents[id]; d != nil {
		return d.AsOf
	}
	return when.Past
}

// membership is a term with the dates that its claims come to.
func (s *subject) membership(t *office.TermRecord) membership {
	m := membership{
		ID: string(t.ID), PersonID: string(t.Person), PostID: string(t.Post),
		Sources: s.termLinks(t),
		Extra: &membershipExtra{
			Document: t.Document, Row: t.Row, Listed: t.Listed, Ordinal: t.Ordinal, Status: t.Status,
			Source: t.Source, Claims: each(t.Claims, claimOf),
		},
	}
	if p := s.posts[t.Post]; p != nil {
		m.Role, m.OrganizationID, m.AreaID = p.Role, string(p.Body), string(p.Area)
	}
	start, end := s.settled(office.StartField, t), s.settled(office.EndField, t)
	m.StartDate = plain(start)
	if _, ordered := when.NewSpan(start.Padded(), end.Padded()); ordered {
		m.EndDate = plain(end) // else it counts as unknown
	}
	return m
}

// settled is what the claims on a date come to; a blank where some of those that
// exclude each other say that it has not come.
func (s *subject) settled(field office.ClaimField, t *office.TermRecord) when.Date {
	var claims []office.ClaimRecord
	open := false
	for _, c := range t.Claims {
		if c.Field == field {
			claims = append(claims, c)
			open = open || c.Date.Kind() == when.Open
		}
	}
	settled := office.Reconcile(claims, s.asOf)
	if open && settled.Conflict() {
		return when.Date{}
	}
	d, err := when.Restore(settled.Text(), settled.EDTF())
	if err != nil {
		return when.Date{} // a form of its own making is always one that can be read
	}
	return d
}

// termLinks are where a term's row came from, and the documents of its claims.
func (s *subject) termLinks(t *office.TermRecord) []link {
	links := addLink(nil, t.Source, "")
	ids := []office.DocumentID{t.Document}
	for _, c := range t.Claims {
		if !slices.Contains(ids, c.Place.Document) {
			ids = append(ids, c.Place.Document)
		}
	}
	for _, l := range s.links(ids) {
		links = addLink(links, l.URL, l.Note)
	}
	return links
}
