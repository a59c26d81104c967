package parse

import (
	"lede/parse/internal/dates"
	"lede/parse/internal/page"
)

// localDate yields the time of publication by the page's own clock, where one
// statement gives it in UTC and another shows it as its readers see it: the same
// minute some hours away gives the offset, a day next to it only the day.
func localDate(p *page.Page) seq[stamp] {
	utc, ok := publishedUTC(p)
	if !ok {
		return nil
	}
	return func(yield func(stamp, span) bool) {
		var found stamp
		var at span
		for i, f := range [...]finder[stamp]{
			stamped(anyOf(meta(publishedTime...), micro("article.datepublished", ".datepublished"), meta(publishedMeta...))),
			timeElements(false), shownDates(publishedDate, between, above), shownDates(plainDate, between, above), urlDate,
		} {
			for v, s := range every(f, p) {
				if i > 0 && v.date.Precision >= dates.Minute && !v.date.Zoned && v.date.Minutes() == utc.Minutes() {
					return // the page's clock shows UTC
				}
				if i > 1 && v.date.Precision == dates.Day && v.date.Days() == utc.Days() {
					return // so does its calendar: another is of the day that the page was sent
				}
				if !found.date.IsZero() {
					continue
				}
				if d, ok := sameClock(utc, v.date); ok {
					yield(stamp{"", d}, s)
					return
				}
				if otherClock(utc, v.date) && !modifiedOn(p, v.date) {
					found, at = v, s
				}
			}
		}
		if !found.date.IsZero() {
			yield(found, at)
		}
	}
}

// publishedUTC is the first declared time of publication, if it is in UTC.
func publishedUTC(p *page.Page) (dates.Date, bool) {
	d, ok := declares(p, declaredDate)
	return d, ok && d.Precision >= dates.Minute && d.Zoned && d.Offset == 0 && (d.Hour != 0 || d.Minute != 0 || d.Second != 0)
}

// sameClock gives a date with its offset where it shows the moment utc by a
// clock that is some hours off.
func sameClock(utc, d dates.Date) (dates.Date, bool) {
	if d.Precision < dates.Minute {
		return d, false
	}
	if d.Zoned {
		return d, d.Offset != 0 && d.Compare(utc) == 0
	}
	if d.Precision == dates.Second && utc.Precision == dates.Second && d.Second != utc.Second {
		return d, false
	}
	off := d.Minutes() - utc.Minutes()
	if off == 0 || off%30 != 0 || off < -12*60 || off > 14*60 {
		return d, false
	}
	d.Zoned, d.Offset = true, off
	return d, true
}

// otherClock reports whether a moment in UTC may be of another day, d, where its
// readers are: the evening before in America, the next morning in Asia.
func otherClock(utc, d dates.Date) bool {
	if utc.Precision < dates.Minute || !utc.Zoned || utc.Offset != 0 || d.Precision != dates.Day || utc.Hour == 0 && utc.Minute == 0 {
		return false
	}
	days := d.Days() - utc.Days()
	return days == -1 && utc.Hour < 10 || days == 1 && utc.Hour >= 13
}

// earlierDate yields the date that is shown where the declared one cannot be that
// of the publication: the page was changed before it, and shows an older one.
func earlierDate(p *page.Page) seq[stamp] {
	published, ok := declares(p, declaredDate)
	if !ok {
		return nil
	}
	changed, ok := declares(p, declaredChange)
	if !ok || changed.Compare(published) >= 0 {
		return nil
	}
	return func(yield func(stamp, span) bool) {
		for _, f := range [...]finder[stamp]{timeElements(false), shownDates(publishedDate, between, above), shownDates(plainDate, between, above)} {
			for v, s := range every(f, p) {
				if v.date.Compare(changed) < 0 && !sameMoment(v, stamp{"", published}) && !sameMoment(v, stamp{"", changed}) && !turned(v.date).SameDay(published) {
					yield(v, s)
				}
				break // only the first of a kind is the article's
			}
		}
	}
}

// turned gives a date with day and month the other way round, as programs write them
// whose makers forgot what language their readers speak.
func turned(d dates.Date) dates.Date {
	d.Day, d.Month = d.Month, d.Day
	return d
}

// modifiedOn reports whether the page says that it was changed that day.
func modifiedOn(p *page.Page, d dates.Date) bool {
	for v := range every(stamped(stating(declaredChange)), p) {
		if v.date.SameDay(d) {
			return true
		}
	}
	return false
}
