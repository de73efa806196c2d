package server

// anyListItems is how long a list without a page is taken to be: in the data the
// program comes with few kinds of list are longer on average.
const anyListItems = 10

// listItems are the lists taken to be of another length.
var listItems = map[string]int{
	"Post.succession": 30,
	"Post.terms":      30,
	"__Field.args":    2,
}

// weights are what questions cost beside their answers, since they look at many
// terms; that of careers is for each step. One is worth about what answering one
// value takes.
var weights = map[string]int{
	"Body.afterElection":          50,
	"Body.changes":                50,
	"Body.members":                50,
	"Body.terms":                  50,
	"CareerMatch.certainUnder":    100,
	"CareerMatch.impossibleUnder": 100,
	"Person.colleagues":           50,
	"Post.holders":                20,
	"PostRelation.check":          200,
	"Query.careers":               5000,
	"Query.changedSince":          5000,
	"Query.checkClaim":            1000,
	"Query.relate":                1000,
	"Query.tenures":               1000,
	"Query.transitions":           1000,
	"Query.turnover":              1000,
	"Query.versions":              1000,
	"Term.overlapping":            200,
	"TurnoverGroup.terms":         20,
}

// scans are what questions cost besides for each 1,000 terms of the graph, since
// they look at all records of a kind. Twenty that also sort or pair all terms are
// too dear among 300,000; one alone never is, see maxScan.
var scans = map[string]int{
	"Person.colleagues":  1,
	"Query.bodies":       10,
	"Query.careers":      50,
	"Query.changedSince": 200,
	"Query.checkClaim":   100,
	"Query.documents":    20,
	"Query.holders":      20,
	"Query.issues":       5,
	"Query.people":       30,
	"Query.posts":        10,
	"Query.relate":       50,
	"Query.search":       10,
	"Query.tenures":      200,
	"Query.terms":        200,
	"Query.transitions":  200,
	"Query.turnover":     50,
	"Term.overlapping":   1,
}
