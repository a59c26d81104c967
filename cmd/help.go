package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// newHelp is cobra's help command, but for a topic that does not exist, which
// is wrong usage.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Print the help of a command",
		Long:    "help prints the help of a command, as --help does.",
		Example: "  lede help parse",
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return fmt.Errorf("there is no command %q", strings.Join(args, " "))
			}
			c.InitDefaultHelpFlag()
			return c.Help()
		},
	}
}

// finishCompletion gives examples to the commands that cobra makes, and has them
// refuse a shell that there is no script for.
func finishCompletion(root *cobra.Command) {
	for _, c := range root.Commands() {
		if c.Name() != "completion" {
			continue
		}
		c.Example = "  source <(lede completion bash)"
		c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() } // a command that runs refuses arguments
		for _, shell := range c.Commands() {
			shell.Example = "  lede completion " + shell.Name()
		}
	}
}
