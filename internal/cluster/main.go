//go:build linux

// Command cluster runs a whole service on this machine, breaks parts of it and
// checks that nobody is given a wrong answer:
//
//	go run ./internal/cluster -cursus bin/cursus -failovers 1
//
// A primary and two hot standbys of PostgreSQL commit by quorum; three replicas of
// cursus serve behind haproxy; versions are written and questions asked all the
// while. Every answer is compared with what its version is known to answer, and
// every version that was acknowledged is looked for at the end.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"time"
)

type options struct {
	cursus    string        // program to run as replica
	failovers int           // primaries to kill
	terms     int           // of each version
	every     time.Duration // between versions
	calm      time.Duration // between faults
	clients   int
	seed      uint64
	keep      bool
	verbose   bool
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "cluster:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	var o options
	flags := flag.NewFlagSet("cluster", flag.ContinueOnError)
	flags.StringVar(&o.cursus, "cursus", "bin/cursus", "the program to serve with")
	flags.IntVar(&o.failovers, "failovers", 1, "primaries to kill, each with all other faults before it")
	flags.IntVar(&o.terms, "terms", 2000, "terms of each version")
	flags.DurationVar(&o.every, "every", time.Second, "time between versions")
	flags.DurationVar(&o.calm, "calm", 3*time.Second, "time between faults")
	flags.IntVar(&o.clients, "clients", 4, "clients that ask all the time")
	flags.Uint64Var(&o.seed, "seed", 1, "of the invented records, and of which replica is hit")
	flags.BoolVar(&o.keep, "keep", false, "leave the folder with all logs, and say where it is")
	flags.BoolVar(&o.verbose, "v", false, "log what happens")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if o.failovers < 1 || o.clients < 1 || o.terms < 1000 || o.every <= 0 {
		return errors.New("give at least one failover and client, 1000 terms and some time between versions")
	}
	if done, err := isolated(ctx); done || err != nil {
		return err
	}
	log := slog.New(slog.DiscardHandler)
	if o.verbose {
		log = slog.New(slog.NewTextHandler(os.Stderr, nil))
	}
	s, err := start(ctx, o, log)
	if err != nil {
		return err
	}
	defer s.stop()
	if err := s.trial(ctx); err != nil {
		return err
	}
	return s.report(os.Stdout)
}
