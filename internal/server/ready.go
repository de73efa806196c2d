package server

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A failure is why the last reload left the old graph in place.
type failure struct {
	At     time.Time `json:"at"`
	Reason string    `json:"reason"`
}

// A readiness is what /readyz tells.
type readiness struct {
	Ready   bool         `json:"ready"`
	Version string       `json:"version,omitempty"`
	Counts  *readyCounts `json:"counts,omitempty"`
	Failure *failure     `json:"lastReloadFailed,omitempty"`
}

type readyCounts struct {
	Documents int `json:"documents"`
	Bodies    int `json:"bodies"`
	Posts     int `json:"posts"`
	People    int `json:"people"`
	Terms     int `json:"terms"`
	Relations int `json:"relations"`
	Issues    int `json:"issues"`
}

// alive says that the process answers.
func alive(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write([]byte("ok\n"))
}

// ready says whether questions are answered, and from which data set. A failed
// reload does not make a server unready: it still answers, from older data.
func (s *Server) ready(w http.ResponseWriter, g *office.Graph) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	status := readiness{Failure: s.failure.Load()}
	if g == nil {
		w.WriteHeader(http.StatusServiceUnavailable)
	} else {
		counts := readyCounts(g.Counts())
		status.Ready, status.Version, status.Counts = true, g.Version(), &counts
	}
	_ = json.NewEncoder(w).Encode(status) // it fails when the client has left
}
