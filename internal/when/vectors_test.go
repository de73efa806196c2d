package when_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// vectorFile finds a file in the folder of shared test vectors, or skips the
// test when there is no such folder.
func vectorFile(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv("CURSUS_VECTORS")
	path := filepath.Join(dir, name)
	if _, err := os.Stat(path); dir == "" || err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("CURSUS_VECTORS=%q holds no %s", dir, name)
		}
		t.Skipf("set CURSUS_VECTORS to the folder with %s", name)
	}
	return path
}

// vectors reads the rows of a file of shared test vectors.
func vectors[T any](t *testing.T, name string) []T {
	t.Helper()
	return rows[T](t, vectorFile(t, name))
}

// vector reads a file of shared test vectors that is one JSON value.
func vector[T any](t *testing.T, name string) T {
	t.Helper()
	data, err := os.ReadFile(vectorFile(t, name))
	var v T
	if err == nil {
		err = json.Unmarshal(data, &v)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return v
}

// rows reads a file of one JSON value a line.
func rows[T any](t *testing.T, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []T
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row T
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatalf("%s:%d: %v", path, len(all)+1, err)
		}
		all = append(all, row)
	}
	if err := lines.Err(); err != nil || len(all) == 0 {
		t.Fatalf("%s: %d rows, %v", path, len(all), err)
	}
	return all
}
