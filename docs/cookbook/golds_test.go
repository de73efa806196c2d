package cookbook_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// What the answers over the seeds must be, worked out by hand from the articles:
// the fields of each item of a list, items apart by semicolons.
var golds = []struct {
	question  int
	variables map[string]any
	list      string // where the items are; in items of a list, in each
	fields    string
	want      string
}{
	{question: 1, list: "terms.nodes", fields: "person.name end.asOf", want: "Yuan Jiajun 2022-12-09; Wang Weizhong 2025-09-30"},
	{question: 2, list: "post.june2012.nodes", fields: "term.person.name certainty", want: "Zhang Dejiang CERTAIN"},
	{question: 2, list: "post.january2000.nodes", fields: "term.person.name certainty", want: "He Guoqiang CERTAIN"},
	{question: 3, list: "post.june1967.nodes", fields: "term.person.name certainty", want: "Ren Baige POSSIBLE; Lan Yinong POSSIBLE"},
	{question: 3, list: "post.july1954.nodes", fields: "term.person.name certainty", want: "Cao Diqiu POSSIBLE"},
	{
		question: 4, list: "post.holders.nodes", fields: "term.person.name certainty handoverDay",
		want: "Bo Xilai CERTAIN true; Zhang Dejiang CERTAIN true",
	},
	{question: 5, list: "post.holders.nodes", fields: "term.person.name", want: ""},
	{question: 5, list: "post.holders", fields: "someoneRecorded closedWorld", want: "IMPOSSIBLE true"},
	{question: 5, list: "post.holders.between", fields: "ordinal", want: "3; 4"},
	{
		question: 6, list: "posts.nodes.gaps", fields: "term.person.name next.person.name handover.gap handover.minVacantDays handover.maxVacantDays",
		want: "Cao Diqiu Yan Hongyan CERTAIN 365 1094",
	},
	{
		question: 6, variables: map[string]any{"atLeast": "POSSIBLE"},
		list: "posts.nodes.gaps", fields: "term.person.name handover.gap handover.minVacantDays handover.maxVacantDays",
		want: "Cao Diqiu CERTAIN 365 1094; Xie Xuegong POSSIBLE 0 729",
	},
	{
		question: 7, list: "careers.nodes", fields: "person.name certainty",
		want: "He Guoqiang CERTAIN; Wang Yang CERTAIN; Hu Chunhua CERTAIN; Chen Min'er CERTAIN; Shi Taifeng CERTAIN",
	},
	{
		question: 7, variables: map[string]any{"later": "BEGAN_AFTER_LEAVING"},
		list: "careers.nodes", fields: "person.name certainty",
		want: "He Guoqiang CERTAIN; Shi Taifeng CERTAIN",
	},
	{
		question: 7, variables: map[string]any{"later": "SERVED_AFTER_LEAVING"},
		list: "careers.nodes", fields: "person.name certainty",
		want: "He Guoqiang CERTAIN; Zhang Dejiang CERTAIN; Bo Xilai CERTAIN; Wang Yang CERTAIN; Hu Chunhua CERTAIN; " +
			"Sun Zhengcai CERTAIN; Chen Min'er CERTAIN; Shi Taifeng CERTAIN; Yuan Jiajun POSSIBLE",
	},
	{
		question: 8, list: "careers.nodes", fields: "person.name certainty",
		want: "Zhang Dejiang CERTAIN; Bo Xilai CERTAIN; Sun Zhengcai CERTAIN; Yuan Jiajun CERTAIN",
	},
	{
		// Wang Yang: 22 October to 30 November 2007, both counted.
		question: 9, list: "careers.nodes", fields: "person.name witnesses.steps.shared.minDays witnesses.steps.shared.maxDays",
		want: "Zhang Dejiang 251 251; Bo Xilai 1568 1568; Wang Yang 40 40; Hu Chunhua 34 34; Sun Zhengcai 1698 1698; " +
			"Chen Min'er 1871 1871; Yuan Jiajun 1",
	},
	{question: 10, list: "", fields: "from2007.certainty fromCongress.certainty", want: "IMPOSSIBLE IMPOSSIBLE"},
	{
		question: 10, list: "from2007.exceptions.nodes", fields: "term.person.name certainty",
		want: "Wang Yang CERTAIN; Zhang Dejiang POSSIBLE; Chen Min'er CERTAIN; Yuan Jiajun POSSIBLE",
	},
	{
		question: 10, list: "from2007.exceptions.nodes.days", fields: "from to certainty",
		want: "2007-01-01 2007-10-21 CERTAIN; 2012-11-02 2012-11-14 POSSIBLE; 2017-07-15 2017-10-24 CERTAIN; " +
			"2022-10-02 2022-10-22 POSSIBLE; 2026-01-31 POSSIBLE",
	},
	{
		question: 10, list: "fromCongress.exceptions.nodes", fields: "term.person.name certainty",
		want: "Zhang Dejiang POSSIBLE; Chen Min'er CERTAIN",
	},
	{
		question: 11, list: "tenures.nodes.longestServing.nodes", fields: "person.name certainty spell.duration.minDays spell.duration.maxDays",
		want: "Ren Baige CERTAIN 2558 3286; Ulanhu CERTAIN 6941 7001",
	},
	{question: 12, list: "certain.nodes", fields: "person.name", want: "Ren Baige; Chen Min'er"},
	{question: 12, list: "possible.nodes", fields: "person.name", want: "Ren Baige; Yu Hanqing; Xiao Yang; Chen Min'er; Yuan Jiajun"},
	{
		question: 13, list: "byPost.nodes", fields: "label mean.minDays mean.maxDays counted incumbents",
		want: "Party Secretary of Chongqing 888 1371 23 1; Party Secretary of Inner Mongolia 1818 1942 15 1",
	},
	{question: 14, list: "terms.nodes", fields: "person.name predecessor.person.name successor.person.name", want: "Bo Xilai Wang Yang Zhang Dejiang"},
	{question: 15, list: "terms.nodes.overlapping.nodes", fields: "to.person.name certainty", want: "Chu Bo CERTAIN; Hu Chunhua CERTAIN"},
	{question: 16, list: "careers", fields: "totalCount coverage.listsConsidered", want: "0 2"},
	{question: 17, list: "careers", fields: "totalCount coverage.listsConsidered", want: "0 2"},
	{question: 18, list: "careers.nodes", fields: "person.name certainty steps.gap.minDays steps.gap.maxDays", want: "He Guoqiang CERTAIN 15 45"},
	{
		question: 19, list: "decades.nodes", fields: "label certain",
		want: "1940s 1; 1950s 4; 1960s 3; 1970s 3; 1980s 3; 1990s 3; 2000s 3; 2010s 3; 2020s 1",
	},
	{question: 19, list: "years.nodes", fields: "label certain", want: "2012 2"},
	{
		question: 20, list: "bodies.nodes.afterElection.nodes", fields: "term.person.name days.minDays days.maxDays",
		want: "Bo Xilai 39 39; Sun Zhengcai 5 5; Wang Jun 33 33; Yuan Jiajun 46 47",
	},
	{
		question: 21, list: "terms.nodes", fields: "person.name covers",
		want: "Ren Baige CERTAIN; Lan Yinong CERTAIN; Duan Siying CERTAIN; He Yunfeng CERTAIN; Lu Dadong CERTAIN; " +
			"Ulanhu CERTAIN; Xie Xuegong CERTAIN; Teng Haiqing CERTAIN; Zheng Weishan CERTAIN; You Taizhong CERTAIN",
	},
	{question: 22, list: "issues.nodes", fields: "term.person.name claims.text", want: "Yuan Jiajun 8 December 2022 9 December 2022 9 December 2022"},
	{question: 22, variables: chongqing, list: "", fields: "yearOfStart.totalCount yearOfEnd.totalCount", want: "15 15"},
	{question: 22, variables: innerMongolia, list: "", fields: "yearOfStart.totalCount yearOfEnd.totalCount", want: "2 2"},
	{question: 23, list: "terms.nodes.claims", fields: "row heading text", want: "24 Name Yuan Jiajun (袁家军); 24 Term start 8 December 2022; " +
		"24 Term end Incumbent; Incumbent Yuan Jiajun; Incumbentsince 9 December 2022;  9 December 2022"},
	{question: 24, list: "simplified.nodes", fields: "node.id", want: "person:ulanhu"},
	{question: 24, list: "traditional.nodes", fields: "node.id", want: "person:ulanhu"},
	{question: 24, list: "latin.nodes", fields: "node.id", want: "person:ulanhu"},
	{question: 24, list: "variant.nodes", fields: "node.id", want: "person:ulanhu"},
	{question: 24, list: "spaced.nodes", fields: "node.id", want: "person:ulanhu"},
	{question: 24, list: "wangQun.nodes", fields: "node.id", want: "person:wang-qun"},
	{question: 25, list: "person.career", fields: "post.title", want: "Member of the 17th Politburo; Party Secretary of Chongqing"},
	{question: 25, list: "person.colleagues", fields: "totalCount", want: "24"}, // the 25 of the 17th Politburo but himself
	// Nobody of the seeds' Politburos sat with Ulanhu.
	{question: 25, list: "relate", fields: "certainty links", want: "IMPOSSIBLE"},
}

var (
	chongqing     = map[string]any{"of": map[string]any{"area": "area:chongqing"}}
	innerMongolia = map[string]any{"of": map[string]any{"area": "area:inner-mongolia"}}
)

func TestGolds(t *testing.T) {
	e, all := engine(t, seeds), questions(t)
	unseen := make(map[int]bool)
	for _, q := range all {
		unseen[q.Number] = true
	}
	for _, gold := range golds {
		q := all[gold.question-1]
		var answer any
		if err := json.Unmarshal(ask(t, e, q.Query, gold.variables), &answer); err != nil {
			t.Fatal(err)
		}
		if got := items(answer, gold.list, gold.fields); got != gold.want {
			t.Errorf("%s: %s of %s = %q; want %q", q.Name, gold.fields, gold.list, got, gold.want)
		}
		delete(unseen, q.Number)
	}
	for number := range unseen {
		t.Errorf("question %d has no gold", number)
	}
}

// No two secretaries of the seeds certainly held a post at once.
func TestNobodyOverlaps(t *testing.T) {
	const query = `{posts(where: {type: "post-type:party-committee-secretary"}) {nodes {succession {handover {overlap}}}}}`
	var answer any
	if err := json.Unmarshal(ask(t, engine(t, seeds), query, nil), &answer); err != nil {
		t.Fatal(err)
	}
	got := items(answer, "posts.nodes.succession", "handover.overlap")
	if n := strings.Count(got, ";"); n != 24+16-1 || strings.Contains(got, "CERTAIN") {
		t.Errorf("%d overlaps: %s; want 39 of which none is certain", n, got)
	}
}

// items writes some fields of each value at a path.
func items(answer any, list, fields string) string {
	var lines []string
	for _, item := range at(answer, list) {
		var cells []string
		for field := range strings.FieldsSeq(fields) {
			for _, value := range at(item, field) {
				cells = append(cells, fmt.Sprint(value))
			}
		}
		lines = append(lines, strings.Join(cells, " "))
	}
	return strings.Join(lines, "; ")
}

// at returns the values at a path, of every item where a list is on the way; not
// those that are null.
func at(value any, path string) []any {
	values := []any{value}
	for key := range strings.SplitSeq(path, ".") {
		var next []any
		for _, v := range values {
			if fields, ok := v.(map[string]any); ok && key != "" {
				v = fields[key]
			}
			if list, ok := v.([]any); ok {
				next = append(next, list...)
			} else if v != nil {
				next = append(next, v)
			}
		}
		values = next
	}
	return values
}

// Over the embedded data Chen Min'er did leave a post, Guizhou's on 15 July 2017,
// before he joined the Politburo, on 25 October; Bo Xilai joined before he took
// Chongqing up.
func TestGoldsOfEmbedded(t *testing.T) {
	e, later := engine(t, embedded), questions(t)[6]
	for relation, want := range map[string]string{
		"BEGAN_LATER":          "Chen Min'er Hu Chunhua Wang Yang",
		"BEGAN_AFTER_LEAVING":  "Chen Min'er",
		"SERVED_AFTER_LEAVING": "Bo Xilai Chen Min'er Hu Chunhua Wang Yang",
	} {
		var answer any
		if err := json.Unmarshal(ask(t, e, later.Query, map[string]any{"later": relation}), &answer); err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, name := range []string{"Bo Xilai", "Chen Min'er", "Hu Chunhua", "Wang Yang"} {
			if strings.Contains("; "+items(answer, "careers.nodes", "person.name")+";", "; "+name+";") {
				found = append(found, name)
			}
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%s: %s; want %s", relation, got, want)
		}
	}
}
