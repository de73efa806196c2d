package server

import (
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"
)

const (
	// minCompressed is how long an answer is, in bytes, that is worth the time of
	// both sides.
	minCompressed = 1 << 10
	// maxCompressing bounds how many answers are compressed at a time: each takes
	// about 0.8 MB. What is more goes out as it is.
	maxCompressing = 64
	// maxCompressingExports of them are exports, which last as long as a client
	// takes: the others are for other answers.
	maxCompressingExports = maxCompressing * 3 / 4
	// compressionLevel is where answers become a tenth of their length. Brotli
	// makes them as small in twice the time, and pays for what is kept: see assets.
	compressionLevel = 5
)

// A compressor sends answers as gzip to clients that want it, as they are
// written. What is compressed already, or too short, it leaves alone. An ETag is
// made another for the coding, so handlers need not know of it.
type compressor struct {
	idle    chan *gzip.Writer // nil where none was needed yet
	exports chan struct{}     // one for each export that is compressed
}

func newCompressor() *compressor {
	c := &compressor{make(chan *gzip.Writer, maxCompressing), make(chan struct{}, maxCompressingExports)}
	for range maxCompressing {
		c.idle <- nil
	}
	return c
}

func (c *compressor) handler(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		if coding(r.Header.Values("Accept-Encoding"), codingGzip) != codingGzip {
			next.ServeHTTP(w, r)
			return
		}
		z := &compressing{ResponseWriter: w, by: c, held: r.Header.Values("If-None-Match"), export: strings.HasPrefix(r.URL.Path, dataPath)}
		defer z.release()
		next.ServeHTTP(z, withPlainTags(r))
		z.end() // not when next panics: a client must see that the rest is missing
	})
}

// take returns a writer, or false when all are in use that such an answer may
// have.
func (c *compressor) take(to io.Writer, export bool) (*gzip.Writer, bool) {
	if export {
		select {
		case c.exports <- struct{}{}:
		default:
			return nil, false
		}
	}
	select {
	case z := <-c.idle:
		if z == nil {
			z, _ = gzip.NewWriterLevel(to, compressionLevel) // it fails for levels there are not
			return z, true
		}
		z.Reset(to)
		return z, true
	default:
		if export {
			<-c.exports
		}
		return nil, false
	}
}

// put takes a writer back.
func (c *compressor) put(z *gzip.Writer, export bool) {
	c.idle <- z
	if export {
		<-c.exports
	}
}

// compressible says whether an answer of these headers becomes shorter.
func compressible(status int, h http.Header) bool {
	if status == http.StatusNoContent || status == http.StatusPartialContent || h.Get("Content-Encoding") != "" {
		return false
	}
	media, _, _ := strings.Cut(h.Get("Content-Type"), ";")
	return strings.HasPrefix(media, "text/") || strings.HasSuffix(media, "json") ||
		media == "application/graphql" || media == "image/svg+xml"
}

// tagEnding tells the ETag of a compressed answer from that of the answer.
const tagEnding = "-" + codingGzip + `"`

// compressedTag is an ETag as it is for the compressed answer.
func compressedTag(etag string) string { return strings.TrimSuffix(etag, `"`) + tagEnding }

// withPlainTags lets handlers know what they sent by their own ETags.
func withPlainTags(r *http.Request) *http.Request {
	held := r.Header.Values("If-None-Match")
	var plain []string
	for tag := range strings.SplitSeq(strings.Join(held, ","), ",") {
		if before, ok := strings.CutSuffix(strings.TrimSpace(tag), tagEnding); ok {
			plain = append(plain, before+`"`)
		}
	}
	if len(plain) == 0 {
		return r
	}
	r = r.Clone(r.Context())
	r.Header.Set("If-None-Match", strings.Join(slices.Concat(held, plain), ", ")) // one line: some read no second
	return r
}
