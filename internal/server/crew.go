package server

import "time"

// A crew does work in goroutines that are used again, as many at a time as there
// is work: their stacks have grown to what it takes.
type crew chan func()

// rest is how long a goroutine waits for more work before it ends.
const rest = 100 * time.Millisecond

// do lets somebody do the work, which must not panic, and does not wait for it.
func (c crew) do(work func()) {
	select {
	case c <- work: // somebody waits
	default:
		go c.join(work)
	}
}

// join does the work, and then what comes next.
func (c crew) join(work func()) {
	tired := time.NewTimer(rest)
	defer tired.Stop()
	for {
		work()
		tired.Reset(rest)
		select {
		case work = <-c:
		case <-tired.C:
			return
		}
	}
}
