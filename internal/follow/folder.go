package follow

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"iter"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
)

// Folder is a source whose content is a folder, read by read. It looks at names,
// sizes and times of all files every so often, and yields a state once it was
// the same twice: what is being copied into it is let arrive first.
func Folder(files fs.FS, every time.Duration, read func(context.Context) (office.Records, error)) Source {
	return folder{files, every, read}
}

type folder struct {
	files fs.FS
	every time.Duration
	read  func(context.Context) (office.Records, error)
}

func (f folder) Load(ctx context.Context) (*office.Graph, State, error) {
	state, err := f.state()
	if err != nil {
		return nil, State{}, err
	}
	r, err := f.read(ctx)
	if err != nil {
		return nil, State{}, err
	}
	g, err := office.NewGraph(r)
	return g, state, err
}

func (f folder) Changes(ctx context.Context) iter.Seq2[State, error] {
	return func(yield func(State, error) bool) {
		tick := time.NewTicker(f.every)
		defer tick.Stop()
		var seen calm
		for {
			if state, err := f.state(); seen.isNews(state, err) && !yield(state, err) {
				return
			}
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
		}
	}
}

// A calm is what a folder was when it was last looked at.
type calm struct {
	last, told State
	failing    bool
}

// isNews says whether to tell what was found: an error that was not there the
// last time, or a state that is still that of the last time and was not told.
func (c *calm) isNews(state State, err error) bool {
	was := *c
	if c.failing = err != nil; c.failing {
		return !was.failing
	}
	c.last = state
	if state != was.last || state == was.told && !was.failing {
		return false
	}
	c.told = state
	return true
}

// state is a hash of what can be seen of the files without reading them.
func (f folder) state() (State, error) {
	sum := sha256.New()
	err := fs.WalkDir(f.files, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := fs.Stat(f.files, name) // of what a link leads to
		if err != nil {
			return err
		}
		if !info.IsDir() {
			_, _ = fmt.Fprintf(sum, "%q %d %d\n", name, info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
	return State{Name: hex.EncodeToString(sum.Sum(nil)[:8])}, err
}
