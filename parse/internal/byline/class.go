package byline

// class is what a word or phrase can be; a word may be several things.
type class uint32

const (
	isBy       class = 1 << iota // stands before the author
	isLabel                      // such a word that counts only before a colon
	isAfter                      // stands after the author: "reports", "schreibt"
	isAnd                        // stands between names
	isFrom                       // stands between a name and a place or outlet
	isStaff                      // stands for nobody in particular
	isTitle                      // a job or rank
	isMod                        // begins or fills a job or rank: "senior", "political"
	isRole                       // says what the person did
	isOrg                        // makes a name an organisation's
	isSoftOrg                    // makes a name an organisation's unless a given name stands before it
	isAgency                     // a news agency
	isCode                       // a news agency's initials: only in capitals, or as listed
	isMonth                      // "march"
	isWeekday                    // "sunday"
	isDateWord                   // "updated", "posted on"
	isParticle                   // "von", "de la"
	isSuffix                     // "Jr.", "III"
	isDegree                     // "PhD"
	isHonor                      // "Dr."
	isNobody                     // "admin", "null"
	isArticle                    // "the", "die"
	isPlace                      // a city or country
	isGiven                      // a given name
	isCopula                     // "is", "ist"
	isWith                       // "mit" before somebody who was spoken to
	isSpoke                      // "sprach" before who spoke to them
	isOur                        // "our", "unserem" before a job
	isSponsor                    // "presented by": who follows wrote nothing
	isPhoto                      // a photo agency: the name beside it is no author's
	isNoise                      // "follow", "view all": stands beside names and is none
)

// role of a name.
type role uint8

const (
	author role = iota
	editor
	photographer
	translator
	contributor
	illustrator
	interviewer
)

// name gives the record's name for the role, "" for the author.
func (r role) name() string {
	return [...]string{"", "editor", "photographer", "translator", "contributor", "illustrator", "interviewer"}[r]
}

// roleOf reads the record's name for a role.
func roleOf(name string) role {
	for r := editor; r <= interviewer; r++ {
		if r.name() == name {
			return r
		}
	}
	return author
}

// sense is one thing that a word is in some languages.
type sense struct {
	class  class
	role   role
	strict bool   // counts only where the page is in one of the languages, or in an unknown one
	langs  uint64 // by index in lexicon.All()
}
