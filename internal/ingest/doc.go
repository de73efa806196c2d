// Package ingest makes records of articles and curated tables. Reading goes as
// far as it can: what a source says that cannot be used becomes an issue with
// its place, and no version of a fact is dropped.
package ingest
