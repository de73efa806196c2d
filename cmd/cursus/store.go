package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
)

// storeVerbs look after a store.
type storeVerbs struct {
	Check   storeCheckVerb   `cmd:"" help:"Say whether a store is sound, and all versions it keeps."`
	Backup  storeBackupVerb  `cmd:"" help:"Copy a store of SQLite while it is used."`
	Restore storeRestoreVerb `cmd:"" help:"Make a store of SQLite what a backup is."`
	Prune   storePruneVerb   `cmd:"" help:"Drop the records of former versions."`
}

type storeCheckVerb struct {
	Store storeURL `required:"" env:"CURSUS_STORE" help:"Store: sqlite:FILE or postgres://HOST/DATABASE." placeholder:"URL"`
}

// Help is shown by cursus store check --help.
func (storeCheckVerb) Help() string {
	return `Reads all that a store keeps and makes the graph of every version, as a server
does. The exit code is 2 when one of them could not be served.

Example:

    cursus store check --store sqlite:offices.db`
}

// Run checks the store.
func (v storeCheckVerb) Run(ctx context.Context, std streams) error {
	return v.Store.with(ctx, reading, func(s store.Store) error {
		n, err := store.Check(ctx, s)
		if err != nil {
			return err
		}
		return sayDone(std.out, "sound: %d versions\n", n)
	})
}

type storeBackupVerb struct {
	Store storeURL `required:"" env:"CURSUS_STORE" help:"Store: sqlite:FILE." placeholder:"URL"`
	File  string   `arg:"" help:"File to write, which does not exist yet."`
}

// Help is shown by cursus store backup --help.
func (storeBackupVerb) Help() string {
	return `Copies the store as it is at this moment, while others may read and write it. The
copy is a store too. A database is copied by pg_dump; see docs/operations.md.

Example:

    cursus store backup --store sqlite:offices.db offices-monday.db`
}

// Run writes the copy.
func (v storeBackupVerb) Run(ctx context.Context, std streams) error {
	return v.Store.with(ctx, reading, func(s store.Store) error {
		file, ok := s.(*sqlite.Store)
		if !ok {
			return errors.New("a database is copied by pg_dump: see docs/operations.md")
		}
		if err := file.Backup(ctx, v.File); err != nil {
			return err
		}
		return sayDone(std.out, "written: %s\n", v.File)
	})
}

type storeRestoreVerb struct {
	Store storeURL `required:"" env:"CURSUS_STORE" help:"Store: sqlite:FILE." placeholder:"URL"`
	File  string   `arg:"" help:"Backup to restore."`
}

// Help is shown by cursus store restore --help.
func (storeRestoreVerb) Help() string {
	return `Checks a backup and makes the store what it is, whole or not at all; servers that
follow the store go on with it. What was written since the backup is lost, so
back that up first.

Example:

    cursus store restore --store sqlite:offices.db offices-monday.db`
}

// Run restores the backup.
func (v storeRestoreVerb) Run(ctx context.Context, std streams) error {
	return v.Store.with(ctx, writing, func(s store.Store) error {
		file, ok := s.(*sqlite.Store)
		if !ok {
			return errors.New("a database is restored by pg_restore: see docs/operations.md")
		}
		if err := file.Restore(ctx, v.File); err != nil {
			return err
		}
		newest, err := file.Version(ctx)
		if err != nil {
			return err
		}
		return sayDone(std.out, "restored: version %d\n", newest.Number)
	})
}

type storePruneVerb struct {
	Store storeURL `required:"" env:"CURSUS_STORE" help:"Store: sqlite:FILE or postgres://HOST/DATABASE." placeholder:"URL"`
	Keep  amount   `required:"" help:"Versions whose records are kept." placeholder:"N"`
}

// Help is shown by cursus store prune --help.
func (storePruneVerb) Help() string {
	return `Drops the records of all but the newest versions; the history stays.

Example:

    cursus store prune --store sqlite:offices.db --keep 3`
}

// Run prunes the store.
func (v storePruneVerb) Run(ctx context.Context, std streams) error {
	return v.Store.with(ctx, writing, func(s store.Store) error {
		n, err := s.Prune(ctx, int(v.Keep))
		if err != nil {
			return err
		}
		return sayDone(std.out, "pruned: %d versions\n", n)
	})
}

// with does what do does with the store. Errors name it.
func (u storeURL) with(ctx context.Context, a access, do func(store.Store) error) error {
	s, err := u.open(ctx, a)
	if err == nil {
		err = errors.Join(do(s), s.Close())
	}
	if err != nil {
		return fmt.Errorf("--store %s: %w", u.public(), err)
	}
	return nil
}

// sayDone prints one line of what was done.
func sayDone(out io.Writer, format string, what any) error {
	_, err := fmt.Fprintf(out, format, what)
	return err
}
