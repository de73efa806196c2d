package server

import (
	"net"
	"sync"
)

// MaxConnections is how many connections a server holds open unless it is told
// otherwise. One at rest takes some 20 kB.
const MaxConnections = 2000

// Listen returns a listener that holds so many of l's connections open at most.
// Further ones wait in the system's queue until one closes: HTTP closes those
// that send nothing.
func Listen(l net.Listener, most int) net.Listener {
	return &boundedListener{Listener: l, slots: make(chan struct{}, most), closed: make(chan struct{})}
}

type boundedListener struct {
	net.Listener

	slots  chan struct{} // one for each open connection
	closed chan struct{}
	once   sync.Once
}

// Accept returns the next connection once there is room for it.
func (l *boundedListener) Accept() (net.Conn, error) {
	select {
	case l.slots <- struct{}{}:
	case <-l.closed:
		return nil, net.ErrClosed
	}
	c, err := l.Listener.Accept()
	if err != nil {
		<-l.slots
		return nil, err
	}
	return &boundedConn{Conn: c, free: sync.OnceFunc(func() { <-l.slots })}, nil
}

// Close ends Accept, also one that waits for room.
func (l *boundedListener) Close() error {
	l.once.Do(func() { close(l.closed) })
	return l.Listener.Close()
}

type boundedConn struct {
	net.Conn

	free func()
}

// Close makes room for another connection, however often it is called.
func (c *boundedConn) Close() error {
	defer c.free()
	return c.Conn.Close()
}
