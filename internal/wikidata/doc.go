// Package wikidata reads entities of Wikidata, or of another Wikibase with its
// properties, into records: each statement "position held" (P39) of a person is a
// term, its qualifiers the dates, and its references the sources.
//
// It reads the JSON of entities in every wrapping in which it is given away: the
// answer of wbgetentities and of Special:EntityData, the list of a dump, and
// entities line by line. docs/wikidata.md says what becomes of what. The format is
// described in https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html.
package wikidata
