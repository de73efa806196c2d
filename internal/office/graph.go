package office

import (
	"errors"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Errors that callers tell apart.
var (
	// ErrRecords is wrapped by errors of NewGraph: the records do not fit together.
	ErrRecords = errors.New("records do not make a graph")
	// ErrUnknown is wrapped by errors about an identifier that names nothing.
	ErrUnknown = errors.New("unknown identifier")
	// ErrQuestion is wrapped by errors about a question that cannot be asked so.
	ErrQuestion = errors.New("not a question that can be answered")
)

// MaxTermsOfPerson and MaxTermsOfPost bound how many terms a graph takes of one
// person and in one post, because they are handed out as plain lists.
const (
	MaxTermsOfPerson = 256
	MaxTermsOfPost   = 4096
)

// A Graph is everything known, linked and indexed. It never changes, so any
// number of goroutines may ask it questions.
type Graph struct {
	rec Records

	areas     map[AreaID]int32
	bodies    map[BodyID]int32
	documents map[DocumentID]int32
	people    map[PersonID]int32
	posts     map[PostID]int32
	postTypes map[PostTypeID]int32
	termIndex map[TermID]int32

	terms         []termInfo // beside rec.Terms
	termsOfPerson [][]Term   // by sort key
	termsOfPost   [][]Term   // in list order
	postsOfBody   [][]Post
	partsOfBody   [][]Body
	bodiesOfArea  [][]Body
	postsOfArea   [][]Post
	successorOf   []int32 // body that follows, or none
	relationsOf   [][]Relation
	relationsTo   map[string][]Relation
	changesOf     map[string][]ChangeEvent // by identifier of a body, post or area
	issuesOf      map[TermID][]int32
	names         []nameEntry
	nameRank      []int32 // place of each person in the order of names

	briefs     []brief  // beside terms
	personOf   []int32  // of each term
	postOf     []int32  // of each term
	statuses   []Status // that terms have
	firstTerm  []int32  // of each person, and behind the last the number of terms
	bodyOfPost []int32
	typeOfPost []int32
	postsByID  []int32   // posts by identifier
	listings   []listing // of each post
	listOfPost []int32   // document that lists the post's holders, or none
	unplacedIn []int32   // terms in the post with neither a start nor an end
	hubs       []hub     // by body, then by post that belongs to none
}

// none is an index that points at nothing.
const none = int32(-1)

// A termInfo is what a TermRecord comes to once linked.
type termInfo struct {
	person, post int32
	start, end   PartialDate
	worlds       [3][]when.Span // by reading
	position     int32          // place in the post's list of terms
	alone        bool           // contradicts the order of that list
}

// NewGraph links and indexes the records, which belong to the graph from now
// on. Errors wrap ErrRecords and name the record and what it lacks.
func NewGraph(r Records) (*Graph, error) {
	g := &Graph{rec: r}
	steps := []func() error{
		g.indexRecords, g.linkBodies, g.linkPosts, g.linkTerms, g.linkRelations, g.linkChanges,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrRecords, err)
		}
	}
	g.indexBriefs()
	g.readLists()
	g.keepListings()
	g.indexIssues()
	g.indexNames()
	g.rankNames()
	g.indexHubs()
	return g, nil
}
