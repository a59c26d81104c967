package parse

import (
	"bytes"
	"strings"

	"lede/parse/internal/page"
)

// stateURL yields the address that the data of scripts give for the page, where
// nothing declares it. Data that name several are of several pages.
func stateURL(p *page.Page) seq[string] {
	if p.Kind != page.HTML || p.First(page.LinkRel, "canonical") != "" || p.First(page.Meta, "og:url") != "" {
		return nil
	}
	return func(yield func(string, span) bool) {
		found, at := "", span{}
		for i := 0; ; {
			k := bytes.Index(p.Data[i:], []byte("http"))
			if k < 0 {
				break
			}
			i += k
			if isURLName(nameBefore(p.Data, i)) {
				v, end := stateString(p.Data, i)
				switch {
				case !isAbsolute(v):
				case found == "":
					found, at = v, span{Start: i, End: end}
				case !sameURL(found, v):
					return
				}
			}
			i += len("http")
		}
		if found != "" {
			yield(found, at)
		}
	}
}

// nameBefore gives the name of the member or variable whose value begins at
// data[i:] behind a quote: canonicalUrl of canonicalUrl: "http… or
// this.page.url = 'http….
func nameBefore(data []byte, i int) []byte {
	const longest = 24
	k := backQuote(data, i)
	if k == i {
		return nil
	}
	k = backBlank(data, k)
	if k == 0 || data[k-1] != ':' && data[k-1] != '=' {
		return nil
	}
	end := backQuote(data, backBlank(data, k-1))
	from := end
	for from > 0 && end-from < longest && (isNameByte(data[from-1]) || data[from-1] == '.') {
		from--
	}
	return data[from:end]
}

// backQuote gives where a quote that ends at data[:i] begins, escaped or not.
func backQuote(data []byte, i int) int {
	for _, q := range [...]string{`\"`, `"`, `'`, "&quot;", "&#34;"} {
		if bytes.HasSuffix(data[:i], []byte(q)) {
			return i - len(q)
		}
	}
	return i
}

func backBlank(data []byte, i int) int {
	for i > 0 && (data[i-1] == ' ' || data[i-1] == '\t') {
		i--
	}
	return i
}

// isURLName reports whether a name is one by which many programs name the
// address of the page at hand.
func isURLName(name []byte) bool {
	switch strings.ToLower(strings.ReplaceAll(string(name), "_", "")) {
	case "canonicalurl", "canonical", "permalink", "pageurl", "currenturl", "articleurl", "shareurl", "page.url", "this.page.url":
		return true
	}
	return false
}

// stateString gives the string that begins at data[i:], its escapes resolved,
// and where it ends.
func stateString(data []byte, i int) (string, int) {
	const longest = 1024
	end := i
	for end < len(data) && end-i < longest && data[end] > ' ' && data[end] != '"' && data[end] != '\'' && data[end] != '<' {
		end++
	}
	v := string(data[i:end])
	if k := strings.Index(v, "&quot;"); k >= 0 {
		v, end = v[:k], i+k
	}
	return strings.NewReplacer(`\/`, "/", `\u002F`, "/", `\u002f`, "/", `\`, "").Replace(v), end
}
