package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"

	"github.com/seed-51aee618/cursus/internal/ingest"
)

// fewFiles are read before a bar could be seen.
const fewFiles = 500

// bar returns a progress bar on w; none when w is not a terminal.
func bar(w io.Writer) ingest.Progress {
	if !terminal(w) {
		return nil
	}
	var shown *progressbar.ProgressBar
	return func(read, total int) {
		if total < fewFiles {
			return
		}
		if shown == nil {
			shown = progressbar.NewOptions(total,
				progressbar.OptionSetWriter(w),
				progressbar.OptionSetDescription("reading articles"),
				progressbar.OptionShowCount(),
				progressbar.OptionClearOnFinish())
		}
		_ = shown.Set(read) // a bar that cannot be drawn is not missed
	}
}

func terminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
