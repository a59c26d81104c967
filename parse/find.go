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
	finder[T any] = func(*page.Page) seq[T]   // what a rule does; nil where it finds nothing
	span          = source.Span
)

// one yields a value that stands nowhere in particular, unless it is empty.
func one(v string) seq[string] {
	if v == "" {
		return nil
	}
	return just(v, span{})
}

// facts yields the values that the document declares in one way under any of
// the keys, the first key's first.
func facts(from page.From, keys ...string) finder[string] {
	return func(p *page.Page) seq[string] {
		if !p.Declares(from, keys) {
			return nil
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
		for i, f := range finders {
			if found := f(p); found != nil {
				return chain(found, finders[i+1:], p)
			}
		}
		return nil
	}
}

// chain yields what a finder found, and then what others find.
func chain[T any](found seq[T], others []finder[T], p *page.Page) seq[T] {
	return func(yield func(T, span) bool) {
		more := true
		each := func(v T, s span) bool { // one for all, each costs an allocation
			more = yield(v, s)
			return more
		}
		found(each)
		for i := 0; more && i < len(others); i++ {
			if found := others[i](p); found != nil {
				found(each)
			}
		}
	}
}

// over makes a finder of another by what is made of the values that it yields. It
// finds nothing, at no cost, where the other does.
func over[T, U any](f finder[T], of func(p *page.Page, found seq[T]) seq[U]) finder[U] {
	return func(p *page.Page) seq[U] {
		if found := f(p); found != nil {
			return of(p, found)
		}
		return nil
	}
}

// every gives what a finder yields for a loop to range over.
func every[T any](f finder[T], p *page.Page) seq[T] {
	if found := f(p); found != nil {
		return found
	}
	return func(func(T, span) bool) {}
}

// just yields one value.
func just[T any](v T, s span) seq[T] {
	return func(yield func(T, span) bool) { yield(v, s) }
}

// first yields only the first value of a finder.
func first[T any](f finder[T]) finder[T] {
	return over(f, func(_ *page.Page, found seq[T]) seq[T] {
		return func(yield func(T, span) bool) {
			for v, span := range found {
				yield(v, span)
				return
			}
		}
	})
}

// equalText reports whether two texts are the same but for case, white space
// and punctuation.
func equalText(a, b string) bool {
	if a == b {
		return true
	}
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
