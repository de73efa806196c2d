package server

import (
	"compress/gzip"
	"io"
	"io/fs"
	"net/http"
	"path"
	"time"
)

// assets serves what pages load: the files below assets/, where NAME.br and
// NAME.gz may stand in for NAME. Every name holds a hash of its content, so what
// a browser once got stays right for ever, and the name does for an ETag.
type assets struct{ files fs.FS }

func (a assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	wanted := coding(r.Header.Values("Accept-Encoding"), codingBrotli, codingGzip)
	file, kept, err := a.open("assets/"+name, wanted)
	if err != nil {
		refuseUnknown(w, r)
		return
	}
	defer func() { _ = file.Close() }() // it was only read
	h := w.Header()
	h.Set("Content-Type", assetType(name))
	h.Set("Cache-Control", unchanging)
	if kept == codingGzip && wanted == codingNone {
		unzip(w, file)
		return
	}
	if kept != codingNone {
		h.Set("Content-Encoding", kept)
	}
	h.Set("Etag", `"`+name+"-"+kept+`"`)
	http.ServeContent(w, r, name, time.Time{}, file)
}

// An assetFile is one as it is kept. Files of embed.FS are such.
type assetFile interface {
	io.ReadSeeker
	io.Closer
}

// open opens an asset in the coding that is wanted, or else as it is kept:
// plain, or as gzip, which we can undo.
func (a assets) open(name, wanted string) (assetFile, string, error) {
	endings := map[string]string{codingBrotli: ".br", codingGzip: ".gz", codingNone: ""}
	for _, kept := range []string{wanted, codingNone, codingGzip} {
		file, err := a.files.Open(name + endings[kept])
		if err != nil {
			continue
		}
		if seeker, ok := file.(assetFile); ok { // folders are none
			return seeker, kept, nil
		}
		_ = file.Close() // nothing was read from it
	}
	return nil, "", fs.ErrNotExist
}

// unzip sends a gzip file to one of the few clients that read no coding.
func unzip(w http.ResponseWriter, file io.Reader) {
	if plain, err := gzip.NewReader(file); err == nil {
		_, _ = io.Copy(w, plain) // it fails when the client has left
	}
}

// assetType is the media type of an asset by its name. The table is ours, since
// that of the machine differs from one to the next.
func assetType(name string) string {
	types := map[string]string{
		".css":   "text/css; charset=utf-8",
		".js":    "text/javascript; charset=utf-8",
		".json":  "application/json; charset=utf-8",
		".png":   "image/png",
		".svg":   "image/svg+xml",
		".ttf":   "font/ttf",
		".woff":  "font/woff",
		".woff2": "font/woff2",
	}
	if known, ok := types[path.Ext(name)]; ok {
		return known
	}
	return "application/octet-stream"
}
