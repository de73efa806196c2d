package main

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/synth"
)

// mostTerms is as many as cursus synth invents: more than were ever on record.
const mostTerms = 10_000_000

type synthVerb struct {
	Terms int    `required:"" help:"How many terms to invent." placeholder:"N"`
	Seed  uint64 `default:"1" help:"The same seed and terms give the same folder." placeholder:"S"`
	Out   string `required:"" help:"Folder to write, empty or new." placeholder:"DIR"`
}

// Help is shown by cursus synth --help.
func (synthVerb) Help() string {
	return `Invents people, posts and terms in the shape of the embedded data, to measure
how Cursus behaves at scale, and writes them as a folder of articles and tables.
The people are called Person 000001 and so on: nothing in it is a fact.

Example:

    cursus synth --terms 300000 --seed 1 --out big
    cursus serve --data big`
}

// Run writes the folder.
func (v synthVerb) Run(std streams) error {
	if v.Terms < 1 || v.Terms > mostTerms {
		return fmt.Errorf("--terms %d: give a number from 1 to %d", v.Terms, mostTerms)
	}
	r := synth.Records(synth.Options{Terms: v.Terms, Seed: v.Seed})
	if err := synth.Write(v.Out, r); err != nil {
		return fmt.Errorf("--out: %w", err)
	}
	if _, err := fmt.Fprintf(std.out, "%s: %d terms, %d people, %d posts\n", v.Out, len(r.Terms), len(r.People), len(r.Posts)); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}
