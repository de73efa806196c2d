package snapshot

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// Checksum is what a store keeps beside a snapshot: SHA-256, hexadecimal.
func Checksum(snapshot []byte) string {
	sum := sha256.Sum256(snapshot)
	return hex.EncodeToString(sum[:])
}

// Open is Decode of a snapshot that must have a checksum.
func Open(snapshot []byte, checksum string) (office.Records, error) {
	if got := Checksum(snapshot); got != checksum {
		return office.Records{}, fmt.Errorf("%w: the checksum of its records is %s, and should be %s", store.ErrDamaged, got, checksum)
	}
	return Decode(snapshot)
}
