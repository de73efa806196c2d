package postgres_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
)

// With sslmode=verify-full a server must prove that it has the name in the
// address, to an authority that is trusted.
func TestTLS(t *testing.T) {
	t.Parallel()
	ours, others := newAuthority(t, "ours"), newAuthority(t, "others")
	s := ownServer(t, func() (*pgtest.Server, error) { return pgtest.Start() })
	exec(t, s.URL("postgres"), "CREATE DATABASE offices")
	if err := s.Restart(func(data string) error { return ours.certify(data, net.IPv4(127, 0, 0, 1)) }, "ssl=on"); err != nil {
		t.Fatal(err)
	}
	trusted := verified(t, s.URL("offices"), ours)
	writeVersion(t, trusted, 1)
	var encrypted bool
	if err := connect(t, trusted).QueryRow(t.Context(), "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").Scan(&encrypted); err != nil || !encrypted {
		t.Errorf("the connection is encrypted: %t, %v", encrypted, err)
	}
	for what, address := range map[string]string{
		"another authority": verified(t, s.URL("offices"), others),
		"another name":      strings.Replace(trusted, "127.0.0.1", "localhost", 1),
	} {
		if _, err := open(t.Context(), address); !errors.Is(err, store.ErrUntrusted) {
			t.Errorf("%s: %v; want %v", what, err, store.ErrUntrusted)
		}
	}
}

// verified is an address whose server must be certified by an authority.
func verified(t *testing.T, address string, by *authority) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.RawQuery = url.Values{"sslmode": {"verify-full"}, "sslrootcert": {by.file}}.Encode()
	return u.String()
}

// An authority certifies servers.
type authority struct {
	file string // its certificate
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t *testing.T, name string) *authority {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	about := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, about, about, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	a := &authority{file: filepath.Join(t.TempDir(), "ca.crt"), cert: about, key: key}
	if err := writePEM(a.file, "CERTIFICATE", der); err != nil {
		t.Fatal(err)
	}
	return a
}

// certify puts a key and a certificate for an address into a server's folder.
func (a *authority) certify(data string, ip net.IP) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	about := &x509.Certificate{
		SerialNumber: big.NewInt(2), IPAddresses: []net.IP{ip}, KeyUsage: x509.KeyUsageDigitalSignature,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, NotBefore: a.cert.NotBefore, NotAfter: a.cert.NotAfter,
	}
	der, err := x509.CreateCertificate(rand.Reader, about, a.cert, key.Public(), a.key)
	if err != nil {
		return err
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return err
	}
	certFile, keyFile := filepath.Join(data, "server.crt"), filepath.Join(data, "server.key")
	return errors.Join(writePEM(certFile, "CERTIFICATE", der), writePEM(keyFile, "PRIVATE KEY", secret),
		pgtest.Give(certFile), pgtest.Give(keyFile))
}

func writePEM(path, kind string, der []byte) error {
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600)
}
