package parse

import (
	"context"
	"testing"

	"lede/parse/source"
)

// A name has the apostrophe that its line has, which the line of the portrait
// writes as well.
func TestPortraitApostrophe(t *testing.T) {
	const text = "The quay that nobody asked for\n\nThessaly O’Vael’s avatar\n\nThessaly O’Vael\n\nDec 04, 2025\n\n" +
		"When Thessaly O’Vael first walked along the new quay, she counted forty lamps and not a single boat, and she wrote the number down.\n\n" +
		"The town had promised moorings for the fishermen, a market hall and a crane, but the money was gone before the second winter.\n"
	a, err := Parse(context.Background(), source.Document{Data: []byte(text)}, Options{})
	if err != nil || len(a.Authors) != 1 || a.Authors[0].Name != "Thessaly O’Vael" {
		t.Errorf("%v, %v", a.Authors, err)
	}
}
