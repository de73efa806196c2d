package plan

import "encoding/binary"

// The compiler makes one instruction of each of these.

func load64(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

func load32(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

func store64(b []byte, i int, w uint64) { binary.LittleEndian.PutUint64(b[i:], w) }

func store32(b []byte, i int, w uint32) { binary.LittleEndian.PutUint32(b[i:], w) }
