package server

import (
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// clientOf is the address a request comes from: that of the connection or, where
// it is a proxy's that we trust, the last of X-Forwarded-For that is not. What
// stands before that, the client may have made up. It is the zero address when
// the connection has none.
func clientOf(r *http.Request, proxies []netip.Prefix) netip.Addr {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	client := plainAddr(from.Addr())
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for _, hop := range slices.Backward(hops) {
		if !isAmong(proxies, client) {
			return client
		}
		before, err := netip.ParseAddr(strings.TrimSpace(hop))
		if err != nil {
			return client
		}
		client = plainAddr(before)
	}
	return client
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
