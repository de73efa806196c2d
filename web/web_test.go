package web

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// A page that was built finds every part it names, and names no other host.
func TestFiles(t *testing.T) {
	files, built := Files()
	if !built {
		if files != nil {
			t.Error("files without a build; want nil")
		}
		t.Skip("not built: run make web")
	}
	for _, page := range []string{"explorer.html", "playground.html", "client.html"} {
		html, err := fs.ReadFile(files, page)
		if err != nil {
			t.Fatal(err)
		}
		parts := regexp.MustCompile(`(?:src|href)="([^"]+)"`).FindAllStringSubmatch(string(html), -1)
		found := 0
		for _, part := range parts {
			name := strings.TrimPrefix(part[1], "./")
			if !strings.HasPrefix(part[1], "./assets/") {
				if strings.Contains(name, "//") {
					t.Errorf("%s names %s, another host", page, name)
				}
				continue
			}
			found++
			if kept, err := fs.Glob(files, name+"*"); err != nil || len(kept) == 0 {
				t.Errorf("%s names %s, which is not there (%v)", page, name, err)
			}
		}
		if found < 2 {
			t.Errorf("%s names %d parts: %s; want script and style", page, found, html)
		}
	}
}
