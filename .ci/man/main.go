// Command man writes the manual pages of lede into a directory. It is a module
// of its own, so that what it needs is no part of the program.
//
//	cd .ci/man && go run . DIR
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"lede/cmd"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: man DIR")
	}
	if err := write(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

// write writes a page for the program and for each of its commands. The same
// sources give the same pages: they bear no date.
func write(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	root := cmd.Root(cmd.Env{})
	return pages(root, dir)
}

func pages(c *cobra.Command, dir string) error {
	if !c.IsAvailableCommand() && c.HasParent() || c.Name() == "help" {
		return nil
	}
	name := strings.ReplaceAll(c.CommandPath(), " ", "-")
	f, err := os.Create(filepath.Join(dir, name+".1"))
	if err != nil {
		return err
	}
	defer f.Close()
	never := time.Time{}
	head := &doc.GenManHeader{Title: strings.ToUpper(name), Section: "1", Source: "lede", Manual: "lede", Date: &never}
	c.DisableAutoGenTag = true
	if err := doc.GenMan(c, head, f); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if _, err := f.WriteString(exitStatus()); err != nil {
		return err
	}
	for _, sub := range c.Commands() {
		if err := pages(sub, dir); err != nil {
			return err
		}
	}
	return f.Close()
}

// exitStatus is the section that every help text ends in, as roff.
func exitStatus() string {
	var b strings.Builder
	b.WriteString("\n.SH EXIT STATUS\n")
	for line := range strings.Lines(cmd.ExitStatus) {
		if status, text, ok := strings.Cut(strings.TrimSpace(line), " "); ok && status != "EXIT" {
			fmt.Fprintf(&b, ".TP\n\\fB%s\\fP\n%s\n", status, strings.TrimSpace(text))
		}
	}
	return b.String()
}
