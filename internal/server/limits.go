package server

import (
	"log/slog"
	"net/http"
	"time"
)

// Limits of the server. Those of a GraphQL document are in package guard, that
// of its cost in cost.go, those of an answer in budget.go and tabularbudget.go.
const (
	keptDocuments = 64 << 20 // bytes of valid documents kept, parsed and with their plans
	// maxCachedDocument is how many bytes a document may have to be kept: parsed
	// it takes many times as much.
	maxCachedDocument = 8 << 10

	// Timeout is how long a GraphQL request may take unless Options say otherwise.
	Timeout = 10 * time.Second
	// MaxBody is how many bytes a body may have unless Options say otherwise.
	MaxBody = 1 << 20

	maxHeader         = 64 << 10 // bytes; a query by GET is part of the header
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 15 * time.Second
	writeTimeout      = 60 * time.Second
	idleTimeout       = 2 * time.Minute
)

// HTTP returns an HTTP server for h that no slow or greedy client can hold up.
// Its address is left to the caller.
func HTTP(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}
