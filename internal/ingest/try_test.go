package ingest

import (
	"fmt"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

func TestTry(t *testing.T) {
	t0 := time.Now()
	r, err := Load(data.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	t1 := time.Now()
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(t1.Sub(t0), time.Since(t1), g.Version(), g.Counts())
	n := map[office.IssueCode]int{}
	for _, i := range r.Issues {
		n[i.Code]++
		if i.Code != "DATE_CONFLICT" && i.Code != "EXTRA_ROW" && i.Code != "MISSING_ROW" {
			fmt.Println(i.Code, i.Place, i.Text, i.Message)
		}
	}
	fmt.Println(n)
	pt := office.PostTypeID("post-type:party-committee-secretary")
	pb := office.BodyID("body:politburo")
	first := int32(500)
	q := office.CareerQuestion{Steps: []office.CareerStep{{Post: &office.PostFilter{Type: &pt}, MergeReelections: true}, {Body: &office.BodyFilter{PartOf: &pb}, MergeReelections: true}}, AtLeast: when.Possible}
	t2 := time.Now()
	c, err := g.Careers(q, relay.Page{First: &first})
	fmt.Println(time.Since(t2), err)
	fmt.Println(c.TotalCount(), c.Coverage().ListsConsidered(), len(c.Coverage().PartialLists()), c.Coverage().Unplaced())
	for _, m := range c.Nodes() {
		fmt.Println(m.Person().Name(), m.Certainty(), m.Because())
	}
	q.People = []string{"person:bo-xilai"}
	q.AtLeast = when.Impossible
	c, err = g.Careers(q, relay.Page{First: &first})
	fmt.Println(err)
	for _, m := range c.Nodes() {
		fmt.Println(m.Person().Name(), m.Certainty(), m.Because())
	}
}
