package server

import (
	"os"
	"strings"
	"testing"
	"time"
)

// docs/http.md states the numbers that the code has.
func TestHTTPIsDocumented(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../docs/http.md")
	if err != nil {
		t.Fatal(err)
	}
	page := strings.Join(strings.Fields(string(text)), " ")
	for before, number := range map[string]int{
		"| clients whose requests are counted | ":  maxClients,
		"| GraphQL requests executed at a time | ": executionsEach,
		"| connections open at a time | ":          MaxConnections,
		"wants that, from ":                        minCompressed,
		"At most ":                                 maxCompressing,
		"So do each ":                              termsOfRequest,
		"as long as they may take, ":               int(formerWait / time.Second),
		"Each full ":                               costOfRequest,
		"| seconds for each piece of a download, and for the whole | ":     int(maxStall / time.Second),
		"| seconds for each piece of a download, and for the whole | 60, ": int(maxDownload / time.Second),
	} {
		_, after, found := strings.Cut(page, before)
		if !found || !strings.HasPrefix(after, grouped(number)+" ") && !strings.HasPrefix(after, grouped(number)+",") {
			t.Errorf("docs/http.md does not say %q", before+grouped(number))
		}
	}
	for _, said := range []string{
		"no errors | `" + keptShortly + "` |", "`/assets/` | `" + unchanging + "` |",
		codeBusy, codeRate, codeNotPersisted, codeNotFound, codeNotReady, codeOtherVersion, codeNotAcceptable, codeMediaType, codeMethod, codeTooLarge, "REQUEST_TIMEOUT",
	} {
		if !strings.Contains(page, said) {
			t.Errorf("docs/http.md does not say %q", said)
		}
	}
	if busyWait != time.Second/2 {
		t.Errorf("docs/http.md says that requests wait half a second; it is %s", busyWait)
	}
}
