package roman

import "strings"

// WadeGiles returns a syllable of pinyin as Wade-Giles writes it, folded but with
// the apostrophes that tell ch'i from chi: qi is ch'i, gui is kuei. The rules are
// those of the table "Wade-Giles/Pinyin Conversion Table" of U. Theobald,
// chinaknowledge.de (2011), which follows Giles's dictionary of 1892.
func WadeGiles(pinyin string) string {
	if whole, ok := wholeSyllables[pinyin]; ok {
		return whole
	}
	initial, final := parted(pinyin)
	return wadeInitial(initial) + wadeFinal(initial, final)
}

// wholeSyllables are those that are written as the rules for their parts would
// not have it.
var wholeSyllables = map[string]string{
	"ge": "ko", "ke": "k'o", "he": "ho", "e": "o", "er": "erh", "gui": "kuei", "kui": "k'uei",
	"zi": "tzu", "ci": "tz'u", "si": "ssu", "zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih",
	"guo": "kuo", "kuo": "k'uo", "huo": "huo", "shuo": "shuo",
	"ye": "yeh", "yan": "yen", "yi": "i", "you": "yu", "yong": "yung",
}

// parted splits a syllable into its initial and its final.
func parted(pinyin string) (initial, final string) {
	for _, i := range []string{"zh", "ch", "sh"} {
		if rest, ok := strings.CutPrefix(pinyin, i); ok {
			return i, rest
		}
	}
	if pinyin != "" && strings.Contains("bpmfdtnlgkhjqxrzcs", pinyin[:1]) {
		return pinyin[:1], pinyin[1:]
	}
	return "", pinyin
}

func wadeInitial(pinyin string) string {
	switch pinyin {
	case "b":
		return "p"
	case "p", "t", "k", "ch":
		return pinyin + "'"
	case "d":
		return "t"
	case "g":
		return "k"
	case "j", "zh":
		return "ch"
	case "q":
		return "ch'"
	case "x":
		return "hs"
	case "r":
		return "j"
	case "z":
		return "ts"
	case "c":
		return "ts'"
	default:
		return pinyin
	}
}

func wadeFinal(initial, final string) string {
	switch {
	case final == "ian":
		return "ien"
	case final == "ie" || final == "ue":
		return final + "h"
	case final == "ong" || final == "iong":
		return strings.TrimSuffix(final, "ong") + "ung"
	case final == "uo" && initial != "":
		return "o"
	default:
		return final
	}
}
