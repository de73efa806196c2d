package when

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// foreign words, and what they are in English; "" for those that add nothing.
// A word that English has too, such as april or september, needs no line.
var foreign = map[string]string{
	// German
	"januar": "January", "jänner": "January", "februar": "February", "märz": "March", "maerz": "March", "mai": "May",
	"juni": "June", "juli": "July", "oktober": "October", "dezember": "December", "okt": "October", "dez": "December",
	"um": "circa", "etwa": "circa", "anfang": "early", "mitte": "mid", "ende": "late", "vor": "before", "nach": "after",
	"oder": "or", "frühling": "spring", "frühjahr": "spring", "sommer": "summer", "herbst": "autumn",
	// French
	"janvier": "January", "février": "February", "mars": "March", "avril": "April", "juin": "June", "juillet": "July",
	"août": "August", "septembre": "September", "octobre": "October", "novembre": "November", "décembre": "December",
	"janv": "January", "févr": "February", "avr": "April", "juil": "July", "déc": "December",
	"vers": "circa", "environ": "circa", "début": "early", "fin": "late", "avant": "before", "après": "after", "ou": "or",
	"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter",
	// Spanish
	"enero": "January", "febrero": "February", "marzo": "March", "abril": "April", "mayo": "May", "junio": "June",
	"julio": "July", "agosto": "August", "septiembre": "September", "setiembre": "September", "octubre": "October",
	"noviembre": "November", "diciembre": "December", "ene": "January", "abr": "April", "ago": "August", "dic": "December",
	"hacia": "circa", "cerca": "circa", "principios": "early", "mediados": "mid", "finales": "late", "fines": "late",
	"antes": "before", "después": "after", "o": "or", "primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter",
	// articles and prepositions of all three
	"der": "", "den": "", "dem": "", "am": "", "im": "", "vom": "", "jahr": "", "le": "", "la": "", "en": "", "de": "", "du": "",
	"del": "", "el": "", "a": "", "año": "", "année": "",
}

// foreignEras are the ways of saying BC and AD that are several words.
var foreignEras = strings.NewReplacer(
	"v. Chr.", "BC", "v.Chr.", "BC", "n. Chr.", "AD", "n.Chr.", "AD",
	"av. J.-C.", "BC", "avant J.-C.", "BC", "ap. J.-C.", "AD", "après J.-C.", "AD",
	"a. C.", "BC", "a.C.", "BC", "d. C.", "AD", "d.C.", "AD",
	" ", " ",
)

// fromForeign puts a date printed in German, French, Spanish or Chinese into
// English, word by word; false when no word of it is one of theirs.
func fromForeign(text string) (english string, ok bool) {
	if !strings.ContainsAny(text, "0123456789") {
		return "", false
	}
	if strings.ContainsRune(text, '年') {
		return fromChinese(text)
	}
	replaced := foreignEras.Replace(text)
	ok = replaced != text
	words := strings.Fields(replaced)
	var all []string
	for i, word := range words {
		day := ordinalDay(word)
		switch meaning, known := foreign[strings.ToLower(strings.TrimRight(word, ".,"))]; {
		case known && meaning == "":
		case known:
			all, ok = append(all, meaning), true
		case day != "" && i+1 < len(words):
			all, ok = append(all, day), true
		default:
			all = append(all, word)
		}
	}
	return strings.Join(all, " "), ok
}

// ordinalDay returns the figures of 1., 1er and 1º; "" for any other word.
func ordinalDay(word string) string {
	for _, suffix := range [...]string{".", "er", "º", "°"} {
		if day, ok := strings.CutSuffix(word, suffix); ok && day != "" && len(day) <= 2 && allDigits(day) {
			return day
		}
	}
	return ""
}

// fromChinese reads 公元前221年, 1949年10月1日 and 约1950年初.
func fromChinese(text string) (english string, ok bool) {
	year, rest, _ := strings.Cut(strings.Join(strings.Fields(text), ""), "年")
	circa, era := "", ""
	for _, c := range [...]string{"约", "約", "大约", "大約"} {
		if y, ok := strings.CutPrefix(year, c); ok {
			year, circa = y, "circa "
		}
	}
	if y, ok := strings.CutPrefix(year, "公元前"); ok {
		year, era = y, " BC"
	} else if y, ok := strings.CutPrefix(year, "公元"); ok {
		year, era = y, " AD"
	}
	if !allDigits(year) || year == "" {
		return "", false
	}
	month, day, _ := strings.Cut(rest, "月")
	before := ""
	switch r, size := utf8.DecodeRuneInString(rest); {
	case rest == "":
	case strings.ContainsRune("初底末春夏秋冬", r) && size == len(rest):
		before = chineseParts[r]
	case month == rest:
		return "", false
	default:
		if before, ok = chineseDay(month, strings.TrimRightFunc(day, unicode.IsSpace)); !ok {
			return "", false
		}
	}
	return circa + before + year + era, true
}

var chineseParts = map[rune]string{
	'初': "early ", '底': "late ", '末': "late ", '春': "spring ", '夏': "summer ", '秋': "autumn ", '冬': "winter ",
}

// chineseDay puts the month and the day, which may be missing, into English.
func chineseDay(month, day string) (english string, ok bool) {
	n, digits := (&scanner{text: month}).number()
	day = strings.TrimSuffix(strings.TrimSuffix(day, "日"), "号")
	if digits != len(month) || n < 1 || n > 12 || len(day) > 2 || !allDigits(day) {
		return "", false
	}
	english = monthNames[n-1] + " "
	if day != "" {
		english = day + " " + english
	}
	return english, true
}
