package popolo

import "github.com/seed-51aee618/cursus/internal/office"

// A document is the lists of one Popolo file. Each property is Popolo's of the
// same name; those that records have no place for are left out, and ignored.
type document struct {
	Dataset       *dataset
	Areas         []area
	Organizations []organization
	Posts         []post
	People        []person
	Memberships   []membership
	Events        []event
}

// objects is how many objects its lists have.
func (d *document) objects() int {
	return len(d.Areas) + len(d.Organizations) + len(d.Posts) + len(d.People) + len(d.Memberships) + len(d.Events)
}

type area struct {
	ID             string     `json:"id"`
	Name           string     `json:"name,omitempty"`
	Classification string     `json:"classification,omitempty"`
	ParentID       string     `json:"parent_id,omitempty"`
	Sources        []link     `json:"sources,omitempty"`
	Extra          *areaExtra `json:"cursus,omitempty"`
}

type organization struct {
	ID             string             `json:"id"`
	Name           string             `json:"name,omitempty"`
	OtherNames     []otherName        `json:"other_names,omitempty"`
	Classification string             `json:"classification,omitempty"`
	ParentID       string             `json:"parent_id,omitempty"`
	AreaID         string             `json:"area_id,omitempty"`
	Posts          []post             `json:"posts,omitempty"`
	Sources        []link             `json:"sources,omitempty"`
	Extra          *organizationExtra `json:"cursus,omitempty"`

	at origin
}

type post struct {
	ID             string     `json:"id"`
	Label          string     `json:"label,omitempty"`
	OtherLabels    []string   `json:"other_label,omitempty"`
	Role           string     `json:"role,omitempty"`
	OrganizationID string     `json:"organization_id,omitempty"`
	AreaID         string     `json:"area_id,omitempty"`
	StartDate      string     `json:"start_date,omitempty"` // when it was created
	Sources        []link     `json:"sources,omitempty"`
	Extra          *postExtra `json:"cursus,omitempty"`

	at origin
}

type person struct {
	ID          string       `json:"id"`
	Name        string       `json:"name,omitempty"`
	OtherNames  []otherName  `json:"other_names,omitempty"`
	Gender      string       `json:"gender,omitempty"`
	BirthDate   string       `json:"birth_date,omitempty"`
	DeathDate   string       `json:"death_date,omitempty"`
	Memberships []membership `json:"memberships,omitempty"`
	Sources     []link       `json:"sources,omitempty"`
	Extra       *personExtra `json:"cursus,omitempty"`

	at origin
}

type membership struct {
	ID             string           `json:"id,omitempty"`
	Role           string           `json:"role,omitempty"`
	PersonID       string           `json:"person_id,omitempty"`
	OrganizationID string           `json:"organization_id,omitempty"`
	PostID         string           `json:"post_id,omitempty"`
	AreaID         string           `json:"area_id,omitempty"`
	PeriodID       string           `json:"legislative_period_id,omitempty"` // an event's; EveryPolitician's addition
	StartDate      string           `json:"start_date,omitempty"`
	EndDate        string           `json:"end_date,omitempty"`
	Sources        []link           `json:"sources,omitempty"`
	Extra          *membershipExtra `json:"cursus,omitempty"`

	at origin
}

// An origin is where an object was read: for one that stands in another, where
// that one was.
type origin struct {
	list string // of the document: "memberships"
	row  int    // in the list, from 1
	line int    // on which it begins, from 1
	path string // "memberships[3]", "persons[0].memberships[1]"
}

func (o origin) place(property string) office.Place {
	return office.Place{
		Document: plainDocument, Section: o.list, Row: o.row, Label: property, Line: o.line, Column: 1,
	}
}

// An event is read where a membership names it as its period, never written.
type event struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	StartDate string `json:"start_date"`
	EndDate   string `json:"end_date"`

	at origin
}

type otherName struct {
	Name     string     `json:"name"`
	Language string     `json:"lang,omitempty"` // BCP 47; not Popolo's, but many files have it
	Note     string     `json:"note,omitempty"`
	Extra    *nameExtra `json:"cursus,omitempty"`
}

type link struct {
	URL  string `json:"url"`
	Note string `json:"note,omitempty"`
}
