package source

import (
	"slices"
	"strings"
)

// Feeds write "LABEL: value" lines, with TEXT: last, and rules of asterisks or
// the like between the articles. What stands above the first rule may hold for
// all of them: the name of the paper, the date of the issue.

// feedLabels are labels of an article; the text's come first.
func feedLabels() []string {
	return []string{"text", "body", "content", "fulltext", "title", "headline", "author", "by", "byline", "publisher", "source", "date", "url", "section", "published", "deck", "subtitle",
		"titel", "titre", "auteur", "autor", "datum", "tekst", "texte", "quelle", "заголовок", "автор", "дата", "текст", "источник"}
}

func isFeedRule(line []byte) bool { return isRule(line, "*=_-#~", 10) }

func feed() grammar {
	return grammar{form: "feed", lead: true, glue: true, match: matchFeed, cut: cutFeed}
}

func matchFeed(_ string, head []byte) bool {
	if isMarkup(head) || !hasLine(head, isFeedRule) {
		return false
	}
	records := 0
	rest := head
	for line := range lines(head) {
		if isFeedRule(line) {
			if isFeedRecord(head[:len(head)-len(rest)]) {
				records++
			}
			head, rest = rest[len(line):], rest[len(line):]
			continue
		}
		rest = rest[len(line):]
	}
	if isFeedRecord(head) {
		records++
	}
	return records > 1
}

// isFeedRecord reports whether a text begins with the labels of an article,
// that of its text among them.
func isFeedRecord(text []byte) bool {
	known, title, body := 0, false, false
	for line := range lines(text) {
		if len(trimBlank(line)) == 0 || isFeedRule(line) {
			continue
		}
		label, value, ok := labelled(line)
		i := slices.Index(feedLabels(), label)
		switch {
		case !ok || i < 0:
			if known == 0 || title && body {
				return title && body
			}
			continue
		case i < 4 || label == "tekst" || label == "texte" || label == "текст":
			body = true
		case label == "title" || label == "headline" || strings.HasPrefix(label, "tit") || label == "заголовок":
			title = title || len(value) > 0
		}
		if known++; title && body {
			return true
		}
	}
	return false
}

func cutFeed() cutting {
	return cutting{
		judge: func(line []byte) verdict {
			if isFeedRule(line) {
				return follows
			}
			return within
		},
		keep:    isFeedRecord,
		inherit: labelLines,
	}
}

// labelLines gives the "LABEL: value" lines of what stands before the first record.
func labelLines(lead []byte) (out []string) {
	for line := range lines(lead) {
		if _, value, ok := labelled(line); ok && len(value) > 0 && len(out) < 20 {
			out = append(out, strings.ToValidUTF8(string(bare(line)), "\ufffd"))
		}
	}
	return out
}
