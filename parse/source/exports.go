package source

import "sync"

// A file that only looks like an export stays one document: what tells a grammar
// is always several marks together, never a line that an article might quote.

// exportContainers registers them.
var exportContainers = sync.OnceValue(func() []Container {
	var list []Container
	for _, g := range exports() {
		list = append(list, g.container())
	}
	return list
})

// exports lists the grammars of files that hold many articles. The first match
// wins: those that look for more come first.
func exports() []grammar {
	list := []grammar{
		nexisHTML(), factivaHTML(), europresseHTML(), proquestHTML(), integrumHTML(),
	}
	for _, e := range elements() {
		list = append(list, e.grammar())
	}
	return append(list,
		mbox(), wire(), ris(), alceste(), titled(),
		nexisUni(), nexisText(), proquestText(), factivaText(), europresseText(), integrumText(), nexisBare(),
		front(), feed(),
	)
}
