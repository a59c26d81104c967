package lexicon

// Counted appends a line to dst with "#" for each number in it: "1.2k shares"
// becomes "# shares", as Furniture lists lines that hold one. A "k" or "m" that
// ends a number belongs to it.
func Counted(dst, line []byte) []byte {
	for i := 0; i < len(line); {
		if line[i] < '0' || line[i] > '9' {
			dst = append(dst, line[i])
			i++
			continue
		}
		for i < len(line) && ('0' <= line[i] && line[i] <= '9' || i+1 < len(line) && (line[i] == '.' || line[i] == ',') && '0' <= line[i+1] && line[i+1] <= '9') {
			i++
		}
		if i < len(line) && (line[i] == 'k' || line[i] == 'm') && (i+1 == len(line) || line[i+1] == ' ') {
			i++
		}
		dst = append(dst, '#')
	}
	return dst
}
