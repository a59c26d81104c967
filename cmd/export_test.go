package cmd

import "github.com/spf13/cobra"

// NewRoot lets tests walk the commands.
func NewRoot(env Env) *cobra.Command { return newRoot(env) }
