package parse

// mostAuthors bounds the names of one byline: a longer list is none.
const mostAuthors = 40

// cleanPersons keeps lists that name a person, with the organisations beside
// but for the site itself. Who led an interview is its author where the list has
// no other.
func cleanPersons(v []Author, d *draft) ([]Author, bool) {
	if len(v) > mostAuthors {
		return nil, false
	}
	out := persons(v, "", d)
	if len(out) == 0 {
		out = persons(v, "interviewer", d)
	}
	if len(out) == 0 {
		return nil, false
	}
	for _, a := range v {
		if a.Kind != "" && a.Role == "" && !isSiteName(a.Name, d) && !hasAuthor(out, a) {
			out = append(out, a)
		}
	}
	return out, true
}

// persons gives those of a list who have a role, without saying so.
func persons(v []Author, role string, d *draft) (out []Author) {
	for _, a := range v {
		if a.Kind != "" || a.Role != role {
			continue
		}
		a.Role, a.Name = "", d.unglued(a.Name)
		if !hasAuthor(out, a) {
			out = append(out, a)
		}
	}
	return out
}

func cleanHouses(v []Author, d *draft) ([]Author, bool) {
	var out []Author
	for _, a := range v {
		if len(out) > 10 {
			return nil, false
		}
		if a.Role == "" && !hasAuthor(out, a) {
			out = append(out, a)
		}
	}
	return out, len(out) > 0 && len(out) <= 10
}

func hasAuthor(list []Author, a Author) bool {
	for _, b := range list {
		if equalText(a.Name, b.Name) {
			return true
		}
	}
	return false
}

// sameAuthors reports whether two lists name the same persons, in any order, or
// the same organisations where they name no person.
func sameAuthors(a, b []Author) bool {
	n, m := countPersons(a), countPersons(b)
	if n != m || n == 0 && len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if (n == 0 || x.Kind == "") && !hasAuthor(b, x) {
			return false
		}
	}
	return true
}

func countPersons(list []Author) (n int) {
	for _, a := range list {
		if a.Kind == "" {
			n++
		}
	}
	return n
}
