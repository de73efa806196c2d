package main

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"cursus": main}) }

// TestStories plays testdata: what a user types, and what comes of it. Each
// story has addresses of its own in $ADDR, $ADDR2 and $ADDR3.
func TestStories(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Condition: func(name string) (bool, error) {
			return name == "postgres" && !pgtest.IsAbsent(), nil
		},
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"ADDR", "ADDR2", "ADDR3"} {
				addr, err := freeAddress()
				if err != nil {
					return err
				}
				env.Setenv(name, addr)
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":     code,
			"await":    await,
			"signal":   signalServer,
			"database": database,
		},
	})
}

// database starts a PostgreSQL server with an empty database, whose address is
// then $PGURL; $NODATABASE is one that it does not have.
func database(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: database")
	}
	server, err := pgtest.Start("fsync=off")
	ts.Check(err)
	ts.Defer(func() { ts.Check(server.Stop()) })
	ts.Setenv("PGURL", server.URL("postgres"))
	ts.Setenv("NODATABASE", server.URL("nowhere"))
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

// code N COMMAND... runs a command that must exit with N.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s exited with %d; want %d", strings.Join(args[1:], " "), got, want)
	}
}

// await URL TEXT gets the URL until its body holds the text, and prints it.
func await(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: await URL TEXT")
	}
	var body []byte
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		response, err := http.Get(args[0])
		if err != nil {
			continue
		}
		body, err = io.ReadAll(response.Body)
		ts.Check(errors.Join(err, response.Body.Close()))
		if strings.Contains(string(body), args[1]) {
			_, err = ts.Stdout().Write(body)
			ts.Check(err)
			return
		}
	}
	ts.Fatalf("%s never held %q; in the end it was %q", args[0], args[1], body)
}

// signal HUP|TERM sends a signal to the command in the background.
func signalServer(ts *testscript.TestScript, neg bool, args []string) {
	signals := map[string]os.Signal{"HUP": syscall.SIGHUP, "TERM": syscall.SIGTERM, "INT": syscall.SIGINT}
	if neg || len(args) != 1 || signals[args[0]] == nil {
		ts.Fatalf("usage: signal HUP|TERM|INT")
	}
	time.Sleep(100 * time.Millisecond) // let it deal with the signal before
	for _, running := range ts.BackgroundCmds() {
		ts.Check(running.Process.Signal(signals[args[0]]))
	}
}

// A server that says it is not ready is not, and its words are passed on.
func TestHealthOfAnUnreadyServer(t *testing.T) {
	t.Parallel()
	unready := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, `{"ready":false}`, http.StatusServiceUnavailable)
	}))
	defer unready.Close()
	var out, errs strings.Builder
	got := run(t.Context(), []string{"health", "--addr", unready.Listener.Addr().String()}, streams{nil, &out, &errs})
	if got != exitNo || out.String() != "" || !strings.Contains(errs.String(), `/readyz: 503 {"ready":false}`) {
		t.Errorf("health of an unready server: exit %d, says %q, errors %q; want 1 and its words", got, out.String(), errs.String())
	}
}
