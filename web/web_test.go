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
	html, err := fs.ReadFile(files, "playground.html")
	if err != nil {
		t.Fatal(err)
	}
	parts := regexp.MustCompile(`(?:src|href)="([^"]+)"`).FindAllStringSubmatch(string(html), -1)
	found := 0
	for _, part := range parts {
		name, local := strings.CutPrefix(part[1], "./")
		if !local {
			if strings.Contains(name, "//") {
				t.Errorf("playground.html names %s, another host", name)
			}
			continue
		}
		found++
		if kept, err := fs.Glob(files, name+"*"); err != nil || len(kept) == 0 {
			t.Errorf("playground.html names %s, which is not there (%v)", name, err)
		}
	}
	if found < 2 {
		t.Errorf("playground.html names %d parts: %s; want script and style", found, html)
	}
}
