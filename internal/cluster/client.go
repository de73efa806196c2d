//go:build linux

package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"
)

// maxAnswer bounds what is read of an answer.
const maxAnswer = 16 << 20

// clients ask all the time and compare.
type clients struct {
	url   string
	known *known

	mutex    sync.Mutex
	answers  int
	versions map[string]int
	wrong    []string
	failures []failure
}

// A failure is a request that was not answered.
type failure struct {
	at   time.Time
	took time.Duration
	what string
}

// ask asks on one connection until the context ends.
func (c *clients) ask(ctx context.Context) {
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}, Timeout: 20 * time.Second}
	for i := 0; ctx.Err() == nil; i++ {
		question := i % len(questions)
		began := time.Now()
		dataset, text, err := one(ctx, client, c.url, questions[question])
		if ctx.Err() != nil {
			return
		}
		c.judge(question, dataset, text, failureOf(began, err))
		pause(ctx, 5*time.Millisecond)
	}
}

func failureOf(began time.Time, err error) *failure {
	if err == nil {
		return nil
	}
	return &failure{began, time.Since(began), err.Error()}
}

// one asks one question; an answer is of status 200.
func one(ctx context.Context, client *http.Client, url, question string) (dataset, text string, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, strings.NewReader(body(question)))
	if err != nil {
		return "", "", err
	}
	r.Header.Set("Content-Type", "application/json")
	answer, err := client.Do(r)
	if err != nil {
		return "", "", err
	}
	content, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	_ = answer.Body.Close()
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("status %d: %.100q", answer.StatusCode, content)
	}
	return answer.Header.Get("X-Dataset-Version"), string(content), err
}

func (c *clients) judge(question int, dataset, text string, failed *failure) {
	want, ok := c.known.answer(dataset, question)
	c.mutex.Lock()
	defer c.mutex.Unlock()
	switch {
	case failed != nil:
		c.failures = append(c.failures, *failed)
	case !ok:
		c.wrong = append(c.wrong, fmt.Sprintf("an answer of data set %q, which nobody wrote", dataset))
	case text != want:
		c.wrong = append(c.wrong, fmt.Sprintf("question %d of data set %s: %.200q; want %.200q", question, dataset, text, want))
	default:
		c.answers++
		c.versions[dataset]++
	}
}
