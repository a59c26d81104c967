package parse

// modified is when the article was last changed.
var modified = Field[stamp]{
	Name: "modified",
	Rules: []Rule[stamp]{
		{"label", Declared, stamped(labelled("modified", "updated", "lastmod"))},
		{"jsonld", 90, stamped(first(jsonld("article.datemodified")))},
		{"modified-time", 88, stamped(first(meta("article:modified_time", "og:updated_time", "og:modified_time", "article:updated_time", "article:modified")))},
		{"micro", 84, stamped(first(micro("article.datemodified", ".datemodified")))},
		{"meta", Marked, stamped(meta("datemodified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "updated_time", "date.modified", "revised"))},
		{"time", 66, unless(declaredChange, timeElements(true))},
		{"said", Visible, unless(declaredChange, shownDates(updatedDate, between, above, early, far))},
		{"jsonld-page", Visible, stamped(first(jsonld("webpage.datemodified")))},
		{"as-of", 40, unless(declaredChange, shownDates(asOfDate, between, above, early))},
	},
	Clean: cleanModified,
	Same:  sameMoment,
	Finer: finerMoment,
}

// cleanModified also refuses what only repeats the publication.
func cleanModified(v stamp, d *draft) (stamp, bool) {
	v, ok := cleanStamp(v, d)
	return v, ok && v.text != string(d.Date)
}
