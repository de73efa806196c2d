//go:build linux

package main

import (
	"context"
	"syscall"
	"time"
)

// A fault is something that breaks, and is mended again.
type fault struct {
	name string
	// client says that requests on their way may fail: those of what is broken.
	client bool
	strike func(ctx context.Context, s *service) error
}

// A blow is a fault as it happened.
type blow struct {
	fault
	from, to time.Time
}

// faults are all there are; the last kills the primary.
func faults() []fault {
	all := []fault{
		{"a replica is killed", true, func(ctx context.Context, s *service) error {
			r := s.someReplica()
			r.kill()
			pause(ctx, time.Second)
			return r.start(ctx)
		}},
		{"a replica is paused for 3 s", true, func(ctx context.Context, s *service) error {
			r := s.someReplica()
			if err := r.signal(syscall.SIGSTOP); err != nil {
				return err
			}
			pause(ctx, 3*time.Second)
			return r.signal(syscall.SIGCONT)
		}},
		{"replicas are replaced in turn", false, func(ctx context.Context, s *service) error {
			for _, r := range s.replicas {
				if err := r.replace(ctx); err != nil {
					return err
				}
				pause(ctx, time.Second) // until the balancer has seen it
			}
			return nil
		}},
		{"a standby is killed", false, func(ctx context.Context, s *service) error {
			standby := s.databases[1]
			standby.kill()
			pause(ctx, 2*time.Second)
			if err := standby.start(ctx); err != nil {
				return err
			}
			return s.databases.attached(ctx, standby)
		}},
	}
	if canCut() {
		all = append(all,
			fault{"a replica is cut off for 3 s", true, func(ctx context.Context, s *service) error {
				return cutOff(ctx, s.someReplica().port, 3*time.Second)
			}},
			fault{"the primary is cut off for 3 s", false, func(ctx context.Context, s *service) error {
				return cutOff(ctx, s.databases[0].port, 3*time.Second)
			}})
	}
	return append(all, fault{"the primary is killed", false, func(ctx context.Context, s *service) error {
		old := s.databases[0]
		old.kill()
		if err := s.databases.promote(ctx); err != nil {
			return err
		}
		return s.databases.join(ctx, old)
	}})
}

func cutOff(ctx context.Context, port int, d time.Duration) error {
	if err := cut(ctx, port); err != nil {
		return err
	}
	pause(ctx, d)
	return mend(ctx)
}
