package parse

import (
	"iter"
	"unicode/utf8"

	"lede/parse/internal/page"
	"lede/parse/source"
)

// This file has the small vocabulary that the fields' tables are written in.

type (
	seq[T any]    = iter.Seq2[T, source.Span] // what a rule proposes
	finder[T any] = func(*page.Page) seq[T]   // what a rule does
	span          = source.Span
)

// one yields a value that stands nowhere in particular, unless it is empty.
func one(v string) seq[string] {
	return func(yield func(string, span) bool) {
		if v != "" {
			yield(v, span{})
		}
	}
}

// facts yields the values that the document declares in one way under any of
// the keys, the first key's first.
func facts(from page.From, keys ...string) finder[string] {
	return func(p *page.Page) seq[string] {
		if !p.Declares(from, keys) {
			return none[string]
		}
		return func(yield func(string, span) bool) {
			for _, key := range keys {
				for i := range p.Facts {
					if f := &p.Facts[i]; f.From == from && f.Key == key && !yield(f.Value, f.Span) {
						return
					}
				}
			}
		}
	}
}

func meta(keys ...string) finder[string]   { return facts(page.Meta, keys...) }
func jsonld(keys ...string) finder[string] { return facts(page.JSONLD, keys...) }
func micro(keys ...string) finder[string]  { return facts(page.Micro, keys...) }

// labelled yields what a header, front matter or a labelled line says.
func labelled(keys ...string) finder[string] {
	return anyOf(facts(page.Front, keys...), facts(page.Labelled, keys...))
}

// anyOf yields what the finders yield, one after the other.
func anyOf[T any](finders ...finder[T]) finder[T] {
	return func(p *page.Page) seq[T] {
		return func(yield func(T, span) bool) {
			more := true
			each := func(v T, s span) bool { // one for all, each costs an allocation
				more = yield(v, s)
				return more
			}
			for _, f := range finders {
				if f(p)(each); !more {
					return
				}
			}
		}
	}
}

// first yields only the first value of a finder.
func first[T any](f finder[T]) finder[T] {
	return func(p *page.Page) seq[T] {
		return func(yield func(T, span) bool) {
			for v, span := range f(p) {
				yield(v, span)
				return
			}
		}
	}
}

// none is the finder of nothing.
func none[T any](func(T, span) bool) {}

// equalText reports whether two texts are the same but for case, white space
// and punctuation.
func equalText(a, b string) bool {
	i, j := 0, 0
	for {
		var r, q rune
		r, i = nextWord(a, i)
		if q, j = nextWord(b, j); r != q {
			return false
		}
		if r < 0 {
			return true
		}
	}
}

// nextWord gives the first letter or digit from byte i on, in lower case, and
// where it ends; -1 if there is none.
func nextWord(s string, i int) (r rune, next int) {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if i += n; isWord(r) {
			return toLower(r), i
		}
	}
	return -1, i
}

// squeeze reduces a text to its letters and digits, in lower case.
func squeeze(s string) string { return page.Key(s) }
