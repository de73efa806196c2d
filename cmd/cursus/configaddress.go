package main

import (
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
)

// An address is where to listen.
type address string

// UnmarshalText reads HOST:PORT, where the host may be left out.
func (a *address) UnmarshalText(text []byte) error {
	if !isAddress(string(text)) {
		return wrong(text, "HOST:PORT, such as 127.0.0.1:8080")
	}
	*a = address(text)
	return nil
}

func isAddress(text string) bool {
	_, port, err := net.SplitHostPort(text)
	_, wrong := strconv.ParseUint(port, 10, 16)
	return err == nil && wrong == nil
}

// sameAddress is where a site shows metrics beside everything else.
const sameAddress = "same"

// A metricsAddress is an address or sameAddress; empty for nowhere.
type metricsAddress string

// UnmarshalText reads HOST:PORT or the word same.
func (a *metricsAddress) UnmarshalText(text []byte) error {
	if len(text) > 0 && string(text) != sameAddress && !isAddress(string(text)) {
		return wrong(text, "HOST:PORT, such as 127.0.0.1:9090, or "+sameAddress)
	}
	*a = metricsAddress(text)
	return nil
}

// A loopback is an address that no other machine reaches; empty for nowhere.
type loopback string

// UnmarshalText reads HOST:PORT of this machine alone.
func (l *loopback) UnmarshalText(text []byte) error {
	host, _, _ := net.SplitHostPort(string(text))
	ip, _ := netip.ParseAddr(host)
	if len(text) > 0 && (!isAddress(string(text)) || host != "localhost" && !ip.IsLoopback()) {
		return wrong(text, "an address that no other machine reaches, such as 127.0.0.1:6060")
	}
	*l = loopback(text)
	return nil
}

// An endpoint is the URL of a collector of traces; empty for none.
type endpoint string

// UnmarshalText reads a URL of HTTP.
func (e *endpoint) UnmarshalText(text []byte) error {
	u, err := url.Parse(string(text))
	if len(text) > 0 && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
		return wrong(text, "a URL, such as http://127.0.0.1:4318")
	}
	*e = endpoint(text)
	return nil
}

// networks are ranges of addresses.
type networks []netip.Prefix

// UnmarshalText reads addresses and networks with commas between.
func (n *networks) UnmarshalText(text []byte) error {
	*n = nil
	for part := range strings.SplitSeq(string(text), ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		network, err := netip.ParsePrefix(part)
		if ip, alone := netip.ParseAddr(part); alone == nil {
			network, err = ip.Prefix(ip.BitLen())
		}
		if err != nil {
			return wrong(text, "addresses or networks with commas between, such as 10.0.0.0/8,::1")
		}
		*n = append(*n, network.Masked())
	}
	return nil
}
