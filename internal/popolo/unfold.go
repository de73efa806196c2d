package popolo

import (
	"cmp"
	"fmt"
)

// unfold puts the memberships that stand in persons, and the posts that stand in
// organizations, into the lists of the document. Where it has such a list, the
// embedded objects are taken for repetitions of it.
func (d *document) unfold() {
	if len(d.Posts) == 0 {
		for i, o := range d.Organizations {
			for j, p := range o.Posts {
				p.OrganizationID = cmp.Or(p.OrganizationID, o.ID)
				p.at = o.at
				p.at.path = fmt.Sprintf("organizations[%d].posts[%d]", i, j)
				d.Posts = append(d.Posts, p)
			}
		}
	}
	if len(d.Memberships) == 0 {
		for i, o := range d.People {
			for j, m := range o.Memberships {
				m.PersonID = cmp.Or(m.PersonID, o.ID)
				m.at = o.at
				m.at.path = fmt.Sprintf("persons[%d].memberships[%d]", i, j)
				d.Memberships = append(d.Memberships, m)
			}
		}
	}
}
