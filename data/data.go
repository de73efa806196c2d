// Package data holds the facts the program comes with: articles in the text
// format of package article, and curated tables that stand beside them.
// README.md describes every table and where every document came from.
package data

import (
	"embed"
	"io/fs"
)

//go:embed *.csv *.json articles articles-alt articles-persons
var files embed.FS

// Files returns the articles and tables as a read-only file system, with the
// paths documents.csv names them by, such as "articles/mayor-of-beijing.txt".
func Files() fs.FS { return files }
