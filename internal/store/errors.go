package store

import "errors"

// Errors that callers tell apart. Each says what to do, and after each of them
// the store holds what it held before.
var (
	// ErrConflict is wrapped when somebody else wrote first.
	ErrConflict = errors.New("the store has a newer version than the one this was made for: try again")
	// ErrEmpty is wrapped when nothing was ever written.
	ErrEmpty = errors.New("the store is empty: fill it with cursus ingest --store")
	// ErrMissing is wrapped when there is no store at the address.
	ErrMissing = errors.New("there is no store: make one with cursus ingest --store")
	// ErrVersion is wrapped when no version has the number or name asked for.
	ErrVersion = errors.New("no such version: cursus history lists them")
	// ErrPruned is wrapped when a version is known, but its records are no longer kept.
	ErrPruned = errors.New("the records of this version were pruned: cursus history says which are kept")
	// ErrNewer is wrapped when a newer program made the store.
	ErrNewer = errors.New("a newer program made the store: upgrade cursus")
	// ErrOlder is wrapped when an older program made the store, and it is only read.
	ErrOlder = errors.New("an older program made the store: write to it once with this cursus, and it is brought up to date")
	// ErrForeign is wrapped when what is at the address is something else.
	ErrForeign = errors.New("not a store of cursus: give the address of another, or of one that does not exist yet")
	// ErrDamaged is wrapped when what was kept cannot be read.
	ErrDamaged = errors.New("the store is damaged: restore a backup, or ingest into a new store")
	// ErrFull is wrapped when there is no room for what was to be written.
	ErrFull = errors.New("no room left: free some, prune old versions, or move the store to a larger disk")
	// ErrReadOnly is wrapped when the store may not be written.
	ErrReadOnly = errors.New("the store cannot be written: check the owner and permissions of a file and of its folder, or that a database is no standby")
	// ErrDenied is wrapped when a database does not let in who asks, or not do it.
	ErrDenied = errors.New("the database denies it to this role: see the rights that docs/operations.md lists")
	// ErrNoDatabase is wrapped when the server has no database of that name.
	ErrNoDatabase = errors.New("the server has no database of that name: make it with createdb")
	// ErrUnreachable is wrapped when a database server does not answer.
	ErrUnreachable = errors.New("the database cannot be reached: check that it runs, its address and its limits")
	// ErrUntrusted is wrapped when a database server does not prove who it is.
	ErrUntrusted = errors.New("the database server cannot be verified: check its certificate, the name in it, and sslrootcert")
	// ErrBusy is wrapped when others kept the store locked for too long.
	ErrBusy = errors.New("another program keeps the store locked: try again when it is done")
)

// Errors are all of these, whose texts name neither files nor hosts.
func Errors() []error {
	return []error{
		ErrConflict, ErrEmpty, ErrMissing, ErrVersion, ErrPruned, ErrNewer, ErrOlder, ErrForeign,
		ErrDamaged, ErrFull, ErrReadOnly, ErrDenied, ErrNoDatabase, ErrUnreachable, ErrUntrusted, ErrBusy,
	}
}
