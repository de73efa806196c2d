package history

import "context"

// A Host is told what an Archive does to those who ask, each with the values of the
// context that it asks with.
type Host interface {
	// Waits is told that who asks is about to wait for the store, and returns what is
	// called when it goes on.
	Waits(ctx context.Context) (goesOn func())
	// Read is told that a version was read, and how many terms it has.
	Read(ctx context.Context, terms int)
}

// Alone is the host of an archive that nobody else asks.
type Alone struct{}

// Waits lets nobody go first.
func (Alone) Waits(context.Context) func() { return func() {} }

// Read does nothing.
func (Alone) Read(context.Context, int) {}
