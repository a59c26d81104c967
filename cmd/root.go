// Package cmd is the command line of lede: the only package that knows flags,
// the operating system and terminals.
package cmd

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

// Exit statuses, the same for every command.
const (
	statusDone        = 0
	statusFailed      = 1   // some documents failed
	statusUsage       = 2   // wrong usage
	statusNoAccess    = 3   // an input or the output could not be read or written
	statusInterrupted = 130 // cut short
)

// ExitStatus is the section that every help text ends in.
const ExitStatus = `EXIT STATUS
  0    done
  1    done, but some documents failed, or a check found something
  2    wrong usage
  3    an input that was named, or the output, could not be read or written
  130  interrupted
`

// exit is an error that has been reported and only carries the status.
type exit struct{ status int }

func (e exit) Error() string { return fmt.Sprintf("exit status %d", e.status) }

// Main runs the command line and returns the exit status.
func Main(ctx context.Context, env Env, args []string) int {
	root := newRoot(env)
	root.SetArgs(append([]string{}, args...)) // never nil, or cobra reads os.Args
	ran, err := root.ExecuteContextC(ctx)
	if err == nil {
		return statusDone
	}
	if e, ok := errors.AsType[exit](err); ok {
		return e.status
	}
	fmt.Fprintf(env.Err, "%s: %v\nTry: %s --help\n", ran.CommandPath(), err, ran.CommandPath())
	return statusUsage
}

// Root is the command line itself, for what writes its documentation.
func Root(env Env) *cobra.Command { return newRoot(env) }

func newRoot(env Env) *cobra.Command {
	root := &cobra.Command{
		Use:   "lede",
		Short: "Turn raw dumps of news articles into normalized records",
		Long: `lede reads raw text or HTML dumps of news articles and writes one normalized
record for each: headline, authors, date, contact, original URL, body and more.`,
		Example: `  lede parse article.html            one record as JSON
  lede parse -f yaml article.md      the same as YAML
  lede parse -f ndjson dump/ | jq    a directory, one record a line`,
		Version:           version(),
		SilenceUsage:      true,
		SilenceErrors:     true,
		DisableAutoGenTag: true,
	}
	root.SetIn(env.In)
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	root.SetFlagErrorFunc(flagError)
	root.SetVersionTemplate("lede {{.Version}}\n")
	root.SetHelpTemplate(`{{with or .Long .Short}}{{. | trimTrailingWhitespaces}}

{{end}}{{.UsageString}}
` + ExitStatus)
	root.AddCommand(newParse(env), newCheck(env), newExplain(env), newList(env), newRules(env), newSchema(env), newVerify(env), newVersion(env))
	root.SetHelpCommand(newHelp(root))
	root.InitDefaultCompletionCmd()
	finishCompletion(root)
	return root
}
