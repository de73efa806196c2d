// Package snapshot writes records as one compact value, and reads them back. It
// is what stores load from.
//
// A snapshot names the fields it holds. One written before a field existed reads
// with that field empty; one that holds a field this program does not know was
// written by a newer program and is refused, since reading it would lose facts.
//
// The form, compressed with Zstandard, whose checksum covers it:
//
//	magic      the line "cursus records 2"
//	layout     a count, then the name, the number of fields and the fields of each structure
//	strings    a count, their lengths, then their bytes; the first is ""
//	dates      a count, then text and EDTF form of each, as numbers of strings; the first is a blank
//	records    an office.Records
//
// Counts, lengths and whole numbers are variable-length integers (encoding/binary).
// A structure is a bit for each field that is not empty, the first field lowest,
// then these fields. Strings and dates are their number, a list is its length and
// its items, a pointer what it points at. The lists of records themselves are in
// blocks of 4096, each with its length in bytes before it, so that all processors
// read at once.
package snapshot
