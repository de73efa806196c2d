package popolo

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A madePost is what memberships without a post are of: each becomes one post.
type madePost struct {
	body office.BodyID
	role string
	area office.AreaID
}

// A period is an organization in one of its legislative periods, which becomes
// a body: part of the organization, and successor of its period before.
type period struct {
	of    office.BodyID
	event string
}

// postOf returns the post of a membership: the one it names, or one made of its
// organization, period, role and area.
func (b *builder) postOf(m membership) (office.PostID, error) {
	if m.PostID != "" {
		id, err := b.named(postKind, "post_id", m.PostID)
		return office.PostID(id), err
	}
	body, err := b.named(bodyKind, "organization_id", m.OrganizationID)
	if err == nil && body == "" {
		err = at("post_id", errors.New("give post_id or organization_id"))
	}
	if err != nil {
		return "", err
	}
	area, err := b.named(areaKind, "area_id", m.AreaID)
	if err != nil {
		return "", err
	}
	if m.PeriodID != "" {
		if body, err = b.periodOf(office.BodyID(body), m.PeriodID); err != nil {
			return "", err
		}
	}
	return b.make(madePost{office.BodyID(body), cmp.Or(m.Role, "member"), office.AreaID(area)}), nil
}

// make returns the post, which is new unless another membership is of it too.
func (b *builder) make(m madePost) office.PostID {
	if id, ok := b.made[m]; ok {
		return id
	}
	id := postKind + bare(string(m.body)) + "/" + strings.ReplaceAll(strings.ToLower(m.role), " ", "-")
	title := m.role + ", " + b.names[string(m.body)]
	if m.area != "" {
		id += "/" + bare(string(m.area))
		title += ", " + b.names[string(m.area)]
	}
	p := office.PostRecord{
		ID:    office.PostID(b.mint(strings.ReplaceAll(id, "#", "%23"))),
		Title: title, Role: m.role, Body: m.body, Area: m.area, Sources: b.plainSource(),
	}
	b.rec.Posts = append(b.rec.Posts, p)
	b.made[m] = p.ID
	return p.ID
}

// periodOf returns the body that an organization is in one of its periods.
func (b *builder) periodOf(of office.BodyID, id string) (string, error) {
	i, ok := b.events[id]
	if !ok {
		return "", at("legislative_period_id", fmt.Errorf("%q: the document has no such event", id))
	}
	key := period{of, id}
	if at, ok := b.periods[key]; ok {
		return string(b.rec.Bodies[at].ID), nil
	}
	whole := b.rec.Bodies[b.bodies[of]]
	body := office.BodyRecord{
		ID:   office.BodyID(b.mint(string(of) + "/" + id)),
		Name: whole.Name + ", " + cmp.Or(b.doc.Events[i].Name, id), Kind: whole.Kind,
		Parent: of, Area: whole.Area, Sources: b.plainSource(),
	}
	b.names[string(body.ID)] = body.Name
	b.periods[key] = len(b.rec.Bodies)
	b.rec.Bodies = append(b.rec.Bodies, body)
	return string(body.ID), nil
}

// followPeriods makes each period of an organization the successor of the one
// that began last before it. One that began with another, or on no known date,
// succeeds none.
func (b *builder) followPeriods() {
	begun := func(p period) string { return b.doc.Events[b.events[p.event]].StartDate }
	order := make([]period, 0, len(b.periods))
	for p := range b.periods {
		if begun(p) != "" {
			order = append(order, p)
		}
	}
	slices.SortFunc(order, func(p, q period) int {
		return cmp.Or(strings.Compare(string(p.of), string(q.of)), strings.Compare(begun(p), begun(q)), strings.Compare(p.event, q.event))
	})
	for i := 1; i < len(order); i++ {
		before, p := order[i-1], order[i]
		if before.of == p.of && begun(before) != begun(p) {
			b.rec.Bodies[b.periods[p]].Succeeds = b.rec.Bodies[b.periods[before]].ID
		}
	}
}

// bare is an identifier without its kind.
func bare(id string) string {
	_, slug, _ := strings.Cut(id, ":")
	return slug
}
