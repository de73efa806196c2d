package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"
)

// patience is how long a healthy server may take.
const patience = 5 * time.Second

type healthVerb struct {
	Addr string `default:"127.0.0.1:8080" env:"CURSUS_ADDR" help:"Where the server listens." placeholder:"HOST:PORT"`
}

// Help is shown by cursus health --help.
func (healthVerb) Help() string {
	return `Asks http://ADDR/readyz. The exit code is 0 when the server is ready and 1 when
it is not, or does not answer within 5 seconds.

Example:

    cursus health --addr 127.0.0.1:8080`
}

// Run asks the server and repeats its answer.
func (h healthVerb) Run(ctx context.Context, std streams) error {
	host, port, err := net.SplitHostPort(h.Addr)
	if err != nil {
		return fmt.Errorf("--addr %s: want HOST:PORT, such as 127.0.0.1:8080: %w", h.Addr, err)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	url := "http://" + net.JoinHostPort(host, port) + "/readyz"
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	status, said, err := get(ctx, url)
	switch {
	case err != nil:
		return notReady(std, err.Error())
	case status != http.StatusOK:
		return notReady(std, fmt.Sprintf("%s: %d %s", url, status, said))
	}
	if _, err := fmt.Fprintln(std.out, said); err != nil {
		return fmt.Errorf("print the answer: %w", err)
	}
	return nil
}

func notReady(std streams, why string) error {
	_, _ = fmt.Fprintln(std.err, "cursus: not ready:", why) // the exit code says so too
	return errNo
}

// get asks a URL directly, through no proxy.
func get(ctx context.Context, url string) (status int, said string, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, http.NoBody)
	if err != nil {
		return 0, "", fmt.Errorf("ask %s: %w", url, err)
	}
	response, err := new(http.Transport).RoundTrip(request)
	if err != nil {
		return 0, "", fmt.Errorf("ask %s: %w", url, err)
	}
	defer response.Body.Close() //nolint:errcheck // only read from
	body, err := io.ReadAll(io.LimitReader(response.Body, 1<<16))
	if err != nil {
		return 0, "", fmt.Errorf("ask %s: %w", url, err)
	}
	return response.StatusCode, strings.TrimSpace(string(body)), nil
}
