// Package when keeps dates as sources give them: known in part.
//
// A [Date] has its text, its EDTF form (Extended Date/Time Format, levels 0 to
// 2, as the Library of Congress and ISO 8601-2 describe it) and two boxes of
// days: the strict one says what the form covers, the padded one also makes
// room for words such as "circa". A [Span] is the time of a term: a box for
// its start, a box for its end.
//
// Questions are answered over worlds. A world picks one day from every box so
// that no term ends before it starts. An answer is [Certain] when it holds in
// all worlds, [Possible] when in some, [Impossible] when in none. Two terms are
// compared by a [Relation] or by Allen's thirteen ([AllenBetween]); terms that
// more than their own dates link are a [Network], those in the list of a post
// a [List].
//
// Days are counted in the proleptic Gregorian calendar. A date is taken as
// printed: none is converted from another calendar.
package when
