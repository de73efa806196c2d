package server

import "github.com/prometheus/client_golang/prometheus"

// A portrait tells which data set a server answers from at the moment, and which
// program it is.
type portrait struct {
	server                               *Server
	dataset, terms, loaded, failed, made *prometheus.Desc
}

func newPortrait(s *Server) portrait {
	return portrait{
		s,
		prometheus.NewDesc("cursus_dataset_info", "1, with the version of the data set that is served.", []string{"version"}, nil),
		prometheus.NewDesc("cursus_dataset_terms", "Terms in the data set that is served.", nil, nil),
		prometheus.NewDesc("cursus_dataset_loaded_timestamp_seconds", "When the data set that is served was loaded, in Unix time.", nil, nil),
		prometheus.NewDesc("cursus_dataset_reload_failed", "1 while what is newest could not be loaded, so that older data are served; else 0.", nil, nil),
		prometheus.NewDesc("cursus_build_info", "1, with what the program was made of.", []string{"version", "revision", "go"}, nil),
	}
}

// Describe names the metrics.
func (p portrait) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{p.dataset, p.terms, p.loaded, p.failed, p.made} {
		to <- d
	}
}

// Collect tells the metrics. A server without data has those of the program alone.
func (p portrait) Collect(to chan<- prometheus.Metric) {
	gauge := func(d *prometheus.Desc, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	b := p.server.options.Build
	gauge(p.made, 1, b.Version, b.Revision, b.Go)
	failed := 0.0
	if p.server.failure.Load() != nil {
		failed = 1
	}
	gauge(p.failed, failed)
	e := p.server.current.Load()
	if e.graph == nil {
		return
	}
	gauge(p.dataset, 1, e.graph.Version())
	gauge(p.terms, float64(e.graph.Counts().Terms))
	gauge(p.loaded, float64(e.loaded.UnixMilli())/1000)
}
