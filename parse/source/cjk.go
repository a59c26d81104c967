package source

// kind is what a double-byte character set makes of the next bytes.
type kind uint8

const (
	bad    kind = iota // nothing
	rare               // a character that few texts have
	common             // a character of everyday texts
	kana               // a common one that only Japanese texts have
)

// double is a double-byte character set and how it reads one character that
// begins with a byte over 0x7F: its kind and its length.
type double struct {
	name string
	read func(b []byte) (kind, int)
	kana int // percent of the characters that must be kana
}

// doubles lists the double-byte character sets. Korean comes before Chinese:
// its everyday characters are a part of the Chinese ones.
func doubles() []double {
	return []double{
		{"euc-jp", readEUCJP, 10},
		{"shift_jis", readShiftJIS, 10},
		{"euc-kr", readEUCKR, 0},
		{"big5", readBig5, 0},
		{"gb18030", readGB18030, 0},
	}
}

func doubleByte(name string) bool {
	if name == "gbk" {
		return true
	}
	for _, d := range doubles() {
		if d.name == name {
			return true
		}
	}
	return false
}

// doubleReach is how much of a document is read as each of the sets.
const doubleReach = 128 << 10

// fit says in percent how well the bytes are everyday text of the set, below
// zero for not at all, and how many characters it counted.
func (d double) fit(data []byte) (percent, count int) {
	data = data[:min(len(data), doubleReach)]
	var n [kana + 1]int
	for i := 0; i < len(data); {
		if data[i] < 0x80 {
			i++
			continue
		}
		k, size := d.read(data[i:])
		if i+size > len(data) {
			break // cut off
		}
		n[k]++
		i += size
	}
	count = n[bad] + n[rare] + n[common] + n[kana]
	if count == 0 || n[kana]*100 < d.kana*count {
		return -100, count
	}
	return 100 * (n[common] + n[kana] - n[rare] - 20*n[bad]) / count, count
}

// pair reads two bytes of which the second must be in a range; k is what they
// are then.
func pair(b []byte, lo, hi byte, k kind) (kind, int) {
	if len(b) < 2 {
		return bad, 2
	}
	if b[1] < lo || b[1] > hi {
		return bad, 1
	}
	return k, 2
}

func readEUCJP(b []byte) (kind, int) {
	switch c := b[0]; {
	case c == 0x8e: // a half-width katakana
		return pair(b, 0xa1, 0xdf, rare)
	case c == 0x8f:
		return rare, 3
	case c == 0xa4 || c == 0xa5:
		return pair(b, 0xa1, 0xf6, kana)
	case c == 0xa1 || c == 0xa3 || 0xb0 <= c && c <= 0xcf:
		return pair(b, 0xa1, 0xfe, common)
	case c == 0xa2 || 0xd0 <= c && c <= 0xf4:
		return pair(b, 0xa1, 0xfe, rare)
	}
	return bad, 1
}

func readShiftJIS(b []byte) (kind, int) {
	c := b[0]
	if 0xa1 <= c && c <= 0xdf { // a half-width katakana
		return rare, 1
	}
	if len(b) < 2 {
		return bad, 2
	}
	if t := b[1]; t < 0x40 || t == 0x7f || t > 0xfc {
		return bad, 1
	}
	switch {
	case c == 0x82 && b[1] >= 0x9f, c == 0x83 && b[1] <= 0x96:
		return kana, 2
	case c == 0x81 || c == 0x82 || 0x88 <= c && c <= 0x97:
		return common, 2
	case 0x81 <= c && c <= 0x9f || 0xe0 <= c && c <= 0xea || 0xed <= c && c <= 0xee || 0xfa <= c && c <= 0xfc:
		return rare, 2
	}
	return bad, 1
}

func readEUCKR(b []byte) (kind, int) {
	c := b[0]
	if len(b) < 2 {
		return bad, 2
	}
	t := b[1]
	switch {
	case t >= 0xa1 && t <= 0xfe && (0xa1 <= c && c <= 0xa3 || 0xb0 <= c && c <= 0xc8):
		return common, 2
	case t >= 0xa1 && t <= 0xfe && 0xa4 <= c && c <= 0xfd:
		return rare, 2
	case 0x81 <= c && c <= 0xc6 && ('A' <= t && t <= 'Z' || 'a' <= t && t <= 'z' || 0x81 <= t && t <= 0xfe):
		return rare, 2
	}
	return bad, 1
}

func readBig5(b []byte) (kind, int) {
	c := b[0]
	if len(b) < 2 {
		return bad, 2
	}
	if t := b[1]; t < 0x40 || 0x7e < t && t < 0xa1 || t == 0xff {
		return bad, 1
	}
	switch {
	case 0xa1 <= c && c <= 0xc6:
		return common, 2
	case 0x87 <= c && c <= 0xfe:
		return rare, 2
	}
	return bad, 1
}

func readGB18030(b []byte) (kind, int) {
	c := b[0]
	if c == 0x80 || c == 0xff {
		return bad, 1
	}
	if len(b) < 2 {
		return bad, 2
	}
	switch t := b[1]; {
	case t >= 0xa1 && t <= 0xfe && (c == 0xa1 || c == 0xa3 || 0xb0 <= c && c <= 0xd7):
		return common, 2
	case 0x30 <= t && t <= 0x39 && (len(b) < 4 || 0x81 <= b[2] && b[2] <= 0xfe && 0x30 <= b[3] && b[3] <= 0x39):
		return rare, 4
	case t >= 0x40 && t != 0x7f && t != 0xff:
		return rare, 2
	}
	return bad, 1
}
