// Package table is rows and columns, and how they are written: as CSV, as
// NDJSON and as Parquet.
//
// A Table describes its columns and yields its rows one at a time, so that
// writing one needs no more memory the more rows it has. All three formats hold
// the same cells; what each makes of a null, a day and a list is said at its
// writer.
package table
