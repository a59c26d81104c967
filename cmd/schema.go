package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"lede/format"
	"lede/parse"
)

func newSchema(env Env) *cobra.Command {
	var fields []string
	c := &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the record",
		Long: `schema prints the JSON Schema (2020-12) of the record that lede parse writes for a
document, be it an article's or that of a document that could not be read.`,
		Example: `  lede schema > record.schema.json
  lede schema --fields headline,date`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			trimEach(fields)
			if err := parse.CheckMembers(fields); err != nil {
				return fmt.Errorf("--fields: %w", err)
			}
			if len(fields) == 0 {
				fields = nil
			}
			return outputError(env, standard, format.Schema(env.Out, fields))
		},
	}
	c.Flags().StringSliceVar(&fields, "fields", nil, "that of records with only these `MEMBERS`, as in headline,date")
	completeWords(c, "fields", parse.Members())
	return c
}
