package office

import (
	"errors"
	"fmt"
	"sync"

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

	areas       *idIndex
	bodies      *idIndex
	documents   *idIndex
	posts       *idIndex
	postTypes   *idIndex
	personIndex *idIndex
	termIndex   *idIndex

	texts    textPool
	dates    []when.Date  // as claims print them
	settled  []reconciled // dates of terms and people
	fields   codeBook[ClaimField]
	bases    codeBook[Basis]
	statuses codeBook[Status]

	claims          []claimRow
	wordings        []wording // that claims share
	headings        []heading // that claims share
	factsOfBody     []claimRange
	factsOfPost     []claimRange
	claimsOfIssue   []claimRange
	claimOfRelation []uint32

	claimsOf []uint32 // first claim of each term, and behind the last their end

	people       []personRow
	formerIDs    map[int32][]PersonID // of the few people that have any
	furtherNames []nameRow            // of people, each one's together
	terms        []termRow            // by person and, within one, by time
	firstID      textRef              // identifier of the first term; the others' stand behind it
	briefs       []brief              // beside terms
	personOf     []int32              // of each term
	postOf       []int32              // of each term
	spans        []when.Span          // that terms may have where they have several, or the list narrows them
	byPerson     []Term               // handles of terms, as they are numbered
	firstTerm    []int32              // of each person, and behind the last the number of terms
	byPost       []Term               // handles of terms, by post and as its list has them
	firstOfPost  []int32              // among byPost, and behind the last the number of terms

	postsOfBody   [][]Post
	partsOfBody   [][]Body
	bodiesOfArea  [][]Body
	postsOfArea   [][]Post
	successorOf   []int32 // body that follows, or none
	relationsOf   [][]Relation
	relationsTo   map[string][]Relation
	changesOf     map[string][]ChangeEvent // by identifier of a body, post or area
	issuesOf      map[int32][]int32        // by place of the term
	names         nameIndex
	nameRank      []int32        // place of each person in the order of names
	byName        []int32        // people in that order
	byBirth       func() []int32 // people; sorted when first asked for
	byTitle       []int32        // posts
	bySuccession  []int32        // bodies, as Body.compareOrder has them
	documentsByID []int32
	byStart       []int32 // terms in the order of Term.compare

	bodyOfPost []int32
	typeOfPost []int32
	postsByID  []int32 // posts by identifier
	listOfPost []int32 // document that lists the post's holders, or none
	unplacedIn []int32 // terms in the post with neither a start nor an end
	stays      []stay  // by hub: of bodies, then of posts that belong to none
	firstOfHub []int32 // among stays, and behind the last their number

	careers *keptCareers // questions asked

	pack *packer // while the graph is built
}

// none is an index that points at nothing.
const none = int32(-1)

// NewGraph links and indexes the records, which belong to the graph from now
// on. Errors wrap ErrRecords and name the record and what it lacks.
func NewGraph(r Records) (*Graph, error) {
	g := &Graph{rec: r, careers: new(keptCareers)}
	g.byBirth = sync.OnceValue(g.orderBirths)
	var beside sync.WaitGroup // steps that others need not wait for
	defer beside.Wait()
	g.pack = newPacker(g, &beside)
	if err := g.link(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRecords, err)
	}
	beside.Go(g.rankNames)
	beside.Go(g.sortRecords)
	beside.Go(g.sortTerms)
	g.indexPosts()
	beside.Go(g.indexHubs)
	g.indexFollowers()
	g.readLists()
	g.reportDisorder()
	g.examine()
	g.indexIssues()
	return g, nil
}

// link packs the records and links them, after which the packer is gone.
func (g *Graph) link() error {
	for _, step := range []func() error{
		g.indexRecords, g.indexNames, g.linkBodies, g.linkPosts, g.linkTerms, g.linkRelations, g.linkChanges,
		g.packClaims,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	g.trim()
	return nil
}
