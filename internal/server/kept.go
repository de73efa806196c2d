package server

import (
	"bytes"
	"cmp"
	"hash/maphash"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"
	"github.com/maypok86/otter/v2"
)

// KeptAnswers is how many bytes of answers are kept unless Options say otherwise.
const KeptAnswers = 64 << 20

const (
	// sightings is how many requests are remembered to tell which come again: an
	// answer is kept when its question comes a second time.
	sightings = 1 << 14
	// largestKept answers of the largest size there may be take all the room.
	largestKept = 8
	// entryBytes is about what a kept answer takes beside its texts.
	entryBytes = 512
)

// A keeper keeps the answers of one edition to questions that come again. Nothing
// in it outlives the graph, so nothing in it can be stale. A nil keeper keeps
// nothing.
type keeper struct {
	answers *otter.Cache[question, *keptEntry]
	largest int
	seed    maphash.Seed
	seen    []atomic.Uint64 // hashes of requests
	packing sync.Mutex      // held while an answer is compressed: one at a time
	metrics *metrics
}

// newKeeper returns one for so many bytes; nil when they are none.
func newKeeper(most int64, m *metrics) *keeper {
	if most <= 0 {
		return nil
	}
	weigh := func(q question, a *keptEntry) uint32 { return uint32(q.size() + a.size()) }
	return &keeper{
		answers: otter.Must(&otter.Options[question, *keptEntry]{MaximumWeight: uint64(most), Weigher: weigh}),
		largest: int(most / largestKept),
		seed:    maphash.MakeSeed(),
		seen:    make([]atomic.Uint64, sightings),
		metrics: m,
	}
}

// A question is all of a request that its answer depends on.
type question struct{ method, query, body, accept, media string }

func questionOf(r *http.Request) question {
	q := question{method: r.Method, query: r.URL.RawQuery}
	if body, ok := r.Body.(*arrivedBody); ok {
		q.body = body.text
	}
	q.accept, q.media = strings.Join(r.Header.Values("Accept"), ","), r.Header.Get("Content-Type")
	return q
}

func (q question) size() int {
	return len(q.method) + len(q.query) + len(q.body) + len(q.accept) + len(q.media)
}

// A keptEntry is an answer without errors; one without a body is but known by its
// ETag, to a client that has it.
type keptEntry struct {
	body       []byte
	etag       string      // empty for answers to POST
	header     http.Header // of the body as it is
	operation  string      // its name; empty when it has none
	document   string      // as metrics name it
	deprecated []string    // what is deprecated in it
	gzipped    atomic.Pointer[gzipped]
}

// gzipped is an answer as gzip, made when it is asked for.
type gzipped struct {
	body   []byte
	header http.Header
}

// isHeld says whether the client has the answer. What * stands for shows only when
// there is one.
func (a *keptEntry) isHeld(headers []string) bool {
	return a.etag != "" && (isNamed(a.etag, headers) || a.body != nil && isKnown(a.etag, headers))
}

// size is what it may come to when it is compressed as well.
func (a *keptEntry) size() int { return entryBytes + len(a.body) + len(a.body)/4 }

// handler answers what it has kept, and leaves the rest to next.
func (k *keeper) handler(next http.Handler) http.Handler {
	if k == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer, ok := k.answers.GetIfPresent(questionOf(r))
		held := ok && answer.isHeld(r.Header.Values("If-None-Match"))
		if !held && (!ok || answer.body == nil) {
			next.ServeHTTP(w, r)
			return
		}
		noteKept(r.Context(), answer)
		k.write(w, r, answer, held)
	})
}

// offer keeps the answer to a request, one without errors, if the request comes
// again and the answer does not crowd out others.
func (k *keeper) offer(r *http.Request, wanted wish, a Answer) {
	if k == nil || !k.again(r) {
		return
	}
	q, entry := questionOf(r), &keptEntry{
		body: a.JSON(), etag: wanted.etag,
		operation: a.Operation, document: k.metrics.nameOf(a.asked.document), deprecated: a.asked.document.deprecated[a.Operation],
	}
	if q.size()+entry.size() > k.largest {
		return
	}
	entry.header = wanted.header()
	entry.header["Content-Type"] = contentType[wanted.media]
	entry.header.Set("Content-Length", strconv.Itoa(len(entry.body)))
	k.answers.Set(q, entry)
}

// held keeps that a client has the answer to a request, if the request comes
// again.
func (k *keeper) held(r *http.Request, wanted wish) {
	if k != nil && k.again(r) {
		k.answers.Set(questionOf(r), &keptEntry{etag: wanted.etag, header: wanted.header(), document: otherDocument})
	}
}

// again says whether the request was seen before, as far as is remembered.
func (k *keeper) again(r *http.Request) bool {
	hash := maphash.Comparable(k.seed, questionOf(r))
	return k.seen[hash%sightings].Swap(hash) == hash
}

// header is how the answer may be kept by others.
func (v validator) header() http.Header {
	h := http.Header{"Cache-Control": {cmp.Or(v.control, notKept)}}
	if v.etag != "" {
		h["Etag"] = []string{v.etag}
	}
	return h
}

// write sends the answer, or that the client has it.
func (k *keeper) write(w http.ResponseWriter, r *http.Request, a *keptEntry, held bool) {
	h := w.Header()
	h.Add("Vary", "Accept")
	if held {
		h["Etag"], h["Cache-Control"] = a.header["Etag"], a.header["Cache-Control"]
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body, header := a.body, a.header
	if len(body) >= minCompressed && coding(r.Header.Values("Accept-Encoding"), codingGzip) == codingGzip {
		if z := k.compressed(a); z != nil {
			body, header = z.body, z.header
		}
	}
	maps.Copy(h, header) // whose values nobody changes
	_, _ = w.Write(body) // it fails when the client has left
}

// compressed is the answer as gzip; nil while another is being made, so that many
// at once take no more room than one. It then goes the way of any other answer,
// which has bounds of its own: see compressor.
func (k *keeper) compressed(a *keptEntry) *gzipped {
	if made := a.gzipped.Load(); made != nil || !k.packing.TryLock() {
		return made
	}
	defer k.packing.Unlock()
	if made := a.gzipped.Load(); made != nil {
		return made
	}
	var text bytes.Buffer
	z, _ := gzip.NewWriterLevel(&text, compressionLevel) // it fails for levels there are not
	_, _ = z.Write(a.body)                               // a buffer takes all
	_ = z.Close()
	made := &gzipped{bytes.Clone(text.Bytes()), maps.Clone(a.header)}
	made.header.Set("Content-Encoding", codingGzip)
	made.header.Set("Content-Length", strconv.Itoa(len(made.body)))
	if a.etag != "" {
		made.header.Set("Etag", compressedTag(a.etag))
	}
	a.gzipped.Store(made)
	return made
}
