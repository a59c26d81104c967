// Package parse makes articles of documents: headline, authors, date, contact,
// original URL and body, each with an account of where it came from.
//
//	for a, err := range parse.All(ctx, source.Walk(ctx, fsys, "dump", source.Limits{}), 4, parse.Options{}) {
//		if err != nil {
//			log.Print(err) // one document, or something to be told; go on
//		}
//		if a != nil { // the record, or that of the failure
//			use(a)
//		}
//	}
//
// Parse reads a single document, Read the same and keeps what the record was
// made from, Explain accounts for every value of that, Rows answers each line of a
// stream with one result, and Look says what a document is without parsing it.
//
// # One way through
//
// A document is bytes with an origin. Package source finds documents in
// directories, containers and exports, as a stream. Each is decoded to UTF-8
// and made readable: HTML and raw text alike become one Page of blocks,
// elements, links and declared facts (package page). For each field a table of
// rules proposes candidates; what the field's Clean does not refuse is grouped
// by what agrees, and the group with the highest confidence is the verdict. The
// verdicts are the Article.
//
//	source.Walk ─► Decode ─► page.ReadHTML, ReadText or ReadRecord ─► rules ─► Field.decide ─► Article
//
// # The words
//
//   - A document is bytes with an origin; a container is a file that holds documents.
//   - A page is a document made readable. A block is a run of text that a reader
//     sees as one: a heading, a paragraph, an item of a list, a caption.
//   - A hint is a convention that an element's tag, role or class words show: that it
//     is navigation, a byline, a caption. The region is where the article's text stands.
//   - A fact is what a document says about itself: a meta element, a member of
//     JSON-LD, front matter, a "Label: value" line, a header of its container.
//   - A rule proposes values for one field; a candidate is one proposed value with its
//     evidence: rule, confidence, span. A field is how one member of the record is decided.
//
// # Where a thing lives
//
// Each file named after a field is the whole truth about it, for HTML and for
// text: its table of rules, strongest first, and how values are cleaned and
// compared. What a field needs besides stands in files that begin with its name
// (date, dateshown, dateorder) or say what they find (mail, phone, handle,
// picture, caption). What field.go does, it does for all fields alike; it knows
// none of them by name.
//
//	source             finding bytes: directories, containers, exports, character sets, limits
//	internal/page      making them readable: html*, text*, rec* (records of exports), jsonld, microdata, region
//	internal/markup    other markup languages than HTML and Markdown, written as Markdown, one file a language
//	internal/lexicon   the words of each language, one file a language
//	internal/dates     the grammar of dates
//	internal/byline    the grammar of bylines
//	internal/chars     what a character is, from a table
//	internal/ordered   many workers, one order
//	check              findings about articles and dumps, one file a rule
//	../format          records, findings and accounts as they are written, one file a format
//	../cmd             the command line, one file a command
//
// Most changes are one file and one line in a table:
//
//	a rule for a field     a line in the table of the field's file
//	a field                a file; a line each in Article and in fields (article.go), and in the schema's descriptions (format/schema.go)
//	a language             a file; a line in all (internal/lexicon/languages.go)
//	a markup language      a file; a line in languages (internal/markup/markup.go)
//	a container            a file; a line in containers (source/containers.go)
//	a grammar of exports   a file to cut it, a file to read it; a line in exports (source/exports.go) and in forms (internal/page/rec.go)
//	a format of records    a file; a line in Formats (format/format.go), for findings in Reports (format/reports.go)
//	a check                a file; a line in Rules (check/rules.go)
//
// # Exports
//
// Databases, feeds and wires hand out many articles in one file. Package source
// knows how the records of each grammar stand in a file and cuts them, one file a
// grammar; package page knows what their labels mean, in tables by language
// (rec_label.go), and makes facts of them, so that a byline in an export is read
// by the same rules as any other. What no field asks for is kept in Extra under
// the label as it is written. Days of loading and capture, and addresses of
// databases, are never taken for the article's own.
//
// # Hard choices
//
// Rules read a Page, never HTML or text. A rule such as "By …" is written
// once, and a gain on one kind of document is a gain on the other. The cost: the
// two readers must agree on what a block is.
//
// The tree is our own, built in one pass over tokens that are cut where
// golang.org/x/net/html cuts them. Its html.Parse keeps no positions, which
// evidence needs, and allocates a node at a time; its tokenizer copies every
// attribute. The cost: the rules about tokens and implied end tags are ours to
// keep. A fuzz test holds the tokens, and a test the visible text, to theirs.
//
// Confidence is four named steps in percent, and agreement between rules adds a
// little. Nothing is learned that cannot be read. The cost: a page on which
// three weak rules agree against a strong one is decided by plain addition.
//
// The headline and the byline that a reader sees win over what machines are
// told, unless what machines are told explains it: as the end of a heading that
// begins with a kicker, say. The cost: pages whose visible heading names a
// section lose to a rule that must notice that.
//
// The address is that of the page at hand. Where a copy declares the article's
// first publisher as canonical, the page's own site is told by its name and by
// where its links lead; the canonical address is a rival in the evidence, and a
// check tells of it. The cost: who wants the first publisher must ask for those.
//
// The body is plain paragraphs, a blank line between. A row of a table is one
// of them, its cells parted by " | ": a tab would be lost in most of what shows
// text, and a bar is what readers know from text tables. The cost: who wants the
// cells must cut at the bar.
//
// Nothing is invented. A date keeps its precision and its offset; one that
// could be read two ways stays unread until something on the page decides.
// Wrong is worse than missing.
//
// No state crosses documents, no clock and no locale is read: the same bytes
// give the same record on any machine, with any number of workers.
package parse
