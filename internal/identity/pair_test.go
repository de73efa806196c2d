package identity_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// human is a person as the cases below write one: name, Han name, birth, death
// and further names, between bars.
func human(t testing.TB, id, text string) office.PersonRecord {
	t.Helper()
	parts := strings.Split(text+"||||", "|")
	p := office.PersonRecord{ID: office.PersonID("person:" + id), Name: parts[0], Han: parts[1], Birth: edtf(t, parts[2]), Death: edtf(t, parts[3])}
	if parts[4] != "" {
		p.Names = []office.NameRecord{{Text: parts[4]}}
	}
	return p
}

func edtf(t testing.TB, text string) when.Date {
	t.Helper()
	if text == "" {
		return when.Date{}
	}
	d, err := when.ParseEDTF(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// What names and lives say of two people being one: the score and its reasons.
func TestScores(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ a, b, want string }{
		{"Deng Xiaoping|邓小平", "Teng Hsiao-p'ing", "50: +50 Teng Hsiao-p'ing is Deng Xiaoping in Wade-Giles"},
		{"Deng Xiaoping|邓小平", "Teng Hsiao-ping", "40: +40 Teng Hsiao-ping is Deng Xiaoping in Wade-Giles without apostrophes"},
		{"Wang Hongwen", "Wang Hung-wen", "45: +45 Wang Hung-wen is Wang Hongwen in Wade-Giles"},
		{"Zhang Jing", "Chang Ch'ing", "none"}, // Zhang Qing: the apostrophe counts
		{"Chen Min'er", "Chén Mǐn’ěr", "50: +50 both are called Chen Min'er, or Chén Mǐn’ěr"},
		{"甲|陈敏尔", "Chen Miner", "50: +50 陈敏尔 is read Chen Miner"},
		{"甲|烏蘭夫", "Ulanhu|乌兰夫", "60: +60 both are called 烏蘭夫"},
		{"Ulanhu|乌兰夫", "Wulanfu", "50: +50 乌兰夫 is read Wulanfu"},
		{"Saifuddin|赛福鼎", "Saifuddin Azizi|赛福鼎·艾则孜", "45: +45 赛福鼎 begins 赛福鼎·艾则孜"},
		{"Saifuddin|赛福鼎", "Sai Fuding", "50: +50 赛福鼎 is read Sai Fuding"},
		{"Xiaoping Deng", "Deng Xiaoping|邓小平", "40: +40 Xiaoping Deng is Deng Xiaoping with the names the other way round"},
		{"Liu Qi|刘淇|1942-11-03", "Liu Qi|刘奇|1957-09", "0: +50 both are called Liu Qi, -60 刘淇 is not 刘奇, -60 born 1942-11-03 and 1957-09"},
		{"Wang Qun|王群|1926-09|2017-12-12", "Wang Qun|王群|1964", "0: +60 both are called 王群, -60 born 1926-09 and 1964"},
		{"Wang Qun|王群|1926-09", "Wang Qun||1926-09-14", "70: +50 both are called Wang Qun, +20 born 1926-09, which 1926-09-14 may be"},
		{"Wang Qun|王群|1926-09", "Wang Qun||1927", "30: +50 both are called Wang Qun, -20 born 1926-09 and 1927, not far apart"},
		{"Ada||1950-01-02|1990", "Ada||1950-01-02|1991", "67: +50 both are called Ada, +30 both born 1950-01-02, -13 died 1990 and 1991, not far apart"},
		{"Yue Qifeng|岳歧峰", "Yue Qifeng|岳岐峰", "30: +50 both are called Yue Qifeng, -20 岳歧峰 is not 岳岐峰, but sounds like it and differs in one character"},
		{"Ada Byron||||Ada Lovelace", "Ada Lovelace", "50: +50 both are called Ada Lovelace"},
		{"Ada", "Bo", "none"},
	} {
		for _, order := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			r := office.Records{People: []office.PersonRecord{human(t, "a", order[0]), human(t, "b", order[1])}}
			pairs, _ := new(identity.Rulings).Pairs(r, 0)
			got := told(pairs)
			if order[0] == c.a && got != c.want || !strings.HasPrefix(got, strings.SplitN(c.want, ":", 2)[0]) {
				t.Errorf("%s and %s:\n %s; want\n %s", order[0], order[1], got, c.want)
			}
		}
	}
}

// told is the one pair in words.
func told(pairs []identity.Pair) string {
	if len(pairs) == 0 {
		return "none"
	}
	reasons := make([]string, len(pairs[0].Reasons))
	for i, r := range pairs[0].Reasons {
		reasons[i] = fmt.Sprintf("%+d %s", r.Points, r.Text)
	}
	return fmt.Sprintf("%d: %s", pairs[0].Score, strings.Join(reasons, ", "))
}

// What offices say: two terms, of which the cases give post, document and years.
func TestScoresOfOffices(t *testing.T) {
	t.Parallel()
	posts := []office.PostRecord{
		{ID: "post:x", Title: "Mayor of X", Seats: 1, Area: "area:x"}, {ID: "post:y", Title: "Mayor of Y", Seats: 1, Area: "area:y"},
	}
	for _, c := range []struct{ a, b, lives, want string }{
		{"x l 1950 1960", "x m 1952 1958", "|", "75: +50 both are called Ada, +25 both were Mayor of X at the same time"},
		{"x l 1950 1960", "x l 1952 1958", "|", "10: +50 both are called Ada, -40 one list has both as Mayor of X at the same time"},
		{"x l 1950 1952", "x m 1960 1962", "|", "60: +50 both are called Ada, +10 both were Mayor of X"},
		{"x l 1950 1960", "y m 1952 1958", "|", "40: +50 both are called Ada, -10 one was Mayor of X while the other was Mayor of Y"},
		{"x l 1900 1902", "y m 1960 1962", "|", "10: +50 both are called Ada, -40 half a century lies between their offices"},
		{"x l 1950 1960", "y m 1970 1972", "1910|", "50: +50 both are called Ada"},
		{"x l 1950 1952", "y m 1970 1972", "1910|1969", "0: +50 both are called Ada, -60 Ada took office as Mayor of Y, too late for one who died 1969"},
		{"x l 1950 1952", "y m 1920 1922", "1915|", "0: +50 both are called Ada, -60 Ada took office as Mayor of Y, too early for one born 1915"},
	} {
		a, b := human(t, "a", "Ada|"+"|"+c.lives), human(t, "b", "Ada")
		r := office.Records{Posts: posts, People: []office.PersonRecord{a, b}, Terms: []office.TermRecord{termOf(t, a.ID, c.a), termOf(t, b.ID, c.b)}}
		if pairs, _ := new(identity.Rulings).Pairs(r, 0); told(pairs) != c.want {
			t.Errorf("%s and %s, lived %s:\n %s; want\n %s", c.a, c.b, c.lives, told(pairs), c.want)
		}
	}
}

func termOf(t *testing.T, holder office.PersonID, text string) office.TermRecord {
	t.Helper()
	f := strings.Fields(text)
	claim := func(field office.ClaimField, date string) office.ClaimRecord {
		return office.ClaimRecord{Field: field, Text: date, Date: edtf(t, date), Place: office.Place{Document: office.DocumentID(f[1])}}
	}
	return office.TermRecord{
		ID: office.TermID("post:" + f[0] + "#" + string(holder)), Post: office.PostID("post:" + f[0]), Person: holder, Document: office.DocumentID(f[1]),
		Claims: []office.ClaimRecord{claim(office.StartField, f[2]), claim(office.EndField, f[3])},
	}
}

// A score does not depend on who comes first, nor on who else is on record,
// short of very many of one name.
func TestScoresAreSymmetric(t *testing.T) {
	t.Parallel()
	texts := []string{
		"Deng Xiaoping|邓小平", "Teng Hsiao-p'ing||1904", "Teng Hsiao-ping||1904-08-22", "Xiaoping Deng", "甲|邓小平|1904", "Liu Qi|刘淇|1942", "Liu Qi|刘奇|1957", "Liu Qi",
	}
	rapid.Check(t, func(rt *rapid.T) {
		chosen := rapid.SliceOfNDistinct(rapid.IntRange(0, len(texts)-1), 2, len(texts), rapid.ID[int]).Draw(rt, "people")
		scores := func(order []int) map[string]int {
			var r office.Records
			for _, i := range order {
				r.People = append(r.People, human(t, strconv.Itoa(i), texts[i]))
			}
			all := make(map[string]int)
			pairs, _ := new(identity.Rulings).Pairs(r, 0)
			for _, p := range pairs {
				ids := []string{string(p.People[0].ID), string(p.People[1].ID)}
				slices.Sort(ids)
				all[strings.Join(ids, " ")] = p.Score
			}
			return all
		}
		one, two := scores(chosen), scores(chosen[:2])
		slices.Reverse(chosen)
		if other := scores(chosen); fmt.Sprint(one) != fmt.Sprint(other) {
			rt.Fatalf("the other way round %v; was %v", other, one)
		}
		for pair, score := range two {
			if one[pair] != score {
				rt.Fatalf("%s score %d alone, %d among others", pair, score, one[pair])
			}
		}
	})
}

// A pair on which there is a ruling is no longer open, unless it is ruled unsure;
// without the ruling it is open again.
func TestRuledPairsAreClosed(t *testing.T) {
	t.Parallel()
	r := office.Records{People: []office.PersonRecord{human(t, "a", "Ada"), human(t, "b", "Ada")}}
	for judgement, want := range map[identity.Judgement]int{"": 1, identity.Same: 0, identity.Different: 0, identity.Unsure: 1} {
		var rulings []identity.Ruling
		if judgement != "" {
			rulings = []identity.Ruling{{Person: "person:a", Other: "person:b", Judgement: judgement}}
		}
		got := identity.Weigh(rulings).Settle(r)
		if len(got.Issues) != want {
			t.Errorf("ruled %q: %d issues; want %d", judgement, len(got.Issues), want)
		}
		if want == 1 && (got.Issues[0].Code != office.PossibleDuplicate || len(got.Issues[0].People) != 2) {
			t.Errorf("ruled %q: issue %v; want %s of two people", judgement, got.Issues[0], office.PossibleDuplicate)
		}
		if len(r.Issues) > 0 {
			t.Fatal("Settle changed what it was given")
		}
	}
}

// A hundred thousand people of one name are compared with some of the others
// each, and the name alone is no reason to ask.
func TestManyOfOneName(t *testing.T) {
	t.Parallel()
	var r office.Records
	for i := range 20_000 {
		r.People = append(r.People, office.PersonRecord{ID: office.PersonID(fmt.Sprint("person:", i)), Name: "Wang Wei"})
	}
	if pairs, more := new(identity.Rulings).Pairs(r, identity.Likely); len(pairs)+more > 0 {
		t.Errorf("%d pairs and %d more; want none", len(pairs), more)
	}
	pairs, more := new(identity.Rulings).Pairs(r, 1)
	if len(pairs) != 10_000 || more > 12*len(r.People) {
		t.Errorf("%d pairs and %d more; want 10000 and at most twelve for each", len(pairs), more)
	}
}
