package server

import "net/http"

// Content security policies.
const (
	// nothingElse ends every policy: no base, no form, no frame around it.
	nothingElse = "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	// playgroundPolicy lets GraphiQL run as we serve it and ask this server alone.
	// Its editor writes styles and keeps its fonts in them.
	playgroundPolicy = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'" +
		"; img-src 'self' data:; font-src 'self' data:; connect-src 'self'" + nothingElse
	// clientPolicy lets the explorer, or the example of a client, run and ask this server alone.
	clientPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'" + nothingElse
)

// withHeaders sets the headers that every answer has.
func withHeaders(next http.Handler) http.Handler {
	noSniffing, noReferrer, nothing := []string{"nosniff"}, []string{"no-referrer"}, []string{"default-src 'none'" + nothingElse}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header() // which is given values that nobody changes: setting them would copy each
		h["X-Content-Type-Options"] = noSniffing
		h["Referrer-Policy"] = noReferrer
		h["Content-Security-Policy"] = nothing
		next.ServeHTTP(w, r)
	})
}

func withPolicy(policy string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		next.ServeHTTP(w, r)
	})
}
