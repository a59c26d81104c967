package page

func (r *textReader) table(i int, ln *line, text []byte) int { return 0 }
