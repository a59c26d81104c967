package check

import "lede/parse"

// Set is a set rule at work. Its memory is bounded whatever it is told.
type Set interface {
	// Add is told of every document that could be read, in order. What it
	// reports is about that document.
	Add(s *Sample, report func(key, format string, args ...any))
	// Close reports what only the end shows, about the document at path.
	Close(report func(path, key, format string, args ...any))
}

// Sample is what set rules know of a document.
type Sample struct {
	*parse.Article
	Text   uint64 // hash of the words of the body
	Words  int
	Sketch *sketch // of the body, nil for a body of few words
}

// sample draws what the set rules need.
func sample(a *parse.Article) *Sample {
	s := &Sample{Article: &parse.Article{
		Headline: a.Headline, Authors: a.Authors, Date: a.Date, Contact: a.Contact, OriginalURL: a.OriginalURL,
		Source: parse.Source{Path: a.Source.Path}, WordCount: a.WordCount, Error: a.Error,
	}}
	s.Text, s.Words, s.Sketch = drawSketch(string(a.Body))
	if a.Body != "" {
		s.Body = "…" // only that there is one
	}
	return s
}
