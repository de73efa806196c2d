// Cursus answers questions about who held which public office when. Run
// cursus --help for what it can do.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"
)

// Exit codes.
const (
	exitOK    = 0
	exitNo    = 1 // the answer is no, or something was found
	exitUsage = 2 // cannot run as asked
)

// errNo ends a verb whose answer is no; all there is to say has been said.
var errNo = errors.New("the answer is no")

// verbs are what cursus can do, one file each.
type verbs struct {
	Serve      serveVerb      `cmd:"" help:"Answer questions over HTTP."`
	Query      queryVerb      `cmd:"" help:"Answer one GraphQL document."`
	Check      checkVerb      `cmd:"" help:"Say what is wrong with articles."`
	Identities identitiesVerb `cmd:"" help:"List people who may be one human."`
	Export     exportVerb     `cmd:"" help:"Write the whole data set as tables."`
	Ingest     ingestVerb     `cmd:"" help:"Read articles into a store."`
	History    historyVerb    `cmd:"" help:"List the versions of a store."`
	Store      storeVerbs     `cmd:"" help:"Look after a store: check, backup, restore, prune."`
	Schema     schemaVerb     `cmd:"" help:"Print the GraphQL schema."`
	Synth      synthVerb      `cmd:"" help:"Invent a folder of data, to measure with."`
	Health     healthVerb     `cmd:"" help:"Say whether a server is ready."`
	Version    versionVerb    `cmd:"" help:"Print the version of the program and of its data."`
}

// streams are what a verb reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	std := streams{os.Stdin, os.Stdout, os.Stderr}
	os.Exit(run(context.Background(), os.Args[1:], std))
}

// run does what args say and returns the exit code. Errors go to std.err.
func run(ctx context.Context, args []string, std streams) int {
	helped := false
	parser, err := kong.New(new(verbs),
		kong.Name("cursus"),
		kong.Description("Who held which public office when, and from which source we know."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		defaults(),
		kong.PostBuild(unsetEmpty),
		kong.Writers(std.out, std.err),
		kong.Exit(func(int) { helped = true }), // kong exits after --help alone
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(std),
	)
	if err != nil {
		return fail(std, err)
	}
	verb, err := parser.Parse(signed(args))
	switch {
	case helped:
		return exitOK
	case err != nil:
		return fail(std, fmt.Errorf("%w; see cursus --help", err))
	}
	return fail(std, verb.Run())
}

// fail tells the error and returns the exit code that it means.
func fail(std streams, err error) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errNo):
		return exitNo
	default:
		_, _ = fmt.Fprintf(std.err, "cursus: %v\n", err) // the exit code says so too
		return exitUsage
	}
}
