package byline

// pair is a name written as "Surname, Given": the words left and right of the
// comma.
type pair struct{ left, comma, end int }

// surnameFirst reads "Roe, Jane; Doe, John" and "Roe, Jane", or gives nil
// where the string is anything else.
func (p *parser) surnameFirst() []Name {
	var buf [8]pair
	pairs := p.pairs(buf[:0])
	if len(pairs) == 0 {
		return nil
	}
	for _, q := range pairs {
		if !p.inverted(q, len(pairs) > 1) {
			return nil
		}
	}
	names := make([]Name, 0, len(pairs))
	for _, q := range pairs {
		names = append(names, p.turn(q))
	}
	return names
}

// pairs cuts the string at semicolons and "and" into words, a comma, words;
// it gives nil if one part is anything else.
func (p *parser) pairs(list []pair) []pair {
	i := 0
	if len(p.toks) > 0 {
		if n := p.marker(0); n > 0 {
			i = p.enter(0, n)
			p.role, p.before, p.markers, p.marked = author, start, 0, 0
		}
	}
	for i < len(p.toks) {
		q := pair{left: i}
		q.comma = p.plainWords(i)
		if q.comma == i || !p.at(q.comma, comma) || p.toks[q.comma].end-p.toks[q.comma].start > 1 {
			return nil
		}
		q.end = p.plainWords(q.comma + 1)
		if q.end == q.comma+1 {
			return nil
		}
		list = append(list, q)
		i = q.end
		if i == len(p.toks) {
			break
		}
		if !p.at(i, semi) && !p.at(i, amp) && !(p.is(i, isAnd) && p.toks[i].shape == lower) {
			return nil
		}
		i++
		if p.is(i, isAnd) && p.at(i-1, semi) && p.toks[i].shape == lower {
			i++
		}
	}
	return list
}

// plainWords gives the end of the words from i on that stand in names.
func (p *parser) plainWords(i int) int {
	const never = isOrg | isAgency | isTitle | isStaff | isNobody | isOur | isArticle
	for ; i < len(p.toks) && p.toks[i].kind == word; i++ {
		t := &p.toks[i]
		if t.class&never != 0 && t.class&(isGiven|isParticle) == 0 || t.shape == lower && t.class&isParticle == 0 ||
			t.class&isAnd != 0 && t.shape == lower {
			break
		}
	}
	return i
}

// inverted decides whether the pair is one person. Several such pairs in a row
// are surer than one, for "Smith, Jones" are two.
func (p *parser) inverted(q pair, several bool) bool {
	left, right := p.fullOf(q.left, q.comma), p.fullOf(q.comma+1, q.end)
	r := q.comma + 1
	if q.end-r > 3 || q.comma-q.left > 4 || right > 3 {
		return false
	}
	given := p.is(r, isGiven)
	if p.is(r, isPlace|isDegree|isSuffix|isCode) && !given || p.is(q.left, isPlace) && left > 1 {
		return false
	}
	if left == 0 || p.toks[q.left].shape < title && p.toks[q.left].class&isParticle == 0 || p.toks[r].shape < title {
		return false
	}
	first := p.is(q.left, isGiven)
	switch {
	case left > 1:
		return left == 2 && given && !first && several
	case first && given && !several:
		return q.end-r == 2
	case right <= 1:
		return true
	}
	return given
}

// turn writes the pair as "Given Surname".
func (p *parser) turn(q pair) Name {
	f := found{words: 2, first: q.left, last: q.end}
	f.Start, f.End = p.toks[q.left].start, p.toks[q.end-1].end
	family := found{words: 2, first: q.left, last: q.comma}
	family.Start, family.End = f.Start, p.toks[q.comma-1].end
	given := found{words: 2, first: q.comma + 1, last: q.end}
	given.Start, given.End = p.toks[q.comma+1].start, f.End
	n := f.Name
	n.Name = p.clean(&given) + " " + p.clean(&family)
	return n
}
