package parse

import (
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// stamp is a date as it is written in the record, and as it is compared.
type stamp struct {
	text string
	date dates.Date
}

func (s stamp) String() string { return s.text }

// date is when the article was published.
var date = Field[stamp]{
	Name: "date",
	Rules: []Rule[stamp]{
		{"label", Declared, stamped(labelled("date", "published", "date_published", "publishedtime", "published time", "pubdate", "publication date", "datum"))},
		{"local", Declared, localDate},
		{"earlier", Declared, earlierDate},
		{"jsonld", 90, stamped(first(jsonld("article.datepublished")))},
		{"published-time", 90, stamped(first(meta(publishedTime...)))},
		{"micro", 84, stamped(first(micro("article.datepublished", ".datepublished", "webpage.datepublished")))},
		{"said", 82, shownDates(publishedDate, between, above)},
		{"meta", 80, stamped(meta(publishedMeta...))},
		{"time", Marked, timeElements(false)},
		{"line", 66, shownDates(plainDate, between, above)},
		{"jsonld-page", 62, stamped(first(anyOf(jsonld("webpage.datepublished", "video.uploaddate", "video.datepublished", "article.datecreated", "article.uploaddate"), micro("video.datepublished", "article.datecreated"))))},
		{"meta-date", 60, stamped(meta(createdMeta...))},
		{"said-near", 61, unless(declaredDate, shownDates(publishedDate, early, far))},
		{"as-of", 57, unless(declaredDate, shownDates(asOfDate, between, above, early))},
		{"line-near", 54, unless(declaredDate, shownDates(plainDate, early))},
		{"url", Visible, precise(urlDate, dates.Day)},
		{"said-end", 48, unless(declaredDate, endDate(publishedDate))},
		{"as-of-end", 43, unless(declaredDate, endDate(asOfDate))},
		{"opening", 47, unless(declaredDate, openingDate)},
		{"lone", 46, unless(declaredDate, loneDate)},
		{"state", 45, unless(declaredDate, stateDate)},
		{"far", 44, farDate},
		{"end", 44, unless(declaredDate, endDate(plainDate))},
		{"lone-end", 41, unless(declaredDate, loneEnd)},
		{"url-month", 36, precise(urlDate, dates.Month)},
	},
	Clean: cleanStamp,
	Same:  sameMoment,
	Finer: finerMoment,
}

// publishedTime are the properties that Open Graph and its users name the time
// of publication by.
var publishedTime = []string{"article:published_time", "og:published_time", "og:article:published_time", "article:published", "bt:pubdate"}

// publishedMeta are the names that several systems give the time of publication
// in a meta element.
var publishedMeta = []string{
	"datepublished", "dc.date.issued", "dcterms.issued", "sailthru.date",
	"parsely-pub-date", "pubdate", "publishdate", "publish-date", "published_date", "published-date", "publication_date", "publication-date",
	"article_date_original", "citation_publication_date", "citation_date", "published_at", "publishtime", "article.published", "displaydate",
	"date.issued", "shareaholic:article_published_time", "cxenseparse:recs:publishtime", "originalpublicationdate", "artikeldatum",
	"last-published", "og:pubdate", "publisheddate", "release_date", "dateissued",
}

// createdMeta are names that say less: of a date, or of the making of the page.
var createdMeta = []string{"date", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "datecreated", "created", "article.created"}

// stamped reads what a finder of text yields as dates.
func stamped(f finder[string]) finder[stamp] {
	return over(f, func(p *page.Page, found seq[string]) seq[stamp] {
		return func(yield func(stamp, span) bool) {
			r := newDateReader(p)
			for v, s := range found {
				if d, ok := r.parse(v); ok && !yield(stamp{"", d}, s) {
					return
				}
			}
		}
	})
}

// declaredDate and declaredChange are the strongest statements about when an
// article was published and changed.
var (
	declaredDate = []declared{
		{page.JSONLD, []string{"article.datepublished"}}, {page.Meta, publishedTime}, {page.Micro, []string{"article.datepublished", ".datepublished"}},
	}
	declaredChange = []declared{{page.JSONLD, []string{"article.datemodified"}}, {page.Meta, []string{"article:modified_time", "og:updated_time"}}}
)

// declares reads the first date that a finder yields.
func declares(p *page.Page, all []declared) (dates.Date, bool) {
	r := newDateReader(p)
	for _, s := range all {
		for _, key := range s.keys {
			for i := range p.Facts {
				if f := &p.Facts[i]; f.From == s.from && f.Key == key {
					if d, ok := r.parse(f.Value); ok {
						return d, true
					}
				}
			}
		}
	}
	return dates.Date{}, false
}

// declared is a way to state something: one of some keys.
type declared struct {
	from page.From
	keys []string
}

// stating yields what is stated in any of the ways.
func stating(all []declared) finder[string] {
	finders := make([]finder[string], len(all))
	for i, s := range all {
		finders[i] = facts(s.from, s.keys...)
	}
	return anyOf(finders...)
}

// unless yields what f yields for pages that do not declare a date anyway.
func unless(stated []declared, f finder[stamp]) finder[stamp] {
	return func(p *page.Page) seq[stamp] {
		if _, ok := declares(p, stated); ok {
			return nil
		}
		return f(p)
	}
}

// precise yields the dates of f that have a precision.
func precise(f finder[stamp], p dates.Precision) finder[stamp] {
	return over(f, func(_ *page.Page, found seq[stamp]) seq[stamp] {
		return func(yield func(stamp, span) bool) {
			for v, s := range found {
				if v.date.Precision == p && !yield(v, s) {
					return
				}
			}
		}
	})
}

// cleanStamp refuses dates that no article can have.
func cleanStamp(v stamp, _ *draft) (stamp, bool) {
	if v.date.Precision == dates.None || v.date.Year == 1970 && v.date.Month == 1 && v.date.Day == 1 {
		return v, false
	}
	v.text = v.date.String()
	return v, true
}

// sameMoment reports whether two dates may be of the same day, wherever the
// page's clock stands.
func sameMoment(a, b stamp) bool {
	return a.date.SameDay(b.date) || otherClock(a.date, b.date) || otherClock(b.date, a.date)
}

// finerMoment reports whether a gives the time of the day that b gives.
func finerMoment(a, b stamp) bool {
	return a.date.Precision >= dates.Minute && b.date.Precision == dates.Day && a.date.Days() == b.date.Days()
}
