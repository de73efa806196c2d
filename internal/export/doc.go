// Package export is the whole data set as tables: what each table of people,
// posts, terms and so on has for columns, how the tables point at each other,
// and the Data Package that describes them.
//
// The words are those of the GraphQL schema, in snake case. What GraphQL gives
// as an empty text is null here.
package export
