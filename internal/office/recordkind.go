package office

import "strings"

// A RecordKind is a kind of record that has an identifier.
type RecordKind string

// The kinds.
const (
	KindPerson   RecordKind = "PERSON"
	KindPost     RecordKind = "POST"
	KindBody     RecordKind = "BODY"
	KindArea     RecordKind = "AREA"
	KindTerm     RecordKind = "TERM"
	KindDocument RecordKind = "DOCUMENT"
	KindPostType RecordKind = "POST_TYPE"
)

// plurals are the kinds as tallies name them.
var plurals = map[RecordKind]string{
	KindArea: "areas", KindBody: "bodies", KindDocument: "documents", KindPerson: "people",
	KindPost: "posts", KindPostType: "post types", KindTerm: "terms",
}

// RecordKinds returns every kind of record.
func RecordKinds() []RecordKind {
	return []RecordKind{KindPerson, KindPost, KindBody, KindArea, KindTerm, KindDocument, KindPostType}
}

// KindOf is the kind of record that an identifier is of.
func KindOf(id string) RecordKind {
	kind, rest, _ := strings.Cut(id, ":")
	switch kind + ":" {
	case areaPrefix:
		return KindArea
	case bodyPrefix:
		return KindBody
	case documentPrefix:
		return KindDocument
	case personPrefix:
		return KindPerson
	case postTypePrefix:
		return KindPostType
	default:
		if strings.Contains(rest, "#") {
			return KindTerm
		}
		return KindPost
	}
}
