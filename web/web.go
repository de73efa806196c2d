// Package web holds the pages for browsers, as npm run build leaves them.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Files returns the built pages: NAME.html for each page, and what they load
// under assets/, where NAME.br and NAME.gz stand in for a NAME worth
// compressing. It returns nil and false when nothing was built before this
// program was, which then has Go's part alone.
func Files() (fs.FS, bool) {
	built, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, false
	}
	if _, err := fs.Stat(built, "playground.html"); err != nil {
		return nil, false
	}
	return built, true
}
