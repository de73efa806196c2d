package popolo

import "github.com/seed-51aee618/cursus/internal/office"

// A dataset stands under "cursus" of the whole document: what belongs to none
// of Popolo's objects.
type dataset struct {
	Version   string     `json:"version,omitempty"`
	Title     string     `json:"title,omitempty"`
	Licence   string     `json:"licence,omitempty"`
	Citation  string     `json:"citation,omitempty"`
	Synthetic bool       `json:"synthetic,omitempty"`
	Documents []source   `json:"documents,omitempty"`
	PostTypes []postType `json:"post_types,omitempty"`
	Relations []relation `json:"relations,omitempty"`
	Changes   []change   `json:"changes,omitempty"`
	Issues    []issue    `json:"issues,omitempty"`
}

type source struct {
	ID       office.DocumentID   `json:"id"`
	Title    string              `json:"title,omitempty"`
	Kind     office.DocumentKind `json:"kind,omitempty"`
	Post     office.PostID       `json:"post,omitempty"`
	Complete bool                `json:"complete,omitempty"`
	AsOf     string              `json:"as_of,omitempty"`
	Sources  []string            `json:"sources,omitempty"`
	Licence  string              `json:"licence,omitempty"`
	Note     string              `json:"note,omitempty"`
}

type postType struct {
	ID      office.PostTypeID   `json:"id"`
	Label   string              `json:"label,omitempty"`
	Aliases []string            `json:"aliases,omitempty"`
	Sources []office.DocumentID `json:"sources,omitempty"`
}

func datasetOf(r *office.Records) *dataset {
	return &dataset{
		Version: r.Version, Title: r.About.Title, Licence: r.About.Licence, Citation: r.About.Citation,
		Synthetic: r.Synthetic,
		Documents: each(r.Documents, sourceOf),
		PostTypes: each(r.PostTypes, func(t office.PostTypeRecord) postType { return postType(t) }),
		Relations: each(r.Relations, relationOf),
		Changes:   each(r.Changes, changeOf),
		Issues:    each(r.Issues, issueOf),
	}
}

func sourceOf(d office.DocumentRecord) source {
	return source{
		ID: d.ID, Title: d.Title, Kind: d.Kind, Post: d.Post, Complete: d.Complete,
		AsOf: d.AsOf.String(), Sources: d.Sources, Licence: d.Licence, Note: d.Note,
	}
}

// records fills in what the data set holds.
func (d *dataset) records(r *office.Records) error {
	r.Version, r.Synthetic = d.Version, d.Synthetic
	r.About = office.About{Title: d.Title, Licence: d.Licence, Citation: d.Citation}
	r.PostTypes = each(d.PostTypes, func(t postType) office.PostTypeRecord { return office.PostTypeRecord(t) })
	var err error
	if r.Documents, err = tryEach("documents", d.Documents, source.record); err != nil {
		return err
	}
	if r.Relations, err = tryEach("relations", d.Relations, relation.record); err != nil {
		return err
	}
	if r.Changes, err = tryEach("changes", d.Changes, change.record); err != nil {
		return err
	}
	r.Issues, err = tryEach("issues", d.Issues, issue.record)
	return err
}

func (s source) record() (office.DocumentRecord, error) {
	asOf, err := dayFrom(s.AsOf)
	return office.DocumentRecord{
		ID: s.ID, Title: s.Title, Kind: s.Kind, Post: s.Post, Complete: s.Complete,
		AsOf: asOf, Sources: s.Sources, Licence: s.Licence, Note: s.Note,
	}, at("as_of", err)
}
