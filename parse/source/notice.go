package source

// Warning is something to be told of a container that is no failure: that it
// announced another number of members than were found, say. It travels in the
// place of an error, beside a Document that holds its Origin and no data; what
// was read stays good.
type Warning struct {
	Origin  Origin
	Message string
}

func (w *Warning) Error() string { return w.Origin.Path + ": warning: " + w.Message }

// Skip tells that something was passed over on purpose, as no article can be
// in it. It travels like a Warning. There are few Reasons, so that they can be
// counted.
type Skip struct {
	Origin Origin
	Reason string
}

func (s *Skip) Error() string { return s.Origin.Path + ": passed over: " + s.Reason }

// Reasons for which files and members are passed over.
const (
	skipHidden  = "hidden"
	skipSpecial = "link, device or other special file"
	skipForeign = "of a kind that holds no articles"
	skipChosen  = "not chosen"
	skipBeside  = "files saved beside a page"
)
