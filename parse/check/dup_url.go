package check

import (
	"net/url"
	"strings"
)

func dupURL() Rule {
	return Rule{
		ID: "dup.url", Severity: Warning,
		Why:    "two documents give the same address: the page was fetched twice, or a template gives every page the same",
		Do:     "keep one of the two, or correct the address",
		Limits: []Limit{{"window", 1 << 18, "documents that an address is remembered for"}},
		Set: func(l Limits) Set {
			return &sameURL{newWindow(l.Of("window"))}
		},
	}
}

// sameURL finds documents with the same address.
type sameURL struct{ seen *window }

func (s *sameURL) Add(d *Sample, report func(key, format string, args ...any)) {
	if d.OriginalURL == "" {
		return
	}
	if first, ok := s.seen.put(addressHash(string(d.OriginalURL)), d.Source.Path); ok {
		report(first, "the same address as %s: %s", first, quote(string(d.OriginalURL)))
	}
}

func (*sameURL) Close(func(path, key, format string, args ...any)) {}

// addressHash hashes an address but for its scheme, the case of its host, and
// a slash at the end.
func addressHash(s string) uint64 {
	if u, err := url.Parse(s); err == nil {
		s = strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimSuffix(u.EscapedPath(), "/") + "?" + u.RawQuery + "#" + u.Fragment
	}
	h := uint64(fnvStart)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return mix(h)
}
