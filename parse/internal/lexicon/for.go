package lexicon

// For returns the languages whose words a text in the given one may use: it and
// English, in this order; all of them if it is unknown.
func For(tag string) []*Language {
	l := Lookup(tag)
	switch {
	case l == nil:
		return all
	case l.Code == "en":
		return all[:1]
	}
	return pairs[l.Code]
}

// pairs is every language with English after it, made once.
var pairs = func() map[string][]*Language {
	m := map[string][]*Language{}
	for _, l := range all {
		m[l.Code] = []*Language{l, all[0]}
	}
	return m
}()
