package server

import (
	"testing"
	"testing/synctest"
	"time"
)

// Nobody of a crew waits for another's work, and who has rested ends: the
// bubble fails where somebody is left.
func TestCrewsDoWorkAtOnceAndEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, met := make(crew), make(chan int)
		for range 3 { // the second and third time by those who rest
			c.do(func() { met <- 1 })
			c.do(func() { <-met })
			synctest.Wait()
			time.Sleep(rest / 2)
		}
		done := false
		c.do(func() { done = true })
		synctest.Wait()
		if !done {
			t.Error("work is left undone")
		}
		time.Sleep(2 * rest) // time stands still once the test returns
	})
}
