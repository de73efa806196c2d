package server

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// A selector of PromQL, or a metric without one; and a matcher or a label.
var (
	selectors = regexp.MustCompile(`\b((?:cursus|process|go)_[a-z_]+)(?:\{([^}]*)\})?`)
	matchers  = regexp.MustCompile(`([a-z_]+)\s*(?:=~|!~|!=|=)\s*"([^"]*)"`)
	sections  = regexp.MustCompile(`\bby \(([^)]*)\)`)
)

// operations returns the expressions of the alerts and of the dashboard.
func operations(t *testing.T) map[string][]string {
	t.Helper()
	read := func(name string) []byte {
		content, err := os.ReadFile(filepath.Join("../../docs/operations", name))
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	var board struct {
		Panels []struct{ Targets []struct{ Expr string } }
	}
	if err := json.Unmarshal(read("dashboard.json"), &board); err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{"alerts.yml": {string(read("alerts.yml"))}}
	for _, p := range board.Panels {
		for _, target := range p.Targets {
			all["dashboard.json"] = append(all["dashboard.json"], target.Expr)
		}
	}
	return all
}

// exposed returns the labels of each metric that a server tells once everything
// that has a metric has happened to it.
func exposed(t *testing.T) map[string][]string {
	t.Helper()
	s := New(village(), Options{})
	ask(t, s, "GET", "/graphql?query={__schema{types{name}}}", "")
	ask(t, s, "GET", "/graphql?query={", "")
	s.metrics.deprecated.WithLabelValues("Type.field").Inc()
	s.ReloadFailed(time.Now(), "for a test")
	labels := map[string][]string{}
	for name := range scrape(t, s) {
		name, rest, _ := strings.Cut(name, "{")
		labels[name] = append(labels[name], "job", "instance")
		for _, l := range matchers.FindAllStringSubmatch(rest, -1) {
			labels[name] = append(labels[name], l[1])
		}
	}
	return labels
}

// Alerts and panels on metrics that nobody exposes are silent for ever.
func TestOperationsUseMetricsThatExist(t *testing.T) {
	t.Parallel()
	metrics := exposed(t)
	used := map[string]bool{}
	for file, expressions := range operations(t) {
		for _, e := range expressions {
			for _, selector := range selectors.FindAllStringSubmatch(e, -1) {
				name := selector[1]
				labels, ok := metrics[name]
				if !ok {
					t.Errorf("%s: there is no metric %s", file, name)
				}
				used[strings.TrimSuffix(strings.TrimSuffix(name, "_bucket"), "_sum")] = true
				for _, m := range matchers.FindAllStringSubmatch(selector[2], -1) {
					if !slices.Contains(labels, m[1]) {
						t.Errorf("%s: %s has no label %s", file, name, m[1])
					}
				}
			}
		}
	}
	for name := range metrics {
		if base, histogram := strings.CutSuffix(name, "_bucket"); histogram {
			name = base
		} else if strings.HasSuffix(name, "_sum") || strings.HasSuffix(name, "_count") {
			continue
		}
		if strings.HasPrefix(name, "cursus_") && !used[name] {
			t.Errorf("%s is neither in an alert nor in the dashboard", name)
		}
	}
}

// What an expression groups by, some metric has; and what it selects by is a
// value that the documentation knows.
func TestOperationsUseLabelsThatExist(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, labels := range exposed(t) {
		for _, l := range labels {
			known[l] = true
		}
	}
	var documented strings.Builder
	for _, name := range []string{"configuration.md", "http.md"} {
		content, err := os.ReadFile(filepath.Join("../../docs", name))
		if err != nil {
			t.Fatal(err)
		}
		documented.Write(content)
	}
	for file, expressions := range operations(t) {
		for _, e := range expressions {
			for _, by := range sections.FindAllStringSubmatch(e, -1) {
				for l := range strings.SplitSeq(by[1], ",") {
					if !known[strings.TrimSpace(l)] {
						t.Errorf("%s groups by %s; labels are %v", file, l, slices.Sorted(maps.Keys(known)))
					}
				}
			}
			for _, m := range matchers.FindAllStringSubmatch(e, -1) {
				for value := range strings.SplitSeq(m[2], "|") {
					if m[1] != "job" && m[1] != "status" && !strings.Contains(documented.String(), "`"+value+"`") {
						t.Errorf("%s: nothing documents %s=%q", file, m[1], value)
					}
				}
			}
		}
	}
}
