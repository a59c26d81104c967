package cmd

import (
	"path"
	"strings"
)

// globs are patterns of file names. One without a slash is compared with the
// last part of a path, any other with all of it; ** stands for any folders.
type globs []string

// check gives the first pattern that is none.
func (g globs) check() (string, error) {
	for _, p := range g {
		for part := range strings.SplitSeq(p, "/") {
			if _, err := path.Match(part, "x"); err != nil {
				return p, err
			}
		}
	}
	return "", nil
}

// match reports whether a pattern fits an origin: the members of an archive
// are files in it, the rows of a file are parts of the file.
func (g globs) match(origin string) bool {
	name, member := origin, ""
	if i := strings.LastIndexByte(origin, '!'); i >= 0 {
		name, member = strings.ReplaceAll(origin[:i], "!", "/"), origin[i+1:]
		member, _, _ = strings.Cut(member, "#")
		name += "/" + member
	} else if i := strings.LastIndexByte(origin, '#'); i >= 0 && !strings.Contains(origin[i:], "/") {
		name = origin[:i]
	}
	parts := strings.Split(strings.TrimPrefix(name, "./"), "/")
	for _, p := range g {
		if !strings.Contains(p, "/") {
			if ok, _ := path.Match(p, parts[len(parts)-1]); ok {
				return true
			}
		} else if matchParts(strings.Split(strings.Trim(p, "/"), "/"), parts) {
			return true
		}
	}
	return false
}

// matchParts compares part by part. A pattern may begin anywhere in the path.
func matchParts(pattern, parts []string) bool {
	for i := range parts {
		if matchFrom(pattern, parts[i:]) {
			return true
		}
	}
	return false
}

// matchFrom compares from the first part on. It keeps to which places the
// pattern can have come after each part, so that no pattern is slow.
func matchFrom(pattern, parts []string) bool {
	at := make([]bool, len(pattern)+1)
	at[0] = true
	spread := func() {
		for i, p := range pattern {
			if at[i] && p == "**" {
				at[i+1] = true
			}
		}
	}
	spread()
	for _, part := range parts {
		for i := len(pattern); i >= 0; i-- {
			from := false
			if i > 0 && at[i-1] && pattern[i-1] != "**" {
				from, _ = path.Match(pattern[i-1], part)
			}
			at[i] = from || i < len(pattern) && at[i] && pattern[i] == "**"
		}
		spread()
	}
	return at[len(pattern)]
}
