package server

import (
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// A client is who a request comes from.
type client struct {
	address   netip.Addr // the zero address when the connection has none
	forwarded bool       // whether a proxy was asked who it is
}

// isHere says whether the client itself is on this machine, not only its proxy.
func (c client) isHere() bool { return c.address.IsLoopback() && !c.forwarded }

// clientOf is the address of the connection or, where that is a proxy's that we
// trust, the last of X-Forwarded-For that is not. What stands before that, the
// client may have made up.
func clientOf(r *http.Request, proxies []netip.Prefix) client {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return client{}
	}
	c := client{address: plainAddr(from.Addr())}
	named := strings.TrimSpace(strings.Join(r.Header.Values("X-Forwarded-For"), ","))
	if named == "" {
		return c
	}
	for _, hop := range slices.Backward(strings.Split(named, ",")) {
		if !isAmong(proxies, c.address) {
			return c
		}
		c.forwarded = true
		before, err := parseHop(strings.TrimSpace(hop))
		if err != nil {
			return c
		}
		c.address = plainAddr(before)
	}
	return c
}

// parseHop reads an address as proxies write it: alone, in brackets or with a
// port.
func parseHop(text string) (netip.Addr, error) {
	if withPort, err := netip.ParseAddrPort(text); err == nil {
		return withPort.Addr(), nil
	}
	if strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") {
		text = text[1 : len(text)-1]
	}
	return netip.ParseAddr(text)
}

// network is what counts as one client: an address of version 4, or the 64 bits
// of one of version 6 that a provider gives to a customer.
func network(a netip.Addr) netip.Prefix {
	bits := 32
	if a.Is6() {
		bits = 64
	}
	p, _ := a.Prefix(bits) // it fails for the zero address: those are one client
	return p
}

// plainAddr is an address as it is otherwise written: no version 4 within 6, and
// without a zone.
func plainAddr(a netip.Addr) netip.Addr { return a.Unmap().WithZone("") }

func isAmong(networks []netip.Prefix, a netip.Addr) bool {
	return slices.ContainsFunc(networks, func(n netip.Prefix) bool { return n.Contains(a) })
}
