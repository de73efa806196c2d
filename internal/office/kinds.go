package office

// A DocumentKind says what a document lists.
type DocumentKind string

// The kinds of document.
const (
	ListDocument    DocumentKind = "LIST"    // successive holders of one post
	MembersDocument DocumentKind = "MEMBERS" // members of one body
	VersionDocument DocumentKind = "VERSION" // another version of a list
	PersonDocument  DocumentKind = "PERSON"  // offices of one person
)

// A BodyKind says what sort of organisation a body is.
type BodyKind string

// The kinds of body. OtherBody is one whose documents do not say.
const (
	Party             BodyKind = "PARTY"
	Committee         BodyKind = "COMMITTEE"
	StandingCommittee BodyKind = "STANDING_COMMITTEE"
	PoliticalBureau   BodyKind = "POLITICAL_BUREAU"
	Government        BodyKind = "GOVERNMENT"
	Department        BodyKind = "DEPARTMENT"
	State             BodyKind = "STATE"
	OtherBody         BodyKind = "OTHER"
)

// A Status is a term's standing in its body.
type Status string

// The statuses. Standing, Full and Alternate are ranks of membership in a
// body; Regular and Acting are ways of holding a post.
const (
	Regular   Status = "REGULAR"
	Acting    Status = "ACTING"
	Standing  Status = "STANDING"
	Full      Status = "FULL"
	Alternate Status = "ALTERNATE"
)

// A RelationKind names what a source says links a post to something else. Each
// reads from the post: "post RECOMMENDED_BY body".
type RelationKind string

// The kinds of relation.
const (
	RecommendedBy    RelationKind = "RECOMMENDED_BY"
	ApprovedBy       RelationKind = "APPROVED_BY"
	AppointedBy      RelationKind = "APPOINTED_BY"
	MayBeAppointedBy RelationKind = "MAY_BE_APPOINTED_BY"
	Leads            RelationKind = "LEADS"
	HighestPostIn    RelationKind = "HIGHEST_POST_IN"
	Outranks         RelationKind = "OUTRANKS"
	DeputyOf         RelationKind = "DEPUTY_OF"
	MemberOf         RelationKind = "MEMBER_OF"
	UsuallyMemberOf  RelationKind = "USUALLY_MEMBER_OF"
)

// RelationKinds returns every kind of relation.
func RelationKinds() []RelationKind {
	return []RelationKind{
		RecommendedBy, ApprovedBy, AppointedBy, MayBeAppointedBy, Leads,
		HighestPostIn, Outranks, DeputyOf, MemberOf, UsuallyMemberOf,
	}
}

// A Modality says how strictly a source states a relation.
type Modality string

// The modalities.
const (
	Always  Modality = "ALWAYS"
	Usually Modality = "USUALLY"
	May     Modality = "MAY"
)

// BodyKinds returns every kind of body.
func BodyKinds() []BodyKind {
	return []BodyKind{
		Party, Committee, StandingCommittee, PoliticalBureau, Government, Department, State, OtherBody,
	}
}
