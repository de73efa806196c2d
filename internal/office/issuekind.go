package office

import "slices"

// An IssueKind is what all issues of one code have in common.
type IssueKind struct {
	Code     IssueCode
	Severity Severity
	Means    string // what is the matter
	Remedy   string // what an editor can do about it
}

// IssueKinds are the kinds of issue: errors, then warnings, then notes.
func IssueKinds() []IssueKind { return slices.Clone(issueKinds[:]) }

// issueKinds is the one place that says how much a code matters.
var issueKinds = [...]IssueKind{
	{
		MalformedText, ErrorSeverity, "Text does not follow the format of articles and was not read.",
		"Write it as the message says.",
	},
	{
		MalformedTable, ErrorSeverity, "A row cannot be used.",
		"Mend the row as the message says.",
	},
	{
		UnknownColumn, ErrorSeverity, "A table lacks a column that it needs, or has one that nothing is read from.",
		"Give the column a heading that is read.",
	},
	{
		UnknownNote, ErrorSeverity, "A remark on a row, a name or a date was not understood.",
		"Write a remark that is read, or take it away.",
	},
	{
		UnparsedDate, ErrorSeverity, "A date could not be read; the term counts with an unknown date.",
		"Write the date in a form that is read.",
	},
	{
		EndBeforeStart, ErrorSeverity, "A term ends before it starts; its end counts as unknown.",
		"Look both dates up: a figure is wrong, or they stand in each other's columns.",
	},
	{
		HolderDead, ErrorSeverity, "A term lasts beyond the death of its holder.",
		"Look up the death and the term; the row may be of another person of that name.",
	},
	{
		AmbiguousPerson, WarningSeverity, "Several people bear the name, and none of them was given the row.",
		"Give the name in Han characters, or tell the people apart in `people.csv`.",
	},
	{
		AliasCollision, WarningSeverity, "A further name of a person is also a name of somebody else, so that it finds neither.",
		"Take it away from one of them, or give rows of that name in Han characters.",
	},
	{
		ContradictoryRulings, WarningSeverity, "Rulings on who is one human exclude each other; none of their group makes people the same until that is mended.",
		"Take one of the rows away that the message names, in `identities.csv`.",
	},
	{
		DateConflict, WarningSeverity, "Claims on one date exclude each other; the date is one of them.",
		"See which source is right and mend the other; where that cannot be told, leave both.",
	},
	{
		OutOfOrder, WarningSeverity, "The dates of a row contradict the order of its list; the row counts as if it stood alone.",
		"Look up the dates of the rows named, or move the row.",
	},
	{
		TermOverlap, WarningSeverity, "Two people certainly held a post of one seat for more than a day together.",
		"Look up the end of the one and the start of the other; mark who only acted.",
	},
	{
		SeatsExceeded, WarningSeverity, "More people certainly held a post than it has seats.",
		"Look up the terms, or the number of seats.",
	},
	{
		OpenInTheMiddle, WarningSeverity, "A row is still open though another holder follows.",
		"Give its end.",
	},
	{
		IncumbentMismatch, WarningSeverity, "The infobox names an incumbent who has no open row in the list.",
		"Add the row or open it, or mend the infobox.",
	},
	{
		InauguralMismatch, WarningSeverity, "The infobox names a first holder who is not the first row of the list.",
		"Add the row, or mend the infobox.",
	},
	{
		NeighbourMismatch, WarningSeverity, "A page names a predecessor or successor who is not the neighbour in a list that lacks nobody.",
		"See which is right: the page, or the order of the list.",
	},
	{
		UnmatchedOffice, WarningSeverity, "An office on a person's page fits none of the person's terms in that post; it became a term outside the list.",
		"Look up the dates on both sides, or add the row to the list.",
	},
	{
		ExtraRow, WarningSeverity, "Another version of a list has a row that the list lacks; its claims stay with the issue.",
		"Look the row up, and add it to the list if it is right.",
	},
	{
		MissingRow, WarningSeverity, "Another version of a list lacks a row of the list.",
		"Look the row up; it may be wrong in the list.",
	},
	{
		MovedRow, WarningSeverity, "Another version of a list has a row at another place; its claims count all the same.",
		"Look up which order is right.",
	},
	{
		OrdinalRepeated, WarningSeverity, "Two rows of different people have the same number.",
		"Number the rows anew.",
	},
	{
		OrdinalSkipped, WarningSeverity, "The number of a row does not follow from that of the row before.",
		"Number the rows anew, or add the row that is missing.",
	},
	{
		HolderUnderage, WarningSeverity, "A term began before its holder can have been 18.",
		"Look up the birth and the term; the row may be of another person of that name.",
	},
	{
		DateAfterAsOf, WarningSeverity, "A document gives a date after the day it speaks of.",
		"Look the date up, or give the document a later `as_of`.",
	},
	{
		MissingSource, WarningSeverity, "A row on a document, a person, a further name or a change does not say where it comes from.",
		"Name the page in the row, or leave what it says empty.",
	},
	{
		DateOverlap, NoteSeverity, "Claims on one date agree only in part; the days they share count.",
		"See whether one of them can be given more narrowly.",
	},
	{
		TermGap, NoteSeverity, "A list that lacks nobody leaves days without a holder.",
		"See whether the post was vacant, somebody acted, or a date is wrong.",
	},
	{
		PossibleDuplicate, NoteSeverity, "Two people may be one.",
		"Rule on them in `identities.csv`; `cursus identities` prints the row.",
	},
	{
		DefaultDate, NoteSeverity, "A date looks like one that a program fills in for an unknown month or day.",
		"See whether the source gives the day; if not, write the year alone.",
	},
	{
		Vacancy, NoteSeverity, "A row says that nobody held the post; no term was made of it.",
		"Nothing: it is kept, so that the time without a holder is known to be one.",
	},
}
