// Command benchhttp measures what an answer costs over HTTP: the CPU time that
// the serving process takes for a request, beside that of a constant body and of
// a writer made by hand for the one question.
//
//	go run ./internal/benchhttp -terms 10000,300000
//
// It starts itself again as a server on a loopback port, asks it in rounds that
// take turns, and prints medians of the rounds as a table in Markdown. Answers of
// all ways to make one are compared before anything is measured.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

type options struct {
	terms       []int
	rounds      int
	round       time.Duration
	connections int
}

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "benchhttp:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	var o options
	flags := flag.NewFlagSet("benchhttp", flag.ContinueOnError)
	terms := flags.String("terms", "10000", "sizes of the graph, in terms, with commas between")
	serve := flags.Int("serve", 0, "serve a graph of so many terms instead of measuring")
	flags.IntVar(&o.rounds, "rounds", 3, "rounds, of which the median is told")
	flags.DurationVar(&o.round, "round", 500*time.Millisecond, "how long one way to answer is asked in a round")
	flags.IntVar(&o.connections, "connections", 4, "connections that ask")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *serve > 0 {
		return serveBench(ctx, *serve)
	}
	for text := range strings.SplitSeq(*terms, ",") {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1000 {
			return fmt.Errorf("terms: %q is not a number of at least 1000", text)
		}
		o.terms = append(o.terms, n)
	}
	if o.rounds < 1 || o.connections < 1 || o.connections > 64 || o.round <= 0 {
		return errors.New("give at least one round, some time for it, and 1 to 64 connections")
	}
	for _, n := range o.terms {
		if err := measure(ctx, n, o); err != nil {
			return fmt.Errorf("%d terms: %w", n, err)
		}
	}
	return nil
}
