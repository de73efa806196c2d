package server

import (
	"net/http"
	"strconv"

	"github.com/klauspost/compress/gzip"
)

// A compressing writer holds an answer back until it is long enough to be
// compressed, is flushed or ends.
type compressing struct {
	http.ResponseWriter

	by      *compressor
	held    []string // If-None-Match as it was sent
	export  bool     // whether it is a file below dataPath
	status  int      // 0 until it is known
	decided bool     // whether the answer is compressed
	start   []byte   // what was written before
	gzip    *gzip.Writer
	written bool // to gzip
}

func (z *compressing) WriteHeader(status int) {
	if status < http.StatusOK {
		z.ResponseWriter.WriteHeader(status) // for the time being
		return
	}
	if z.status != 0 {
		return
	}
	z.status = status
	h := z.Header()
	length, known := lengthOf(h)
	switch {
	case status == http.StatusNotModified:
		z.tellHeld(h)
		z.asItIs()
	case !compressible(status, h), known && length < minCompressed:
		z.asItIs()
	case known:
		z.compress()
	}
}

func lengthOf(h http.Header) (length int, known bool) {
	text := h.Get("Content-Length")
	if text == "" {
		return 0, false
	}
	length, err := strconv.Atoi(text)
	return length, err == nil
}

// tellHeld names the answer that has not changed as the client does.
func (z *compressing) tellHeld(h http.Header) {
	tag := h.Get("Etag")
	if other := compressedTag(tag); !isKnown(tag, z.held) && isKnown(other, z.held) {
		h.Set("Etag", other)
	}
}

func (z *compressing) asItIs() {
	z.decided = true
	z.ResponseWriter.WriteHeader(z.status)
}

// compress begins the answer as gzip, unless too many are compressed already.
func (z *compressing) compress() {
	writer, ok := z.by.take(z.ResponseWriter, z.export)
	if !ok {
		z.asItIs()
		return
	}
	z.gzip = writer
	h := z.Header()
	h.Del("Content-Length")
	h.Set("Content-Encoding", codingGzip)
	h.Set("Accept-Ranges", "none")
	if tag := h.Get("Etag"); tag != "" {
		h.Set("Etag", compressedTag(tag))
	}
	z.asItIs()
}

func (z *compressing) Write(content []byte) (int, error) {
	if z.status == 0 {
		z.WriteHeader(http.StatusOK)
	}
	if !z.decided && len(z.start) == 0 && len(content) >= minCompressed {
		z.compress()
	}
	if z.decided {
		return z.send(content)
	}
	z.start = append(z.start, content...)
	if len(z.start) < minCompressed {
		return len(content), nil
	}
	z.compress()
	if err := z.sendStart(); err != nil {
		return 0, err
	}
	return len(content), nil
}

func (z *compressing) send(content []byte) (int, error) {
	if z.gzip == nil {
		return z.ResponseWriter.Write(content)
	}
	z.written = true
	return z.gzip.Write(content)
}

func (z *compressing) sendStart() error {
	if len(z.start) == 0 {
		return nil
	}
	_, err := z.send(z.start)
	z.start = nil
	return err
}

// FlushError serves http.ResponseController: who flushes has more to come, so
// that it pays to compress.
func (z *compressing) FlushError() error {
	if z.status == 0 {
		z.WriteHeader(http.StatusOK)
	}
	if !z.decided {
		z.compress()
	}
	if err := z.sendStart(); err != nil {
		return err
	}
	if z.gzip != nil && z.written {
		if err := z.gzip.Flush(); err != nil {
			return err
		}
	}
	return http.NewResponseController(z.ResponseWriter).Flush()
}

// Unwrap serves http.ResponseController.
func (z *compressing) Unwrap() http.ResponseWriter { return z.ResponseWriter }

// end sends what is left of the answer. Errors mean that the client has left.
func (z *compressing) end() {
	if z.status != 0 && !z.decided {
		z.asItIs()
	}
	_ = z.sendStart()
	if z.gzip != nil && z.written {
		_ = z.gzip.Close()
	}
}

// release lets another answer be compressed.
func (z *compressing) release() {
	if z.gzip != nil {
		z.by.put(z.gzip, z.export)
	}
}
