package mapped

// The fields that a mapping may fill, by kind of record.
var (
	areaFields = []string{"id", "name", "aliases", "kind", "parent"}
	bodyFields = []string{"id", "name", "native_name", "aliases", "kind", "parent", "area", "note"}
	postFields = []string{
		"id", "title", "role", "native_name", "aliases", "type", "rank", "body", "area", "seats", "note",
	}
	personFields = []string{
		"id", "name", "han", "other_names", "birth", "death", "birthplace", "gender", "ethnicity", "note",
	}
	termFields = []string{
		"id", "person", "post", "start", "start_precision", "end", "end_precision", "acting", "status", "ordinal",
		"source", "listed",
	}
)
