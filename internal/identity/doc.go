// Package identity says which records of people are one human being.
//
// Ingest joins what names alone decide. A desk's rulings win over that, both
// ways: Weigh reads them, Apply carries them out. Pairs finds records that may
// still be one human, each with a score and its reasons, for the desk to rule
// on. Everything here is a function of the records and the rulings: a ruling
// that is taken away leaves no trace.
package identity
