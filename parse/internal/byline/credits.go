package byline

// Credits reads sentences such as "Reporting by A; editing by B" and "C
// contributed to this report": names with their roles.
func Credits(s string, o Options) []Name {
	if len(s) > 8*maxLine {
		return nil
	}
	if unspacedShare(s) {
		return readUnspaced(s, o, false).names
	}
	if !words().mayGiveRole(s, languageBit(o.Lang)|english) {
		return nil
	}
	p := borrow()
	defer p.giveBack()
	if !newParser(p, s, o, maxTokens) {
		return nil
	}
	from := 0
	for i := 0; i < len(p.toks); i++ {
		if p.creditWord(i) {
			p.contributors(from, i)
			i += int(p.toks[i].n) - 1
			from = i + 1
			continue
		}
		if n := p.marker(i); n > 0 && p.credits(i, n) {
			i = p.clause(i) - 1
			from = i + 1
		} else if p.at(i, stop) || p.at(i, semi) {
			from = i + 1
		}
	}
	return p.finish()
}

// credits reports whether the marker at i is one of a credit: more than a
// lone "by" or "with" in a sentence.
func (p *parser) credits(i, n int) bool {
	t := &p.toks[i]
	return n > 1 || p.at(i+n, colon) || t.class&isRole != 0 && t.role != author || p.first(i) && t.shape != lower
}

// clause reads the names of one credit from i on, to the end of its clause.
func (p *parser) clause(i int) int {
	p.muted = false
	i = p.enter(i, p.marker(i))
	for i < len(p.toks) && !p.muted {
		if p.at(i, semi) || p.at(i, closing) || p.at(i, stop) || p.creditWord(i) || p.marker(i) > 0 && p.credits(i, p.marker(i)) {
			break
		}
		i = p.step(i)
	}
	p.muted = false
	return i
}

// creditWord reports whether words such as "contributed to this report" begin
// at i: they follow the names.
func (p *parser) creditWord(i int) bool {
	t := &p.toks[i]
	return t.kind == word && t.class&isRole != 0 && t.role == contributor && t.shape == lower && !p.is(i+int(t.n)-1, isBy) &&
		i > 0 && p.marker(i) == 0 && p.toks[i-1].kind == word
}

// contributors reads the names that stand before "contributed", from the start
// of the sentence.
func (p *parser) contributors(from, to int) {
	all := p.toks
	p.toks = all[:to]
	for k := from; k < to; k++ {
		if k+int(p.toks[k].n) > to {
			p.toks[k].n = 1 // a phrase that the credit itself cuts
		}
	}
	p.role, p.before, p.muted, p.tail = contributor, marker, false, false
	for i := from; i < to && !p.muted; {
		i = p.step(i)
	}
	p.toks, p.muted = all, false
}
