package check

import (
	"slices"
	"strings"

	"lede/parse/internal/page"
)

func pageError() Rule {
	return Rule{
		ID: "page.error", Severity: Error,
		Why:    "the page is a server's word for an error",
		Do:     "fetch the page again",
		Limits: []Limit{{"max", 200, "words that such a page has at most"}},
		Document: func(d *Doc) {
			if d.Article.WordCount > d.limit("max") {
				return
			}
			titles := titleParts(string(d.Article.Headline))
			if f := d.fact(page.TitleTag, "title"); f != nil {
				titles = append(titles, titleParts(f.Value)...)
			}
			for _, t := range titles {
				if slices.Contains(serverErrors, strings.Trim(t, " .!")) {
					d.report(d.field("headline"), "", "the page is a server's error: %s", quote(t))
					return
				}
			}
		},
	}
}

// serverErrors are the titles that servers give the pages of their errors,
// which are not translated.
var serverErrors = []string{
	"error", "an error occurred", "application error",
	"access denied", "forbidden", "403 forbidden", "error 403", "403", "401 unauthorized", "unauthorized", "400 bad request", "bad request",
	"410 gone", "429 too many requests", "too many requests", "500 internal server error", "internal server error", "502 bad gateway", "bad gateway",
	"503 service unavailable", "service unavailable", "503 service temporarily unavailable", "504 gateway time-out", "504 gateway timeout",
	"gateway timeout", "gateway time-out", "error establishing a database connection", "database error", "site maintenance", "under maintenance",
	"the request could not be satisfied", "error: the request could not be satisfied", "account suspended", "bandwidth limit exceeded",
}
