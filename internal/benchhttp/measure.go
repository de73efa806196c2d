package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"time"
)

// notModified is asking with the ETag of the answer.
const notModified = "304"

// measure starts a server of so many terms, asks it and prints what that took.
func measure(ctx context.Context, terms int, o options) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	self, err := os.Executable()
	if err != nil {
		return err
	}
	child := exec.CommandContext(ctx, self, "-serve", strconv.Itoa(terms)) //nolint:gosec // it is this program
	child.Env = append(os.Environ(), "GOMAXPROCS=1")
	child.Stderr = os.Stderr
	if _, err := child.StdinPipe(); err != nil { // stays open as long as this process lives
		return err
	}
	out, err := child.StdoutPipe()
	if err != nil {
		return err
	}
	if err := child.Start(); err != nil {
		return err
	}
	defer func() {
		stop()
		_ = child.Wait()
	}()
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err != nil {
		return fmt.Errorf("the server did not start: %w", err)
	}
	var told listing
	if err := json.Unmarshal(line, &told); err != nil {
		return err
	}
	client := &http.Client{
		Transport: &http.Transport{MaxIdleConnsPerHost: o.connections, DisableCompression: true},
		Timeout:   time.Minute,
	}
	fmt.Printf("\n%d terms: graph made in %v, %d MB of heap with it\n\n", terms, told.Load.Round(time.Millisecond), told.Heap>>20)
	fmt.Println("| question | bytes | way | CPU | of the writer | of the constant body | allocations | p50 | p99 | p99/p50 | of the constant body's |")
	fmt.Println("|---|---|---|---|---|---|---|---|---|---|---|")
	for _, q := range told.Asked {
		medians, err := rounds(ctx, client, told, q, o)
		if err != nil {
			return err
		}
		printed(q, told.ways(), medians)
	}
	u, err := usageOf(ctx, client, "http://"+told.Address+"/usage")
	if err != nil {
		return err
	}
	fmt.Printf("\nresident at most: %d MB\n", u.RSS>>20)
	return nil
}

// ways are the rows of a question: all ways to answer, and last not to.
func (t listing) ways() []string { return append(slices.Clone(t.Ways), notModified) }

// rounds asks a question in every way, in rounds that take turns, and returns the
// medians of each way.
func rounds(ctx context.Context, client *http.Client, told listing, q asked, o options) (map[string]round, error) {
	loads, err := loadsOf(ctx, client, told, q)
	if err != nil {
		return nil, err
	}
	all := make(map[string][]round)
	for i := range o.rounds + 1 {
		var constant round // it comes first
		for _, name := range told.ways() {
			r, err := loads[name].run(ctx, client, "http://"+told.Address+"/usage", o)
			if err != nil {
				return nil, fmt.Errorf("%s, %s: %w", q.Name, name, err)
			}
			if name == constantWay {
				constant = r
			}
			r.tail = r.spread() / constant.spread()
			if i > 0 { // the first warms up
				all[name] = append(all[name], r)
			}
		}
	}
	medians := make(map[string]round)
	for name, rs := range all {
		medians[name] = round{
			cpu:     median(rs, func(r round) time.Duration { return r.cpu }),
			mallocs: median(rs, func(r round) float64 { return r.mallocs }),
			p50:     median(rs, func(r round) time.Duration { return r.p50 }),
			p99:     median(rs, func(r round) time.Duration { return r.p99 }),
			tail:    median(rs, func(r round) float64 { return r.tail }),
		}
	}
	return medians, nil
}

func median[V cmp.Ordered](rounds []round, of func(round) V) V {
	values := make([]V, len(rounds))
	for i, r := range rounds {
		values[i] = of(r)
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// loadsOf are the requests of each way to answer a question.
func loadsOf(ctx context.Context, client *http.Client, told listing, q asked) (map[string]load, error) {
	body, err := json.Marshal(map[string]string{"query": q.Query})
	if err != nil {
		return nil, err
	}
	base := "http://" + told.Address + "/"
	loads := make(map[string]load)
	for _, name := range told.Ways {
		path := name + "/graphql"
		if name == constantWay || name == writerWay {
			path = name + "/" + q.Name
		}
		loads[name] = load{url: base + path, body: body, status: http.StatusOK}
	}
	address := base + told.Ways[len(told.Ways)-1] + "/graphql?query=" + url.QueryEscape(q.Query)
	tag, err := tagOf(ctx, client, address)
	loads[notModified] = load{url: address, held: tag, status: http.StatusNotModified}
	return loads, err
}

// tagOf is the ETag of an answer.
func tagOf(ctx context.Context, client *http.Client, address string) (string, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return "", err
	}
	answer, err := client.Do(r)
	if err != nil {
		return "", err
	}
	return answer.Header.Get("ETag"), answer.Body.Close()
}

func usageOf(ctx context.Context, client *http.Client, address string) (u usage, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return u, err
	}
	answer, err := client.Do(r)
	if err != nil {
		return u, err
	}
	defer func() { _ = answer.Body.Close() }()
	return u, json.NewDecoder(answer.Body).Decode(&u)
}

func printed(q asked, ways []string, of map[string]round) {
	writer, constant := float64(of[writerWay].cpu), float64(of[constantWay].cpu)
	for _, name := range ways {
		r := of[name]
		fmt.Printf("| %s | %d | %s | %.1f us | %.2f | %.2f | %.0f | %.2f ms | %.2f ms | %.1f | %.2f |\n",
			q.Name, q.Answer, name, micros(r.cpu), float64(r.cpu)/writer, float64(r.cpu)/constant, r.mallocs,
			micros(r.p50)/1000, micros(r.p99)/1000, r.spread(), r.tail)
	}
}

func micros(d time.Duration) float64 { return float64(d) / float64(time.Microsecond) }
