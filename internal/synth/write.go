package synth

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// The permissions of what Write makes.
const (
	folderMode = 0o755
	fileMode   = 0o644
)

// Write writes records that [Records] invented as a folder of articles and
// tables, which reads back as the same terms. The folder must be empty or not
// exist yet.
func Write(dir string, r office.Records) error {
	if err := makeEmpty(dir); err != nil {
		return err
	}
	if err := writeTables(dir, r); err != nil {
		return err
	}
	return writeArticles(dir, r)
}

func makeEmpty(dir string) error {
	if err := os.MkdirAll(dir, folderMode); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("look into the folder: %w", err)
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s: the folder has files already; give an empty one: %w", dir, os.ErrExist)
	}
	for _, sub := range []string{listFolder, versionFolder} {
		if err := os.Mkdir(filepath.Join(dir, sub), folderMode); err != nil {
			return fmt.Errorf("make the folder of articles: %w", err)
		}
	}
	return nil
}

// writeFile writes one file of the folder.
func writeFile(dir, name, content string) error {
	if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(content), fileMode); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// The folders of articles.
const (
	listFolder    = "articles"
	versionFolder = "articles-alt"
)

// fileOf is where a document stands in the folder.
func fileOf(d *office.DocumentRecord) string {
	folder := listFolder
	if d.Kind == office.VersionDocument {
		folder = versionFolder
	}
	return folder + "/" + strings.TrimPrefix(string(d.ID), "document:") + ".txt"
}
