package cmd

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"runtime"
	"strconv"
	"strings"
)

// naming gives each document the name of its file below the directory that a
// batch is written to.
type naming struct {
	template []string // texts and, at odd places, what stands in braces
	ext      string
}

// defaultTemplate mirrors what is read.
const defaultTemplate = "{path}.{ext}"

// placeholders are what a template can name.
func placeholders() []string {
	return []string{"path", "dir", "name", "stem", "n", "sha256", "ext"}
}

func newNaming(template, ext string) (*naming, error) {
	n := &naming{ext: ext}
	rest := template
	for {
		text, after, ok := strings.Cut(rest, "{")
		n.template = append(n.template, text)
		if !ok {
			break
		}
		name, behind, ok := strings.Cut(after, "}")
		known := false
		for _, p := range placeholders() {
			known = known || p == name
		}
		if !ok || !known {
			return nil, fmt.Errorf("--output-template knows {%s}: not {%s}", strings.Join(placeholders(), "}, {"), name)
		}
		n.template = append(n.template, name)
		rest = behind
	}
	if strings.TrimSpace(template) == "" {
		return nil, fmt.Errorf("--output-template is empty: use one such as %s", defaultTemplate)
	}
	return n, nil
}

// needsSum reports whether names depend on the bytes of documents.
func (n *naming) needsSum() bool {
	for i := 1; i < len(n.template); i += 2 {
		if n.template[i] == "sha256" {
			return true
		}
	}
	return false
}

// name is the path of a document's file: relative, with slashes, and never one
// that leads out of the directory.
func (n *naming) name(origin string, number int, sum string) string {
	full := cleanPath(origin)
	base := path.Base(full)
	var b strings.Builder
	for i, part := range n.template {
		if i%2 == 0 {
			b.WriteString(part)
			continue
		}
		switch part {
		case "path":
			b.WriteString(full)
		case "dir":
			b.WriteString(path.Dir(full))
		case "name":
			b.WriteString(base)
		case "stem":
			b.WriteString(strings.TrimSuffix(base, path.Ext(base)))
		case "n":
			b.WriteString(strconv.Itoa(number))
		case "sha256":
			b.WriteString(sum)
		case "ext":
			b.WriteString(n.ext)
		}
	}
	return cleanPath(b.String())
}

// cleanPath makes a relative path of an origin: members of containers are
// files in a folder of the container's name. What leads up or to a root is
// left out.
func cleanPath(origin string) string {
	if origin == standard {
		return "stdin"
	}
	var parts []string
	for part := range strings.FieldsFuncSeq(origin, func(r rune) bool { return r == '/' || r == '!' || r == '#' }) {
		if part = cleanPart(part); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return "_"
	}
	return strings.Join(parts, "/")
}

// maxPart is how long a part of a path may be, short of what file systems
// bear, with room for what is put before and behind it.
const maxPart = 200

func cleanPart(part string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || runtime.GOOS == "windows" && strings.ContainsRune(`\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, strings.ToValidUTF8(part, "_"))
	if clean == "." || clean == ".." {
		return ""
	}
	if len(clean) > maxPart {
		sum := sha256.Sum256([]byte(part))
		clean = strings.ToValidUTF8(clean[:maxPart-17], "") + "~" + hex.EncodeToString(sum[:8])
	}
	return clean
}
