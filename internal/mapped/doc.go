// Package mapped reads tables that were made for something else (CSV, and lists
// in JSON or YAML) into records, as a mapping file says.
//
// A mapping names files, and for each which columns make people, posts, bodies,
// areas and terms. It only names, joins and translates: it computes nothing.
// Files are read row by row; what of a row cannot be used is an issue with file,
// line and column, and the rest counts. docs/mapping.md has the whole language.
package mapped
