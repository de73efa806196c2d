package storetest

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// childAddress tells a test binary to be a writer that is to be killed.
const childAddress = "CURSUS_STORETEST_WRITE"

var killings = flag.Int("kills", 10, "how often the writing process is killed")

// Main runs the tests between start, which may be nil, and what that returns; or
// in a child process it writes to a store without end.
func Main(m *testing.M, open func(context.Context, string) (store.Store, error), start func() (stop func() error, err error)) {
	if address := os.Getenv(childAddress); address != "" {
		fmt.Fprintln(os.Stderr, writeWithoutEnd(open, address))
		os.Exit(1)
	}
	if start == nil {
		os.Exit(m.Run())
	}
	stop, err := start()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	if err := stop(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// writeWithoutEnd writes one version after another, and says 0 once it begins
// and the number of each once it is written.
func writeWithoutEnd(open func(context.Context, string) (store.Store, error), address string) error {
	ctx := context.Background()
	s, err := open(ctx, address)
	if err != nil {
		return err
	}
	fmt.Println(0)
	for {
		v, err := s.Version(ctx)
		if err != nil && !errors.Is(err, store.ErrEmpty) {
			return err
		}
		if v, err = s.Replace(ctx, v.Number, store.Load{Records: heavy(v.Number + 1), At: day(v.Number)}); err != nil {
			return err
		}
		if _, err := s.Prune(ctx, 3); err != nil {
			return err
		}
		fmt.Println(v.Number)
	}
}

// heavy are records that take a while to write, and differ by i.
func heavy(i int64) office.Records {
	return synth.Records(synth.Options{Terms: 600, Seed: uint64(i)})
}

// Whenever the writing process is killed, every version it told of is there, and
// none is there in part.
func kills(t *testing.T, k Kind) {
	if testing.Short() {
		t.Skip("kills take seconds")
	}
	address := k.New(t)
	random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	var least int64
	for i := range *killings {
		told := writeAndKill(t, address, time.Duration(random.IntN(800))*time.Millisecond)
		least = isWhole(t, k, address, i+1, max(least, told))
	}
	t.Logf("%d kills over %d versions", *killings, least)
	if least == 0 {
		t.Error("no version was written before a kill")
	}
}

// isWhole holds a store to a whole newest version, whose number it returns, no
// older than least.
func isWhole(t *testing.T, k Kind, address string, kill int, least int64) int64 {
	t.Helper()
	s, err := k.Open(t.Context(), address)
	if err != nil {
		t.Fatalf("after kill %d: %v", kill, err)
	}
	defer func() { _ = s.Close() }() // as many as there are kills cannot stay open
	r, v, err := s.Load(t.Context(), 0)
	if errors.Is(err, store.ErrEmpty) && least == 0 {
		return 0
	}
	if err != nil {
		t.Fatalf("after kill %d: %v", kill, err)
	}
	if v.Number < least {
		t.Errorf("after kill %d the newest version is %d; the writer had told of %d", kill, v.Number, least)
	}
	same(t, "records", heavy(v.Number), r)
	if err := s.Check(t.Context()); err != nil {
		t.Errorf("after kill %d: %v", kill, err)
	}
	return v.Number
}

// writeAndKill lets a child write, kills it some time after it began, and returns
// the last version that it told of.
func writeAndKill(t *testing.T, address string, after time.Duration) int64 {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childAddress+"="+address)
	var errs strings.Builder
	child.Stderr = &errs
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	var told int64
	var kill *time.Timer
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if kill == nil {
			kill = time.AfterFunc(after, func() { _ = child.Process.Kill() })
			defer kill.Stop()
		}
		if n, err := strconv.ParseInt(lines.Text(), 10, 64); err == nil {
			told = n
		}
	}
	if err := child.Wait(); err == nil || errs.Len() > 0 {
		t.Fatalf("the writer ended with %v and says %q", err, errs.String())
	}
	return told
}
