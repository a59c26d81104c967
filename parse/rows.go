package parse

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"slices"

	"lede/parse/internal/ordered"
	"lede/parse/source"
)

// RowResult is what became of one row of a stream.
type RowResult struct {
	ID      json.RawMessage // the row's, as it gives it; nil if it gives none
	Key     string          // stands for the row where it has no ID
	Status  string          // ok; partial: no headline or no text, if they were asked for; skipped: nothing to read; error
	Article *Article        // never nil; the failure where there is one
}

// Rows reads a document from each line of r, a row of JSON, up to workers at a
// time, and yields exactly one result for each line, in order, whatever the
// line is: no row changes what becomes of another. The error is r's or ctx's,
// and ends the sequence.
func Rows(ctx context.Context, r io.Reader, workers int, l source.Limits, o Options) iter.Seq2[RowResult, error] {
	type line struct {
		data []byte
		err  error
	}
	lines := func(yield func(line, error) bool) {
		for data, err := range source.Lines(r, l) {
			if _, row := errors.AsType[*source.Error](err); err != nil && !row {
				yield(line{}, err)
				return
			}
			if !yield(line{data, err}, nil) {
				return
			}
		}
	}
	work := func(ctx context.Context, in line) (RowResult, error) {
		if in.err != nil {
			id, key := source.NameRow(in.data)
			return RowResult{ID: id, Key: key, Status: "error", Article: failure(in.err)}, nil
		}
		return readRow(ctx, in.data, l, o), nil
	}
	scale := ordered.Scale[line]{Weigh: func(in line) int64 { return int64(len(in.data)) }, Most: maxHeld}
	return ordered.MapWeighed(ctx, workers, scale, lines, work)
}

func readRow(ctx context.Context, data []byte, l source.Limits, o Options) RowResult {
	row, err := source.ReadRow(ctx, data, l)
	res := RowResult{ID: row.ID, Key: row.Key}
	if s, ok := errors.AsType[*source.Skip](err); ok {
		res.Status = "skipped"
		res.Article = failed(row.Document, &source.Error{Code: source.Empty, Message: s.Reason})
		return res
	}
	if err == nil {
		res.Article, err = parseWithin(ctx, row.Document, o)
	}
	switch {
	case res.Article == nil && err != nil:
		res.Status, res.Article = "error", failed(row.Document, err)
	case err != nil:
		res.Status = "error"
	case partial(res.Article, o):
		res.Status = "partial"
	default:
		res.Status = "ok"
	}
	return res
}

// partial reports whether a headline or a text is missing that was asked for.
func partial(a *Article, o Options) bool {
	asked := func(member string) bool { return o.Fields == nil || slices.Contains(o.Fields, member) }
	return a.Headline == "" && asked("headline") || a.Body == "" && asked("body")
}
