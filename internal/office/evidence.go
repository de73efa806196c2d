package office

// An Issue is something in a source that did not become a record, or that
// contradicts one that did.
type Issue struct {
	g *Graph
	i int32
}

func (i Issue) record() *IssueRecord { return &i.g.rec.Issues[i.i] }

// Code says what kind of issue it is.
func (i Issue) Code() IssueCode { return i.record().Code }

// Severity says how much it matters.
func (i Issue) Severity() Severity { return i.Code().Severity() }

// Message says what is wrong and what would be right.
func (i Issue) Message() string { return i.record().Message }

// Text is what the source prints, verbatim, cut to a bound.
func (i Issue) Text() string { return i.record().Text }

// Document is where it was found.
func (i Issue) Document() (Document, bool) { return i.g.document(i.record().Place.Document) }

// Section is the part of the document: "infobox", "lead" or a heading.
func (i Issue) Section() string { return i.record().Place.Section }

// Line is the line in the document, from 1; 0 when it is about the whole.
func (i Issue) Line() int { return i.record().Place.Line }

// Column is the column in that line, in characters from 1.
func (i Issue) Column() int { return i.record().Place.Column }

// Claims are the claims that contradict each other.
func (i Issue) Claims() []Claim { return i.g.claimsIn(i.g.claimsOfIssue[i.i]) }

// Term is the term it is about.
func (i Issue) Term() (Term, bool) { return i.g.term(i.record().Term) }

// People are those it is about, where it asks who they are.
func (i Issue) People() []Person {
	people := make([]Person, 0, len(i.record().People))
	for _, id := range i.record().People {
		if p, ok := i.g.person(id); ok {
			people = append(people, p)
		}
	}
	return people
}

// Issues returns the issues with one of the codes, or all when none is given,
// by document and place.
func (g *Graph) Issues(codes []IssueCode) []Issue {
	wanted := make(map[IssueCode]bool, len(codes))
	for _, c := range codes {
		wanted[c] = true
	}
	found := make([]Issue, 0, len(g.rec.Issues))
	for i := range g.rec.Issues {
		if len(codes) == 0 || wanted[g.rec.Issues[i].Code] {
			found = append(found, Issue{g, int32(i)})
		}
	}
	return found
}
