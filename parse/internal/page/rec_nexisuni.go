package page

import "strings"

// nexisUni reads a record of Nexis Uni or Lexis Advance: title, paper, date and
// copyright, labels, "Body", the text, labels, "End of Document". The first
// record of a file stands below the cover.
func (r *record) nexisUni() {
	for i := range r.rows {
		r.rows[i].text = plainMarks(r.rows[i].text)
	}
	ps := r.cutEnd(r.paras(0, len(r.rows), true, false))
	anchor := 0
	for anchor < len(ps) && !r.isUniLabel(ps, anchor) {
		anchor++
	}
	r.uniTitle(ps[:anchor])
	body := r.uniHead(ps, anchor)
	if body < len(ps) && isBodyWord(ps[body].text) {
		body++
	}
	r.stub(ps)
	r.uniText(ps, body)
}

// uniHead files the labels above the text and gives where that begins. Up to
// the word that announces it, lines without a label go on the one before.
func (r *record) uniHead(ps []para, i int) int {
	word := i
	for word < len(ps) && word < i+40 && !isBodyWord(ps[word].text) {
		word++
	}
	announced := word < len(ps) && word < i+40
	for i < len(ps) && i != word {
		p := &ps[i]
		if isRightsText(p.text) {
			r.keep("Copyright", cutRights(p.text), r.span(p.from, 0))
			i++
			continue
		}
		next := i + 1
		if announced || p.label.value == "" {
			for next < len(ps) && next != word && !ps[next].known && !isRightsText(ps[next].text) && (announced || next == i+1) {
				next++
			}
		}
		if !p.labelled() || !p.known && !announced {
			break
		}
		r.put(ps, i, next)
		i = next
	}
	return i
}

// cutEnd takes off the line that ends the record, and what stands behind it.
func (r *record) cutEnd(ps []para) []para {
	for i := len(ps) - 1; i >= 0 && i >= len(ps)-4; i-- {
		t := ps[i].text
		for _, end := range [...]string{"End of Document", "Ende des Dokuments", "Dokumentende", "Fin du document", "Fin del documento", "Fine del documento", "Fim do documento",
			"Einde van document", "Einde van het document", "Einde document", "Slut på dokument", "Koniec dokumentu", "Конец документа", "文档结尾", "文档结束", "文件結尾", "文書の終わり", "ドキュメントの終わり"} {
			if head, ok := strings.CutSuffix(t, end); ok {
				if strings.TrimSpace(head) == "" {
					return ps[:i]
				}
				ps[i].text = strings.TrimSpace(head)
				ps[i].label.value = strings.TrimSpace(strings.TrimSuffix(ps[i].label.value, end))
				return ps[:i+1]
			}
		}
	}
	return ps
}

// isUniLabel reports whether a paragraph is a label of the record, and none of
// the cover.
func (r *record) isUniLabel(ps []para, i int) bool {
	p := &ps[i]
	return p.known && p.member != "headline" && (p.label.value != "" || i+1 < len(ps))
}

// isBodyWord reports whether a line announces the text.
func isBodyWord(s string) bool {
	switch strings.TrimSpace(s) {
	case "Body", "Text", "BODY", "TEXT", "Full Text", "FULL TEXT", "Corps", "Corps de l'article", "Texte", "Texte intégral", "Cuerpo", "Texto", "Corpo", "Testo", "Tekst", "Volltext", "Textkörper", "Hauptteil", "Tekst artikel", "正文", "本文":
		return true
	}
	return false
}

func cutRights(s string) string { return strings.TrimSpace(strings.TrimPrefix(s, "Copyright ")) }

// uniTitle reads upwards what stands above the labels.
func (r *record) uniTitle(ps []para) {
	i := len(ps) - 1
	for ; i >= 0 && isRightsText(ps[i].text); i-- {
		r.keep("Copyright", cutRights(ps[i].text), r.span(ps[i].from, 0))
	}
	for k := i; k > i-3 && k > 1; k-- { // notes stand between the date and the copyright: "Correction Appended"
		if isDateRow(ps[k].text) {
			for ; i > k; i-- {
				r.keep("note", ps[i].text, r.span(ps[i].from, 0))
			}
			break
		}
	}
	dated := false
	for ; i >= 0 && i >= len(ps)-6 && (isDateRow(ps[i].text) || !dated && isLooseDate(ps[i].text) && i > 1); i-- {
		dated = true
		r.dateLine(&ps[i])
	}
	if i > 1 && strings.HasPrefix(ps[i].text, "(") && strings.HasSuffix(ps[i].text, ")") { // a blog of the paper
		r.keep("source", ps[i].text, r.span(ps[i].from, 0))
		i--
	}
	if i > 0 {
		r.fact("publisher", ps[i].text, r.span(ps[i].from, 0))
		i--
	}
	if i < 0 {
		return
	}
	first := i
	for first > 0 && i-first < 2 && r.raw == nil && r.rows[ps[first].from].gap == 0 && !ps[first-1].labelled() && len(ps[first-1].text) > 20 {
		first--
	}
	title := strings.TrimSpace(ps[first].text)
	if l := ps[first].label; l.key == "headline" || l.key == "title" {
		title = l.value
	}
	r.fact("headline", strings.TrimRight(strings.TrimLeft(title, "# "), "; "), r.over(ps[first].from, ps[first].to))
	if first < i {
		r.fact("deck", ps[first+1].text, r.over(ps[first+1].from, ps[i].to))
	}
}

// uniText reads the text and what stands below it.
func (r *record) uniText(ps []para, body int) {
	foot := body
	for foot < len(ps) && !r.isUniFoot(ps, foot) {
		foot++
	}
	if body < foot && strings.EqualFold(ps[body].text, "abstract") { // "ABSTRACT", then "FULL TEXT"
		for k := body + 1; k < min(foot, body+6); k++ {
			if isBodyWord(ps[k].text) {
				r.deck(r.text(ps[body+1].from, ps[k].from), r.over(ps[body+1].from, ps[k].from))
				body = k + 1
				break
			}
		}
	}
	if body+1 < foot && isAddress([]byte(ps[foot-1].text)) && !isDatabase(ps[foot-1].text) { // the paper's own address of the article
		r.fact("url", ps[foot-1].text, r.span(ps[foot-1].from, 0))
		foot--
		r.body(ps[body].from, ps[foot].from)
		foot++
	} else if body < foot {
		r.body(ps[body].from, ps[foot-1].to)
	}
	r.uniFoot(ps, foot)
}

// isUniFoot reports whether the foot of the record begins at a paragraph.
func (r *record) isUniFoot(ps []para, i int) bool {
	p := &ps[i]
	switch p.text {
	case "Classification", "Graphic", "Correction", "Klassifizierung", "Klassifikation", "Grafik", "Graphique", "Clasificación", "Classificazione", "Classificatie":
		return true
	}
	if !p.known || isHeadMember(p) || p.label.value == "" {
		return false
	}
	switch p.label.key {
	case "loaddate", "language", "sprache", "langue", "publicationtype", "journalcode", "update":
		return true
	}
	return footer(ps, i, 3, func(p *para) bool { return p.known && !isHeadMember(p) }) == i && i+1 < len(ps)
}

func (r *record) uniFoot(ps []para, i int) {
	for i < len(ps) {
		p := &ps[i]
		if p.text == "Classification" {
			i++
			continue
		}
		end := i + 1
		for end < len(ps) && !ps[end].known && !r.isUniFoot(ps, end) && !isRightsText(ps[end].text) {
			end++
		}
		switch {
		case isRightsText(p.text):
			r.keep("Copyright", cutRights(p.text), r.span(p.from, 0))
			end = i + 1
		case p.labelled():
			if p.member == "caption" {
				r.captions(ps, i, end)
			} else {
				r.put(ps, i, end)
			}
		case r.form.labels()[squash(p.text)] == "caption" || p.text == "Graphic":
			for _, c := range ps[i+1 : end] {
				r.fact("caption", c.text, r.over(c.from, c.to))
			}
		case end > i+1:
			r.keep(p.text, r.text(ps[i+1].from, ps[end-1].to), r.over(ps[i+1].from, ps[end-1].to))
		}
		i = end
	}
}
