package byline

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// slashEnding gives the length of the ending of "Autor/in" and the like at the
// start of s, or 0.
func slashEnding(s string) int {
	if !strings.HasPrefix(s, "/") {
		return 0
	}
	for _, e := range [...]string{"/in", "/-in", "/innen", "/-innen", "/a", "/as", "/e", "/la", "/ka", "/η"} {
		if rest, ok := strings.CutPrefix(s, e); ok && (rest == "" || rest[0] == ':' || rest[0] == ' ') {
			return len(e)
		}
	}
	return 0
}

// markupEnd gives the length of the markup that s begins with, or 0: a tag, the
// number that a text browser gives to a link, the target of a Markdown link.
func markupEnd(s string) int {
	switch {
	case strings.HasPrefix(s, "]("):
		return strings.IndexByte(s[:min(len(s), 500)], ')') + 1
	case s[0] == ']':
		return 0
	case s[0] == '[':
		n := 1
		for n < len(s) && '0' <= s[n] && s[n] <= '9' {
			n++
		}
		if n < 2 || n >= len(s) || s[n] != ']' {
			if i := strings.Index(s[:min(len(s), 300)], "]("); i > 0 {
				return 1
			}
			return 0
		}
		return n + 1
	case len(s) < 3 || s[1] != '/' && (s[1]|0x20 < 'a' || s[1]|0x20 > 'z'):
		return 0
	}
	return strings.IndexByte(s[:min(len(s), 500)], '>') + 1
}

// addressEnd gives the length of the web address that s begins with, or 0.
func addressEnd(s string) int {
	n, stroke := 0, false
	for n < len(s) {
		c, size := rune(s[n]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[n:])
		}
		if chars.IsSpace(c) {
			break
		}
		stroke = stroke || c == '/'
		n += size
	}
	head := s[:n]
	if !stroke && !strings.HasPrefix(head, "www.") {
		return 0
	}
	if i := strings.Index(head, "://"); i > 0 && i < 8 {
		return n
	}
	if strings.HasPrefix(head, "www.") {
		return n
	}
	if i := strings.IndexByte(head, '/'); i > 0 && i+1 < n && domain(head[:i]) && lowerByte(head[i+1]) {
		return n
	}
	return 0
}

// emailEnd gives the length of "@example.com" at the start of s, or 0 for
// "@janeroe".
func emailEnd(s string) int {
	n, dot := 1, false
	for n < len(s) && (lowerByte(s[n]|0x20) || s[n] == '-' || s[n] == '.' && n+1 < len(s) && lowerByte(s[n+1]|0x20)) {
		dot = dot || s[n] == '.'
		n++
	}
	if !dot {
		return 0
	}
	return n
}

// domain reports whether the word has the form of a host name.
func domain(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 2 || strings.Contains(s, "..") {
		return false
	}
	tld := s[i+1:]
	if up := strings.ToUpper(tld); up == tld && strings.ToUpper(s) != s && tld != "LIVE" || len(tld) == 2 && !lettersOnly(tld) {
		return false
	}
	switch strings.ToLower(tld) {
	case "com", "net", "org", "info", "news", "biz", "online", "tv", "live", "media", "press", "today", "studio", "blog", "gov", "edu", "int",
		"club", "digital", "app", "dev", "world", "global", "asia", "africa", "berlin", "wien", "koeln", "hamburg", "swiss", "agency":
		return true
	}
	return len(tld) == 2 && strings.ToLower(tld) != "jr" && strings.ToLower(tld) != "sr" && strings.ToLower(tld) != "ll"
}

func lettersOnly(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
