package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// errStrict is wrapped by the error about a folder of which --strict wants more
// than could be read.
var errStrict = errors.New("not everything could be read, and --strict is given")

// mostTold is how many issues an error tells in full; cursus check tells all.
const mostTold = 20

// strictly fails with the issues about what could not be read. Sources that
// contradict each other are none.
func strictly(r office.Records) error {
	files := make(map[office.DocumentID]string, len(r.Documents))
	for _, d := range r.Documents {
		if file, named := ingest.FileOf(d); named {
			files[d.ID] = file
		}
	}
	var told []string
	found := 0
	for _, i := range r.Issues {
		if !unread(i.Code) {
			continue
		}
		if found++; found <= mostTold {
			file := files[i.Place.Document]
			if file == "" {
				file = strings.TrimPrefix(string(i.Place.Document), "document:")
			}
			f := finding{file, max(i.Place.Line, 1), max(i.Place.Column, 1), i.Code.Severity(), i.Code, i.Text, i.Message}
			told = append(told, f.String())
		}
	}
	switch {
	case found == 0:
		return nil
	case found > mostTold:
		told = append(told, fmt.Sprintf("and %d more, which cursus check tells", found-mostTold))
	}
	return fmt.Errorf("%w:\n%s", errStrict, strings.Join(told, "\n"))
}
