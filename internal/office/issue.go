package office

// An IssueCode says what kind of issue was found.
type IssueCode string

// The codes of issues that are found while sources are read.
const (
	// DateConflict marks claims on one date that exclude each other.
	DateConflict IssueCode = "DATE_CONFLICT"
	// DateOverlap marks claims on one date that agree only in part.
	DateOverlap IssueCode = "DATE_OVERLAP"
	// DateAfterAsOf marks a date after the day its document speaks of.
	DateAfterAsOf IssueCode = "DATE_AFTER_AS_OF"
	// UnparsedDate marks a date that could not be read; the term counts with an unknown date.
	UnparsedDate IssueCode = "UNPARSED_DATE"
	// EndBeforeStart marks a term that ends before it starts; its end counts as unknown.
	EndBeforeStart IssueCode = "END_BEFORE_START"
	// IncumbentMismatch marks an infobox or lead whose incumbent is not the open row of the list.
	IncumbentMismatch IssueCode = "INCUMBENT_MISMATCH"
	// OpenInTheMiddle marks an open end on a row that another holder follows.
	OpenInTheMiddle IssueCode = "OPEN_IN_THE_MIDDLE"
	// InauguralMismatch marks an infobox whose first holder is not the first row.
	InauguralMismatch IssueCode = "INAUGURAL_MISMATCH"
	// ExtraRow marks a row of another version that the list does not have.
	ExtraRow IssueCode = "EXTRA_ROW"
	// MissingRow marks a row of the list that another version does not have.
	MissingRow IssueCode = "MISSING_ROW"
	// MovedRow marks a row of another version that stands elsewhere in the list.
	MovedRow IssueCode = "MOVED_ROW"
	// UnmatchedOffice marks an office of a person's page that fits none of their terms in that post.
	UnmatchedOffice IssueCode = "UNMATCHED_OFFICE"
	// AmbiguousPerson marks a name that several people bear.
	AmbiguousPerson IssueCode = "AMBIGUOUS_PERSON"
	// PossibleDuplicate marks two people who may be one; a desk can rule on them.
	PossibleDuplicate IssueCode = "POSSIBLE_DUPLICATE"
	// ContradictoryRulings marks a ruling on two people that other rulings exclude.
	ContradictoryRulings IssueCode = "CONTRADICTORY_RULINGS"
	// Vacancy marks a row that says that nobody held the post; its dates are the claims.
	Vacancy IssueCode = "VACANCY"
	// UnknownColumn marks a table that lacks a column it needs, or a column that nothing is read from.
	UnknownColumn IssueCode = "UNKNOWN_COLUMN"
	// UnknownNote marks a remark on a row that was not understood.
	UnknownNote IssueCode = "UNKNOWN_NOTE"
	// MalformedText marks text that does not follow the format of articles.
	MalformedText IssueCode = "MALFORMED_TEXT"
	// MalformedTable marks a row of a curated table that cannot be used.
	MalformedTable IssueCode = "MALFORMED_TABLE"
	// MissingSource marks a curated row that does not say where its facts come from.
	MissingSource IssueCode = "MISSING_SOURCE"
	// AliasCollision marks a further name of a person that also means somebody else.
	AliasCollision IssueCode = "ALIAS_COLLISION"
)

// The codes of issues that NewGraph finds, once records are linked.
const (
	// OutOfOrder marks a row whose dates contradict the order of its list.
	OutOfOrder IssueCode = "OUT_OF_ORDER"
	// TermOverlap marks a row of a post of one seat that certainly shares days with one above it.
	TermOverlap IssueCode = "TERM_OVERLAP"
	// TermGap marks a row behind which nobody held the post, in a list that lacks nobody.
	TermGap IssueCode = "TERM_GAP"
	// SeatsExceeded marks a term with which more people hold a post than it has seats.
	SeatsExceeded IssueCode = "SEATS_EXCEEDED"
	// OrdinalRepeated marks a row with the number of the row above, which is another person's.
	OrdinalRepeated IssueCode = "ORDINAL_REPEATED"
	// OrdinalSkipped marks a row whose number does not follow from that of the row above.
	OrdinalSkipped IssueCode = "ORDINAL_SKIPPED"
	// HolderUnderage marks a term that began before its holder can have been 18.
	HolderUnderage IssueCode = "HOLDER_UNDERAGE"
	// HolderDead marks a term that lasts beyond the death of its holder.
	HolderDead IssueCode = "HOLDER_DEAD"
	// NeighbourMismatch marks a predecessor or successor who is not the neighbour in the list.
	NeighbourMismatch IssueCode = "NEIGHBOUR_MISMATCH"
	// DefaultDate marks a date that looks filled in: 1 January, 31 December, 1900.
	DefaultDate IssueCode = "DEFAULT_DATE"
)

// foundByGraph says whether NewGraph finds an issue, so that records keep none
// such. Those it finds are about terms.
func (i IssueRecord) foundByGraph() bool {
	switch i.Code {
	case OutOfOrder, TermOverlap, TermGap, SeatsExceeded, OrdinalRepeated, OrdinalSkipped,
		HolderUnderage, HolderDead, NeighbourMismatch, DefaultDate:
		return i.Term != ""
	default:
		return false
	}
}

// An IssueRecord is something in a source that did not become a record, or that
// contradicts one that did. Issues are part of the data.
type IssueRecord struct {
	Code    IssueCode
	Place   Place
	Text    string // verbatim, cut to a bound
	Message string // what is wrong and what would be right
	Claims  []ClaimRecord
	Term    TermID     // the term it is about; empty when about none
	People  []PersonID // the people it is about, where it asks who they are
}
