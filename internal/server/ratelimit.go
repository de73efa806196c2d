package server

import (
	"context"
	"fmt"
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql/handler/lru"
	"golang.org/x/time/rate"
)

const (
	codeRate = "RATE_LIMITED"

	// maxClients is how many clients' requests are counted. Who asked least
	// recently is forgotten first, and then starts anew.
	maxClients = 50_000
	// costOfRequest is the cost of a query that counts as one request more.
	costOfRequest = maxCost / 10
	// termsOfRequest is how many terms of a former version that is read count as one
	// request more.
	termsOfRequest = 1000

	rateHeader   = "RateLimit"
	policyHeader = "RateLimit-Policy"
)

// A limiter bounds what each client asks in a minute. A client that rested for
// one may ask all of it at once (a token bucket).
type limiter struct {
	perMinute int
	proxies   []netip.Prefix

	mutex   sync.Mutex
	clients *lru.LRU[*rate.Limiter]
}

func newLimiter(perMinute int, proxies []netip.Prefix) *limiter {
	return &limiter{perMinute: perMinute, proxies: proxies, clients: lru.New[*rate.Limiter](maxClients)}
}

// handler refuses what a client asks too often. Probes and clients on this
// machine ask as often as they like: those could take its processors anyway.
func (l *limiter) handler(next http.Handler) http.Handler {
	if l.perMinute <= 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		client := clientOf(r, l.proxies)
		if client.isHere() || isProbe(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		bucket := l.bucket(r.Context(), network(client.address))
		now := time.Now()
		allowed := bucket.AllowN(now, 1)
		l.tell(w.Header(), bucket.TokensAt(now))
		if !allowed {
			w.Header().Set("Retry-After", seconds(l.until(1, bucket.TokensAt(now))))
			refuse(w, r, mediaJSON, refusal{
				http.StatusTooManyRequests, codeRate,
				fmt.Sprintf("more than %d requests in a minute; Retry-After says when to ask again", l.perMinute),
			})
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), bucketKey{}, bucket)))
	})
}

func isProbe(path string) bool { return path == "/healthz" || path == "/readyz" || path == "/metrics" }

// bucket is what the network may still ask.
func (l *limiter) bucket(ctx context.Context, of netip.Prefix) *rate.Limiter {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	name := of.String()
	known, ok := l.clients.Get(ctx, name)
	if !ok {
		known = rate.NewLimiter(rate.Limit(l.perMinute)/60, l.perMinute)
		l.clients.Add(ctx, name, known)
	}
	return known
}

// tell says what is left, and after how many seconds nothing is missing
// (draft-ietf-httpapi-ratelimit-headers).
func (l *limiter) tell(h http.Header, left float64) {
	h.Set(policyHeader, fmt.Sprintf(`"client";q=%d;w=60`, l.perMinute))
	h.Set(rateHeader, fmt.Sprintf(`"client";r=%d;t=%s`, int(max(0, left)), seconds(l.until(float64(l.perMinute), left))))
}

// until is how long it takes until so many requests are free.
func (l *limiter) until(wanted, left float64) time.Duration {
	return time.Duration(max(0, wanted-left) / float64(l.perMinute) * float64(time.Minute))
}

func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }

type bucketKey struct{}

// chargeQuery counts the cost of a query that was executed. One that was refused has
// cost nothing but its own request.
func chargeQuery(ctx context.Context, a admission) {
	if a.begun {
		charge(ctx, a.cost.Requested/costOfRequest)
	}
}

// charge counts further requests of a client. They are missing from the next ones:
// this one is answered.
func charge(ctx context.Context, requests int) {
	if bucket, ok := ctx.Value(bucketKey{}).(*rate.Limiter); ok {
		bucket.ReserveN(time.Now(), min(requests, bucket.Burst()))
	}
}
