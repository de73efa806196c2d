package main

import (
	"fmt"
	"strconv"
	"time"
)

// A period is how long a request may take.
type period time.Duration

// longestPeriod leaves time to send the answer before the connection is cut off.
const longestPeriod = 50 * time.Second

// UnmarshalText reads a duration as Go writes it.
func (p *period) UnmarshalText(text []byte) error {
	d, err := time.ParseDuration(string(text))
	if err != nil || d <= 0 || d > longestPeriod {
		return wrong(text, fmt.Sprintf("a time above zero and up to %s, such as 10s or 500ms", longestPeriod))
	}
	*p = period(d)
	return nil
}

// An amount is a number from 1.
type amount int

// UnmarshalText reads a whole number.
func (a *amount) UnmarshalText(text []byte) error {
	n, err := strconv.ParseInt(string(text), 10, 32)
	if err != nil || n < 1 {
		return wrong(text, "a whole number from 1 to 2147483647")
	}
	*a = amount(n)
	return nil
}

// A limit is a number; 0 leaves it to the server, as each flag says.
type limit int

// UnmarshalText reads a whole number.
func (l *limit) UnmarshalText(text []byte) error {
	n, err := strconv.ParseInt(string(text), 10, 32)
	if err != nil || n < 0 {
		return wrong(text, "a whole number from 0 to 2147483647")
	}
	*l = limit(n)
	return nil
}
