package cmd_test

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/cmd"
	"lede/parse"
	"lede/parse/check"
)

// TestReadme sees that the README shows the example that testdata/script runs,
// and tells of every command, flag and member of the record.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	example, err := txtar.ParseFile("../testdata/script/readme.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range example.Files {
		if !strings.Contains(readme, "\n"+string(f.Data)+"```") {
			t.Errorf("README.md does not show %s as testdata/script/readme.txtar has it", f.Name)
		}
	}
	for _, c := range cmd.Root(cmd.Env{}).Commands() {
		if !strings.Contains(readme, "`lede "+c.Name()) {
			t.Errorf("README.md does not tell of lede %s", c.Name())
		}
		flagsOf(c, func(f *pflag.Flag) {
			if !strings.Contains(readme, "--"+f.Name+"`") && !strings.Contains(readme, "--"+f.Name+" ") {
				t.Errorf("README.md does not tell of lede %s --%s", c.Name(), f.Name)
			}
		})
	}
	for _, m := range append(parse.Members(), "source", "warnings", "evidence") {
		if !strings.Contains(readme, "`"+m+"`") {
			t.Errorf("README.md does not tell of the member %s", m)
		}
	}
	for _, r := range check.Rules() {
		if group, _, _ := strings.Cut(r.ID, "."); !strings.Contains(readme, "`"+group+".*`") {
			t.Errorf("README.md does not tell of the rules %s.*", group)
		}
	}
}

// flagsOf calls f for the flags of a command, but for --help.
func flagsOf(c *cobra.Command, f func(*pflag.Flag)) {
	c.Flags().VisitAll(func(flag *pflag.Flag) {
		if flag.Name != "help" {
			f(flag)
		}
	})
}
