//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// inside says that this process is in a network namespace of its own.
const inside = "CURSUS_CLUSTER_INSIDE"

// isolated runs this program again in a network namespace of its own, where ports
// can be cut off without harm to anybody. Done is false where that is not
// allowed: then there are no cuts.
func isolated(ctx context.Context) (done bool, err error) {
	if os.Getenv(inside) != "" {
		return false, exec.CommandContext(ctx, "ip", "link", "set", "lo", "up").Run()
	}
	self, err := os.Executable()
	if err != nil {
		return false, err
	}
	c := exec.CommandContext(ctx, self, os.Args[1:]...) //nolint:gosec // it is this program
	c.Env = append(os.Environ(), inside+"=1")
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET, Pdeathsig: syscall.SIGKILL}
	if err := c.Start(); errors.Is(err, syscall.EPERM) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	return true, c.Wait()
}

// canCut says whether ports can be cut off.
func canCut() bool {
	_, err := exec.LookPath("nft")
	return err == nil && os.Getenv(inside) != ""
}

// cut drops every packet to and from a port until mend.
func cut(ctx context.Context, port int) error {
	rules := fmt.Sprintf(`table inet cursus {
  chain cut { type filter hook input priority 0; tcp dport %d drop; tcp sport %d drop; }
}`, port, port)
	return nft(ctx, rules)
}

func mend(ctx context.Context) error { return nft(ctx, "delete table inet cursus") }

func nft(ctx context.Context, rules string) error {
	if text, err := exec.CommandContext(ctx, "nft", rules).CombinedOutput(); err != nil { //nolint:gosec // ours
		return fmt.Errorf("nft: %w: %s", err, text)
	}
	return nil
}
