package postgres

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/seed-51aee618/cursus/internal/store"
)

// told is an error that says what to do, where PostgreSQL says only what happened.
func told(err error) error {
	if from, ok := errors.AsType[*pgconn.PgError](err); ok {
		if kind := kindOf(from.Code); kind != nil {
			return fmt.Errorf("%w (%w)", kind, err)
		}
		return err
	}
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	if errors.Is(err, pgconn.ErrReadOnlyConnection) {
		return fmt.Errorf("%w (%w)", store.ErrReadOnly, err)
	}
	if _, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		return fmt.Errorf("%w (%w)", store.ErrUntrusted, err)
	}
	connect, _ := errors.AsType[*pgconn.ConnectError](err)
	network, _ := errors.AsType[net.Error](err)
	if connect != nil || network != nil {
		return fmt.Errorf("%w (%w)", store.ErrUnreachable, err)
	}
	return err
}

// kindOf is our error for a code of PostgreSQL (Appendix A of its manual), nil
// for those that we know nothing to do about.
func kindOf(code string) error {
	switch code {
	case "53100": // disk full
		return store.ErrFull
	case "25006": // read-only transaction: a standby
		return store.ErrReadOnly
	case "42501", "28000", "28P01": // insufficient privilege, not this role, wrong password
		return store.ErrDenied
	case "42P01", "3F000": // undefined table, invalid schema
		return store.ErrMissing
	case "3D000": // no such database
		return store.ErrNoDatabase
	case "42P07": // duplicate table
		return store.ErrForeign
	case "XX001", "XX002": // data corrupted, index corrupted
		return store.ErrDamaged
	case "55P03": // lock not available
		return store.ErrBusy
	case "57P01", "57P02", "57P03", "53300": // shut down, crashed, starting, too many connections
		return store.ErrUnreachable
	default:
		return nil
	}
}
