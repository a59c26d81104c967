package parse

import (
	"iter"
	"strings"

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
			for _, f := range finders {
				for v, span := range f(p) {
					if !yield(v, span) {
						return
					}
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
func equalText(a, b string) bool { return squeeze(a) == squeeze(b) }

// squeeze reduces a text to its letters and digits, in lower case.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if isWord(r) {
			return toLower(r)
		}
		return -1
	}, s)
}
