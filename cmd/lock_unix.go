//go:build unix

package cmd

import (
	"errors"
	"os"
	"syscall"
)

// lock takes a file for this process until it is closed, and reports whether
// another has it.
func lock(f *os.File) bool {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	return !errors.Is(err, syscall.EWOULDBLOCK)
}

func isNotDir(err error) bool { return errors.Is(err, syscall.ENOTDIR) }
