package byline

// spokenTo reports whether a phrase that ends in the word names the person who
// was asked: "in conversation with".
func spokenTo(w string) bool {
	switch w {
	case "with", "mit", "met", "avec", "con", "com", "med", "z", "ze", "s", "se", "cu", "с", "со", "з", "із", "ile":
		return true
	}
	return false
}

// afterWord reads "reports" and its like: behind a name it says nothing new,
// at the start ("Aus Chicago berichtet") the name follows.
func (p *parser) afterWord(i int) int {
	if len(p.found) == 0 {
		p.before = marker
	} else {
		p.tail = true
		p.endAt(i + int(p.toks[i].n))
	}
	return i + int(p.toks[i].n)
}

// begins reports whether the first word of the phrase at i is itself of one of
// the classes.
func (p *parser) begins(i int, c class) bool {
	for _, s := range p.dict.senses(p.lowered(i)) {
		if s.class&c != 0 {
			return true
		}
	}
	return false
}

// askedFirst reports whether the string reads "Mit X sprach A" from i on.
func (p *parser) askedFirst(i int) bool {
	if !p.is(i, isWith) || len(p.found) > 0 {
		return false
	}
	for k := i + 1; k < len(p.toks); k++ {
		if p.is(k, isSpoke) {
			return true
		}
	}
	return false
}

// interviewee reports whether "with X" at i follows the word interview, or those
// who led one: "An interview by A with X".
func (p *parser) interviewee(i int) bool {
	if len(p.found) > 0 && p.toks[i].shape == lower && spokenTo(p.text(i)) && p.interview(p.found[0].first) {
		return true
	}
	return i > 0 && p.toks[i-1].role == interviewer && p.is(i, isAnd|isFrom|isWith) && p.toks[i].shape == lower
}

// interview reports whether the word for an interview stands before the token
// at i.
func (p *parser) interview(i int) bool {
	for k := range i {
		switch p.text(k) {
		case "interview", "gespräch", "entretien", "entrevista", "intervista", "intervju", "wywiad", "rozhovor", "интервью", "інтерв'ю", "röportaj":
			return true
		}
	}
	return false
}

// and reports whether the word at i joins two names.
func (p *parser) and(i int) bool {
	t := &p.toks[i]
	if t.class&isAnd == 0 {
		return false
	}
	switch t.shape {
	case lower, uncased:
	case initial: // "MARÍA LÓPEZ Y JUAN PÉREZ"
		if !p.caps || p.opt.Lang == "" && p.langs == every {
			return false
		}
	default:
		if i == 0 || p.toks[i-1].kind == word && !p.nameable(i+1) {
			return false
		}
	}
	if t.class&isFrom != 0 && t.class&isParticle == 0 && p.fullWords(i+1) < 2 {
		return false // "A i Stockholm" against "A i Jan Nowak"
	}
	return true
}

// fullWords counts the capitalized words from i on.
func (p *parser) fullWords(i int) int {
	n := 0
	for ; i < len(p.toks) && p.toks[i].kind == word && (p.toks[i].shape != lower || p.toks[i].class&isParticle != 0 && p.toks[i].class&isAnd == 0); i++ {
		if p.toks[i].shape != lower && p.toks[i].shape != initial {
			n++
		}
	}
	return n
}

// from reports whether the word at i leads from a name to a place or outlet.
func (p *parser) from(i int) bool {
	t := &p.toks[i]
	if t.class&isFrom == 0 {
		return false
	}
	if len(p.found) == 0 {
		return p.reportAhead(i)
	}
	if t.class&isParticle != 0 && !p.is(i+1, isPlace) {
		return false
	}
	return t.shape == lower || t.shape == uncased || (p.before == none || p.before == list) && t.n > 0 && t.hi-t.lo > 1 && i+1 < len(p.toks)
}

// reportAhead reports whether the string begins as "Aus Chicago berichtet A".
func (p *parser) reportAhead(i int) bool {
	for j := i + 1; j < min(i+5, len(p.toks)) && p.toks[j].kind == word; j++ {
		if p.is(j, isAfter) && p.toks[j].shape == lower {
			return true
		}
	}
	return false
}

// place skips a place or outlet that begins at i.
func (p *parser) place(i int) int {
	p.tail = true
	for i < len(p.toks) {
		t := &p.toks[i]
		if t.kind == quote && !(i+1 < len(p.toks) && p.toks[i+1].gap) {
			i++
			continue
		}
		if t.kind != word || p.marker(i) > 0 || p.date(i) || p.and(i) || t.class&isAfter != 0 && t.shape == lower {
			break
		}
		if t.shape == lower && t.class&(isParticle|isFrom|isArticle) == 0 && !p.small && !p.nameable(i) {
			break
		}
		i++
		p.endAt(i)
	}
	p.before = none
	return i
}

// unknown meets a word that stands in no byline.
func (p *parser) unknown(i int) int {
	if p.line {
		p.why = spoken
		return i
	}
	if i == 0 && i+1 < len(p.toks) && (p.at(1, dash) || p.at(1, pipe) || p.at(1, bullet)) {
		return i + 1 // "example – Jane Roe"
	}
	if t := &p.toks[i]; t.class&(isArticle|isOur|isParticle|isStaff|isMod) != 0 && len(p.found) == 0 {
		return i + 1
	}
	if n := len(p.found); n > 0 && p.before == none && p.found[n-1].last == i && !p.is(i, isCopula) {
		last := p.found[n-1]
		p.found = p.found[:n-1] // a sentence that begins with capitals
		if p.markers == 0 && (last.before != list || n != 2 || p.found[0].words < 2) {
			p.found = p.found[:0] // else what "Jane Roe, Great University of the north" says of her
		}
	}
	p.muted = true
	return i + 1
}

// bracket reads "(Text)", "(AFP)", "(now)" behind a name; a bracket that opens
// the string is passed over.
func (p *parser) bracket(i int) int {
	if len(p.found) == 0 || p.muted {
		return i + 1
	}
	depth, j := 1, i+1
	p.bad = p.bad || p.bare && p.at(i+1, handle) // a quoted tweet
	for ; j < len(p.toks) && depth > 0; j++ {
		switch p.toks[j].kind {
		case opening:
			depth++
		case closing:
			depth--
		}
	}
	if p.credit(i + 1) {
		return i + 1
	}
	for k := i + 1; k < j; k++ {
		if p.is(k, isRole|isBy|isLabel) {
			for n := p.marked; n < len(p.found); n++ {
				p.found[n].role = p.toks[k].role
			}
			p.marked = len(p.found)
			break
		}
	}
	p.endAt(j)
	if p.before == start || p.before == marker {
		p.before = none
	}
	return j
}

// credit reports whether a credit such as "Reporting by A" begins at i.
func (p *parser) credit(i int) bool {
	return p.marker(i) > 0 && p.toks[i].n > 1
}
