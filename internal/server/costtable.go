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
// terms. One is worth about what answering one value takes.
var weights = map[string]int{
	"Body.afterElection":  50,
	"Body.changes":        50,
	"Body.members":        50,
	"Body.terms":          50,
	"Person.colleagues":   50,
	"Post.holders":        20,
	"PostRelation.check":  200,
	"Query.careers":       5000,
	"Query.checkClaim":    1000,
	"Query.relate":        1000,
	"Query.tenures":       1000,
	"Query.transitions":   1000,
	"Query.turnover":      1000,
	"Term.overlapping":    200,
	"TurnoverGroup.terms": 20,
}
