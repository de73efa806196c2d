package roman_test

import (
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/roman"
)

func joined(all [][]string) string {
	ways := make([]string, len(all))
	for i, way := range all {
		ways[i] = strings.Join(way, " ")
	}
	return strings.Join(ways, ", ")
}

func TestReadings(t *testing.T) {
	t.Parallel()
	for han, want := range map[string]string{
		"":                      "",
		"陈敏尔":                   "chen min er",
		"乌兰夫":                   "wu lan fu",
		"曾庆红":                   "ceng qing hong, zeng qing hong",
		"陈☃":                    "",
		"Chen":                  "",
		strings.Repeat("曾", 17): "",
	} {
		if got := joined(roman.Readings(han)); got != want {
			t.Errorf("Readings(%q) = %q; want %q", han, got, want)
		}
	}
	if got := len(roman.Readings(strings.Repeat("曾", 16))); got != 16 {
		t.Errorf("a name of 16 characters has %d readings; want 16", got)
	}
}

func TestSyllables(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"":             "",
		"dengxiaoping": "deng xiao ping, deng xia o ping, deng xi ao ping, deng xi a o ping",
		"lipeng":       "li peng",
		"xian":         "xian, xi an",
		"smith":        "",
		"tsetung":      "",
	} {
		if got := joined(roman.Syllables(name)); got != want {
			t.Errorf("Syllables(%q) = %q; want %q", name, got, want)
		}
	}
	if got := len(roman.Syllables(strings.Repeat("xian", 16))); got != 16 {
		t.Errorf("a name of 64 letters has %d ways; want 16", got)
	}
}

// Pairs from the table that WadeGiles names, one or more for every rule.
func TestWadeGiles(t *testing.T) {
	t.Parallel()
	for pinyin, want := range map[string]string{
		"a": "a", "ai": "ai", "zha": "cha", "cha": "ch'a", "ji": "chi", "qi": "ch'i", "jia": "chia", "qiang": "ch'iang",
		"jie": "chieh", "qie": "ch'ieh", "jian": "chien", "qian": "ch'ien", "zhi": "chih", "chi": "ch'ih", "jiu": "chiu",
		"jiong": "chiung", "qiong": "ch'iung", "zhuo": "cho", "chuo": "ch'o", "zhu": "chu", "ju": "chu", "qu": "ch'u",
		"zhuai": "chuai", "juan": "chuan", "jue": "chueh", "que": "ch'ueh", "jun": "chun", "zhong": "chung", "chong": "ch'ung",
		"en": "en", "er": "erh", "fo": "fo", "he": "ho", "xi": "hsi", "xiao": "hsiao", "xie": "hsieh", "xian": "hsien",
		"xiong": "hsiung", "xu": "hsu", "xuan": "hsuan", "xue": "hsueh", "hui": "hui", "hong": "hung", "huo": "huo",
		"yi": "i", "ran": "jan", "re": "je", "ri": "jih", "ruo": "jo", "rong": "jung", "ga": "ka", "ka": "k'a", "ge": "ko",
		"ke": "k'o", "gui": "kuei", "kui": "k'uei", "gong": "kung", "kong": "k'ung", "guo": "kuo", "kuo": "k'uo",
	} {
		if got := roman.WadeGiles(pinyin); got != want {
			t.Errorf("WadeGiles(%q) = %q; want %q", pinyin, got, want)
		}
	}
}
