package cmd

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"lede/format"
	"lede/parse/check"
)

func newVersion(env Env) *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Long: `version prints the version of lede, of Go and of the machine that it was built
for; with --json also the state of the sources and of the rules of lede check,
so that the results of different builds can be told apart.`,
		Example: "  lede version\n  lede version --json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if asJSON {
				return outputError(env, standard, writeBuild(env.Out))
			}
			_, err := fmt.Fprintf(env.Out, "lede %s\n", version())
			return outputError(env, standard, err)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "write JSON")
	return c
}

// build is what is known of the program.
type build struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"` // of the sources
	Time     string `json:"time,omitempty"`     // of the revision
	Modified bool   `json:"modified,omitempty"` // the sources were changed since
	Go       string `json:"go"`
	OS       string `json:"os"`
	Arch     string `json:"arch"`
	Schema   string `json:"schema_sha256"` // of what lede schema prints
	Rules    string `json:"rules_sha256"`  // of what lede rules -f json prints
}

func writeBuild(w io.Writer) error {
	b := build{Version: buildVersion(), Go: runtime.Version(), OS: runtime.GOOS, Arch: runtime.GOARCH}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				b.Revision = s.Value
			case "vcs.time":
				b.Time = s.Value
			case "vcs.modified":
				b.Modified = s.Value == "true"
			}
		}
	}
	schema, rules := sha256.New(), sha256.New()
	if err := cmp.Or(format.Schema(schema, nil), jsonRules(rules, check.Rules())); err != nil {
		return err
	}
	b.Schema, b.Rules = hex.EncodeToString(schema.Sum(nil)), hex.EncodeToString(rules.Sum(nil))
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(b)
}

// version is what the Go tool knows of the program.
func version() string {
	return fmt.Sprintf("%s %s %s/%s", buildVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// buildVersion is the version that the program was built as.
func buildVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
