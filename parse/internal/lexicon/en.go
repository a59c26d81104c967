package lexicon

var english = Language{Code: "en"}
