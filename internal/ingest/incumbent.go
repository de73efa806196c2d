package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// incumbent enters who the infobox says holds the post, and adds what it says
// to the claims on that person's term.
func (b *builder) incumbent(i infobox, post *office.PostRecord, terms []*office.TermRecord) {
	holder := i.reference("incumbent", i.person)
	if holder == nil {
		return
	}
	term := openTerm(terms, func(t *office.TermRecord) bool { return b.bears(t.Person, holder.Text) })
	if term != nil {
		holder.Person = term.Person
	}
	post.Incumbent = &office.IncumbentClaim{Holder: *holder, Since: i.date("incumbentsince")}
	if term == nil {
		b.issue(office.IssueRecord{
			Code: office.IncumbentMismatch, Place: holder.Place, Text: holder.Text,
			Message: "the list has no row of this person that is still open",
		})
		return
	}
	term.Claims = append(term.Claims, office.ClaimRecord{
		Field: office.EndField, Text: holder.Text, Date: when.OpenDate("Incumbent"), Basis: office.Printed, Place: holder.Place,
	})
	if since, ok := i.s.article.Field("incumbentsince"); ok {
		term.Claims = append(term.Claims, office.ClaimRecord{
			Field: office.StartField, Text: since.Value.Value, Date: post.Incumbent.Since, Basis: office.Printed,
			Place: i.place(since.Key.Value, since.Value),
		})
	}
}

// bears says whether a person is known by a name.
func (b *builder) bears(id office.PersonID, name string) bool {
	person := b.people.byID[id]
	return slices.Contains(b.people.find(splitName(name)), person) || fold.Name(name) == fold.Name(person.Name)
}

// openTerm returns the last term that fits and has no end on record.
func openTerm(terms []*office.TermRecord, fits func(*office.TermRecord) bool) *office.TermRecord {
	for _, t := range slices.Backward(terms) {
		if fits(t) && !ended(t) {
			return t
		}
	}
	return nil
}

// ended says whether the term has a known end.
func ended(t *office.TermRecord) bool {
	for _, c := range t.Claims {
		if c.Field == office.EndField && c.Date.Kind() == when.Known {
			return true
		}
	}
	return false
}

// checkInaugural compares the first holder of the infobox with the first row.
func (b *builder) checkInaugural(inaugural *office.Reference, terms []*office.TermRecord) {
	if inaugural == nil || len(terms) == 0 || b.bears(terms[0].Person, inaugural.Text) {
		return
	}
	b.issue(office.IssueRecord{
		Code: office.InauguralMismatch, Place: inaugural.Place, Text: inaugural.Text, Term: terms[0].ID,
		Message: "the first row of the list names somebody else",
		Claims:  terms[0].Claims[:1],
	})
}

// phrases introduce the day an office was taken, in a sentence that names its
// holder.
var phrases = []string{"took office on ", "took office in ", "in office since ", "has held it since ", "since "}

// lead adds what the lead says of a holder's start to the claims on the term.
func (b *builder) lead(s source, terms []*office.TermRecord) {
	for _, paragraph := range s.article.Lead {
		for _, sentence := range article.Sentences(paragraph) {
			date, ok := startIn(sentence)
			if !ok {
				continue
			}
			term := openTerm(terms, func(t *office.TermRecord) bool {
				return names(sentence.Value, b.people.byID[t.Person].Name)
			})
			if term == nil {
				continue
			}
			at := office.Place{Document: s.document.ID, Section: "lead", Line: date.At.Line, Column: date.At.Column}
			term.Claims = append(term.Claims, b.dateClaim(office.StartField, date, office.Printed, at))
		}
	}
}

// names says whether a sentence has the name as whole words: that of Li
// Xiannian does not name Li Xi.
func names(sentence, name string) bool {
	before, after, found := strings.Cut(sentence, name)
	if !found {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return !unicode.IsLetter(last) && !unicode.IsLetter(next) || names(after, name)
}

// startIn finds the date after a phrase that introduces one, and its place.
func startIn(sentence article.Text) (article.Text, bool) {
	for _, phrase := range phrases {
		_, after, found := strings.Cut(sentence.Value, phrase)
		if !found {
			continue
		}
		text := strings.TrimRight(upTo(after, ",;("), ". ")
		if date, err := when.ParsePrinted(text); err != nil || date.Kind() != when.Known {
			continue
		}
		before := len(sentence.Value) - len(after)
		at := sentence.At
		at.Column += len([]rune(sentence.Value[:before]))
		return article.Text{At: at, Value: text}, true
	}
	return article.Text{}, false
}

// upTo returns the text before the first of the stops.
func upTo(text, stops string) string {
	if i := strings.IndexAny(text, stops); i >= 0 {
		return text[:i]
	}
	return text
}
