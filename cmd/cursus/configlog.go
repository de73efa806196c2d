package main

import (
	"io"
	"log/slog"
	"strings"
)

// A logFormat is how lines of the log are written.
type logFormat string

const (
	logText logFormat = "text"
	logJSON logFormat = "json"
)

// UnmarshalText reads the name of a format.
func (f *logFormat) UnmarshalText(text []byte) error {
	switch *f = logFormat(text); *f {
	case logText, logJSON:
		return nil
	default:
		return wrong(text, "text or json")
	}
}

// A level is how grave a line of the log has to be.
type level slog.Level

// UnmarshalText reads the name of a level.
func (l *level) UnmarshalText(text []byte) error {
	for _, known := range []slog.Level{slog.LevelDebug, slog.LevelInfo, slog.LevelWarn, slog.LevelError} {
		if strings.EqualFold(known.String(), string(text)) {
			*l = level(known)
			return nil
		}
	}
	return wrong(text, "debug, info, warn or error")
}

// newLog returns a log of lines at least so grave.
func newLog(w io.Writer, format logFormat, least level) *slog.Logger {
	options := &slog.HandlerOptions{Level: slog.Level(least)}
	if format == logJSON {
		options.ReplaceAttr = inSeconds
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}

// inSeconds writes durations as JSON readers expect them, not in nanoseconds.
func inSeconds(_ []string, a slog.Attr) slog.Attr {
	if a.Value.Kind() == slog.KindDuration {
		a.Value = slog.Float64Value(a.Value.Duration().Seconds())
	}
	return a
}
