package page

import "testing"

// Every byte is of one kind, and a set of kinds is made of those of its bytes.
func TestBytes(t *testing.T) {
	for i, k := range kindOfByte {
		if k&(k-1) != 0 || k == 0 {
			t.Errorf("byte %#x is of the kinds %b, want one", i, k)
		}
	}
	for text, want := range map[string]Bytes{
		"":               0,
		"At 9:30, noon?": Upper | Lower | Space | Digit | Colon | Comma | Stop,
		"(a@b|c/d-e)\n":  Open | Shut | Lower | At | Bar | Slash | Dash | Break,
		"© 2\x00":        Beyond | Space | Digit | Sign,
	} {
		if got := bytesOf(text); got != want {
			t.Errorf("bytesOf(%q) = %b, want %b", text, got, want)
		}
	}
}

// A block of a text and one of a page know what they hold.
func TestHolds(t *testing.T) {
	for name, p := range map[string]*Page{
		"text": ReadText([]byte("Call 555.\n\nWrite to us."), Text),
		"html": ReadHTML([]byte("<p>Call 555.<p>Write to us.")),
	} {
		if len(p.Blocks) != 2 || !p.Blocks[0].Holds(Digit|At) || p.Blocks[1].Holds(Digit|At) || !p.Blocks[1].Holds(Stop) {
			t.Errorf("%s: blocks hold other than their text", name)
		}
	}
}
