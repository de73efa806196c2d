package office

import "github.com/seed-51aee618/cursus/internal/when"

// Identifiers hold their kind before a colon, so that one alone says what it
// names. Clients keep them and do not take them apart.
type (
	// AreaID identifies a record: "area:chongqing".
	AreaID string
	// BodyID identifies a record: "body:politburo".
	BodyID string
	// DocumentID identifies a record: "document:20th-politburo".
	DocumentID string
	// PersonID identifies a record: "person:hu-chunhua".
	PersonID string
	// PostID identifies a record: "post:mayor-of-chongqing".
	PostID string
	// PostTypeID identifies a record: "post-type:head-of-state".
	PostTypeID string
	// TermID identifies a record: "post:mayor-of-chongqing#3".
	TermID string
)

// Records are everything known, as plain values. They are complete: a Graph is
// made of them and nothing else.
type Records struct {
	// Version is a hash of the content the records were made from.
	Version string
	About   About
	// Synthetic says that the records are invented: nothing in them may be quoted.
	Synthetic bool
	Documents []DocumentRecord
	Areas     []AreaRecord
	PostTypes []PostTypeRecord
	Bodies    []BodyRecord
	Posts     []PostRecord
	People    []PersonRecord
	Terms     []TermRecord
	Relations []RelationRecord
	Changes   []ChangeRecord
	Issues    []IssueRecord
}

// An About is what a data set says of itself; every part may be empty.
type About struct {
	Title    string
	Licence  string
	Citation string
}

// A DocumentRecord is one source as it was read.
type DocumentRecord struct {
	ID    DocumentID
	Title string
	Kind  DocumentKind
	Post  PostID // post whose holders it lists; empty for a person's page
	// Complete says that nobody is missing between the first and the last row.
	Complete bool
	AsOf     when.Day // day the document speaks of; when.Past when it cannot be told
	Sources  []string
	Licence  string
	Note     string
}

// An AreaRecord is a place that bodies and posts are for.
type AreaRecord struct {
	ID      AreaID
	Name    string
	Aliases []string
	Kind    string
	Parent  AreaID // empty for the largest
	Sources []DocumentID
}

// A PostTypeRecord is a kind of post that many bodies have.
type PostTypeRecord struct {
	ID      PostTypeID
	Label   string
	Aliases []string
	Sources []DocumentID
}

// A BodyRecord is an organisation that has posts.
type BodyRecord struct {
	ID         BodyID
	Name       string
	NativeName string
	Aliases    []string
	Kind       BodyKind
	Parent     BodyID // body it is part of
	Succeeds   BodyID // body that it follows, as the 17th follows the 16th
	Area       AreaID
	Elected    when.Date // day its members were elected
	ElectedBy  *Reference
	Facts      []ClaimRecord // infobox rows, verbatim
	Sources    []DocumentID
	Note       string
}

// A PostRecord is an office that people hold one after another, or side by side.
type PostRecord struct {
	ID         PostID
	Title      string // "Party Secretary of Chongqing"
	Role       string // "Secretary"
	NativeName string
	Aliases    []string
	Type       PostTypeID
	Rank       string // "Provincial and ministerial-level official"
	Body       BodyID
	Area       AreaID
	Seats      int // people who hold it at a time; 0 when unknown
	Department *Reference
	MemberOf   []Reference
	Appointers []Reference
	Nominators []Reference
	Deputies   []Reference
	Inaugural  *Reference // first holder, as the infobox names them
	Incumbent  *IncumbentClaim
	Formation  when.Date
	Insignia   *Emblem
	Flag       *Emblem
	Facts      []ClaimRecord // infobox rows, verbatim
	Sources    []DocumentID
	Note       string
}

// An Emblem is an image that stands for a post, as the infobox names it.
type Emblem struct {
	File    string
	Size    string
	Caption string
}

// An IncumbentClaim is who an infobox says holds the post now, and since when.
type IncumbentClaim struct {
	Holder Reference
	Since  when.Date
}

// A Reference is a name in a source and the record it resolves to. At most one
// of the identifiers is set; none is when the name resolves to nothing known.
type Reference struct {
	Text   string
	Body   BodyID
	Post   PostID
	Person PersonID
	Place  Place
}

// A PersonRecord is one human being.
type PersonRecord struct {
	ID         PersonID
	FormerIDs  []PersonID // further identifiers that lead here, by identifier
	Name       string     // as most sources write it, in Latin letters
	Han        string     // in Han characters, simplified; empty when no source gives it
	Names      []NameRecord
	Birth      when.Date
	Death      when.Date
	Birthplace string
	Gender     string
	Ethnicity  string
	Facts      []ClaimRecord // rows of the infoboxes on them, verbatim
	Source     string        // where the facts above come from, as the table of people says it
	Note       string
}

// A NameRecord is a further name of a person.
type NameRecord struct {
	Text   string
	Kind   string // "Wade-Giles", "birth name", "misspelling", ...
	Source string
}

// A TermRecord is one person's time in one post. Its dates are its claims:
// Reconcile makes them one start and one end.
type TermRecord struct {
	ID       TermID
	Post     PostID
	Person   PersonID
	Document DocumentID // document that gave the row
	Row      int        // position in that document's list, from 1
	Listed   bool       // the row is part of the post's list of holders
	Ordinal  string     // as printed: "24"; empty when blank
	Status   Status
	Source   string // where this row came from, if not from its document's main source
	Claims   []ClaimRecord
}

// A RelationRecord is what a source says of a post and a body, post or area.
type RelationRecord struct {
	Subject  PostID
	Kind     RelationKind
	Body     BodyID // exactly one of Body, Post and Area is set
	Post     PostID
	Area     AreaID
	Modality Modality
	Since    when.Date
	Claim    ClaimRecord
	Note     string
}
