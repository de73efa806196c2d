package relay

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
)

// maxCursor bounds what is decoded: ours are far shorter.
const maxCursor = 1024

// A cursor is opaque to clients. It holds the version of the data set, the
// item's position and its key: the position finds the item, the other two
// notice a cursor of another version or another list.
func encode(version string, position int, key string) string {
	plain := version + "\x00" + strconv.Itoa(position) + "\x00" + key
	return base64.RawURLEncoding.EncodeToString([]byte(plain))
}

// place returns the position of the item that the cursor marks.
func (l List[T]) place(n int, at func(int) T, cursor string) (int, error) {
	version, position, key, ok := decode(cursor)
	switch {
	case !ok:
		return 0, fmt.Errorf("the cursor is not one that this service gave: %w", ErrPage)
	case version != l.Version:
		return 0, fmt.Errorf("the cursor is of data set version %.40q, this is %s; start again without it: %w", version, l.Version, ErrPage)
	case position < 0 || position >= n || l.Key(at(position)) != key:
		return 0, fmt.Errorf("the cursor is of another list; use it with the arguments it came from: %w", ErrPage)
	default:
		return position, nil
	}
}

func decode(cursor string) (version string, position int, key string, ok bool) {
	if len(cursor) > maxCursor {
		return "", 0, "", false
	}
	plain, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return "", 0, "", false
	}
	parts := strings.SplitN(string(plain), "\x00", 3)
	if len(parts) != 3 {
		return "", 0, "", false
	}
	position, err = strconv.Atoi(parts[1])
	return parts[0], position, parts[2], err == nil
}
