package fold

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestName(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "",
		"chenyungkuei":               "chenyungkuei",
		"Chen Min'er":                "chenminer",
		"Ch'en Yung-kuei":            "chenyungkuei",
		"Chén Mǐn'ěr":                "chenminer",
		"Che\u0301n Min’er":          "chenminer", // decomposed
		"Min‘er Minʼer Min´er":       "minerminerminer",
		"Min`er Min′er Ｍｉｎ＇ｅｒ":       "minerminerminer",
		"Lü Gongwang":                "lugongwang",
		"J.R. 'Bob' Smith":           "jrbobsmith",
		"Jean–Paul\u00a0Senninger":   "jeanpaulsenninger", // en dash, no-break space
		"Łódź":                       "lodz",
		"Đặng Thị Ngọc Thịnh":        "dangthingocthinh",
		"Þórður Ærøskøbing":          "thorduraeroskobing",
		"GROẞ Groß":                  "grossgross",
		"Œuvre œuvre":                "oeuvreoeuvre",
		"ŞÜKRÜ İ ı I":                "sukruiii",
		"Ķĸ Ŋŋ Ħħ Ŧŧ Ƶƶ":             "kqnnhhttzz",
		"Étienne Gnassingbé Eyadéma": "etiennegnassingbeeyadema",
		"ﬁ Ⅳ ²":                      "fiiv2",
		"Ёлкин Й":                    "елкини",
		"ΣΊΣΥΦΟΣ Σίσυφος":            "σισυφοσσισυφοσ",
		"烏蘭夫":                        "乌兰夫",
		"乌兰夫":                        "乌兰夫",
		"陳敏爾 (陈敏尔)":                  "陈敏尔陈敏尔",
		"赛福鼎·艾则孜":                    "赛福鼎艾则孜",
		"賽福鼎‧艾則孜":                    "赛福鼎艾则孜",
		"乾隆":                         "干隆",
		"豈":                          "岂", // compatibility ideograph U+F900 of 豈
		"20th Politburo":             "20thpolitburo",
		"soft\u00adhyphen\u200b":     "softhyphen",
		"Qur\u02bean \u02bbOkina":    "quranokina",
		"(?!) & —":                   "",
		"bad\xffŰ":                   "badu",
	} {
		if got := Name(in); got != want {
			t.Errorf("Name(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		" - ":                          "",
		"Chen Min'er":                  "chen miner",
		"Chen Min'er陈敏尔":               "chen miner 陈敏尔",
		"陳敏爾, Chén Mǐn’ěr":             "陈敏尔 chen miner",
		"Ch'en Yung-kuei":              "chen yung kuei",
		"赛福鼎·艾则孜":                      "赛福鼎 艾则孜",
		"J.R. Smith":                   "j r smith",
		"Party Secretary of Chongqing": "party secretary of chongqing",
		"20th Politburo, alternate":    "20th politburo alternate",
		"Þórður  Ærøskøbing":           "thordur aeroskobing",
		"13届":                          "13 届",
	} {
		if got := strings.Join(Words(in), " "); got != want {
			t.Errorf("Words(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"Party Secretary of Chongqing": "party-secretary-of-chongqing",
		"20th Politburo of the Chinese Communist Party": "20th-politburo-of-the-chinese-communist-party",
		"Chen Min'er (陈敏尔)":                             "chen-miner",
		"Ch'en Yung-kuei":                               "chen-yung-kuei",
		" --Łódź / Wrocław.":                            "lodz-wroclaw",
		"Chen陈Min":                                      "chen-min",
		"陈敏尔":                                           "",
		"Ёлкин":                                         "",
		"...":                                           "",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestHasHan(t *testing.T) {
	for in, want := range map[string]bool{
		"": false, "Chen Min'er": false, "Chén": false, "メ": false, "한": false, "（）": false,
		"Chen (陈)": true, "烏": true, "𠀋": true, "〇": true,
	} {
		if got := HasHan(in); got != want {
			t.Errorf("HasHan(%q) = %t; want %t", in, got, want)
		}
	}
}

// Every character alone: folding twice changes nothing, and what folding yields
// is never a capital, a mark or something that parts words.
func TestEveryRune(t *testing.T) {
	for r := range rune(unicode.MaxRune + 1) {
		once := Name(string(r))
		if twice := Name(once); twice != once {
			t.Errorf("Name(%q %U) = %q, folded again %q", r, r, once, twice)
		}
		for _, f := range once {
			if !isHan(f) && !unicode.In(f, unicode.L, unicode.N, unicode.Mc) || unicode.ToLower(f) != f {
				t.Errorf("Name(%q %U) = %q, which has %U", r, r, once, f)
			}
		}
	}
}

// The table leads from Chinese characters to others in one step.
func TestSimplified(t *testing.T) {
	table := t2s()
	if len(table) < 3000 {
		t.Fatalf("table has %d pairs; want at least 3000", len(table))
	}
	for from, to := range table {
		if !isHan(from) || !isHan(to) {
			t.Errorf("pair %c%c is not of two Chinese characters", from, to)
		}
		if next, ok := table[to]; ok {
			t.Errorf("pair %c%c leads on to %c", from, to, next)
		}
	}
	for line := range strings.Lines(t2sText) {
		if !strings.HasPrefix(line, "#") && utf8.RuneCountInString(line) != len("ab\n") {
			t.Errorf("line %q; want two characters", line)
		}
	}
}

func FuzzName(f *testing.F) {
	for _, s := range []string{"Ch'en Yung-kuei", "Chén Mǐn'ěr 陳敏爾", "ẞÆ ﬁ İ", "e\u0301\u0327", "\xff", "´"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		name := Name(s)
		if again := Name(name); again != name {
			t.Errorf("Name(%q) = %q, folded again %q", s, name, again)
		}
		if words := strings.Join(Words(s), ""); words != name {
			t.Errorf("Words(%q) joined = %q; Name = %q", s, words, name)
		}
		slug := Slug(s)
		if again := Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q, again %q", s, slug, again)
		}
		if slug != "" && slices.Contains(strings.Split(slug, "-"), "") {
			t.Errorf("Slug(%q) = %q; want single hyphens, none at an end", s, slug)
		}
	})
}

func BenchmarkName(b *testing.B) {
	for _, s := range []string{"chenyungkuei", "Ch'en Yung-kuei", "Chén Mǐn'ěr", "賽福鼎·艾則孜"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Name(s)
			}
		})
	}
}
