package server

import "net/http"

// Content security policies.
const (
	// nothingElse ends every policy: no base, no form, no frame around it.
	nothingElse = "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	// playgroundPolicy lets GraphiQL load its parts from where they are published.
	playgroundPolicy = "default-src 'none'; connect-src 'self'; worker-src blob:; img-src data:" +
		"; script-src https://cdn.jsdelivr.net 'unsafe-inline'; style-src https://cdn.jsdelivr.net 'unsafe-inline'" +
		"; font-src https://cdn.jsdelivr.net data:" + nothingElse
)

// guard sets the headers that every answer has.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Content-Security-Policy", "default-src 'none'"+nothingElse)
		next.ServeHTTP(w, r)
	})
}

func withPolicy(policy string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		next.ServeHTTP(w, r)
	})
}
