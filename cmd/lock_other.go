//go:build !unix

package cmd

import "os"

// lock is not to be had everywhere.
func lock(*os.File) bool { return true }

func isNotDir(error) bool { return false }
