package source

import "bytes"

// Items of wires (ANPA 1312, IPTC 7901) stand between the control characters
// SOH and EOT.

func wire() grammar {
	return grammar{form: "wire", match: matchWire, cut: cutWire}
}

func matchWire(_ string, head []byte) bool {
	start := bytes.TrimLeft(head, "\x00\x16\r\n\x18 ")
	return len(start) > 8 && start[0] == 1 && bytes.IndexByte(start, 2) > 0
}

func cutWire() cutting {
	return cutting{judge: func(line []byte) verdict {
		switch {
		case bytes.IndexByte(line, 1) >= 0:
			return begins
		case bytes.IndexByte(line, 4) >= 0:
			return ends
		}
		return within
	}}
}
