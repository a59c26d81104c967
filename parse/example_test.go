package parse_test

import (
	"context"
	"fmt"

	"lede/parse"
	"lede/parse/source"
)

func ExampleParse() {
	doc := source.Document{
		Origin: source.Origin{Path: "ferry.txt"},
		Data: []byte(`Harbour town reopens its ferry after nine years

By Marta Lindqvist

12 May 2021

The ferry between Norrhamn and the islands sailed again on Wednesday, nine years after the line was closed for want of money.

Some two hundred people had come to the quay to see the first boat leave, among them the mayor and three retired captains.
`),
	}
	a, err := parse.Parse(context.Background(), doc, parse.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Headline)
	fmt.Println(a.Authors[0].Name, a.Date, a.WordCount)
	// Output:
	// Harbour town reopens its ferry after nine years
	// Marta Lindqvist 2021-05-12 45
}
