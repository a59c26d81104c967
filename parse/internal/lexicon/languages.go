package lexicon

// all is the registry: one line a language. English comes first; where two
// languages share a word, the earlier one is tried first.
var all = []*Language{
	&english,
	&german,
	&french,
	&spanish,
	&portuguese,
	&italian,
	&dutch,
	&swedish,
	&danish,
	&norwegian,
	&finnish,
	&polish,
	&czech,
	&slovak,
	&hungarian,
	&romanian,
	&bulgarian,
	&croatian,
	&serbian,
	&slovenian,
	&greek,
	&turkish,
	&russian,
	&ukrainian,
}
