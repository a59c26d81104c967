package lexicon

import (
	"strings"
	"testing"
)

// lists are every list of words of a language, by name.
func lists(l *Language) map[string][]string {
	m := map[string][]string{
		"DateWords": l.DateWords, "AM": l.AM, "PM": l.PM, "Published": l.Published, "Updated": l.Updated,
		"CapturedNot": l.CapturedNot, "By": l.By, "After": l.After, "And": l.And, "From": l.From, "Staff": l.Staff,
		"Contact": l.Contact, "Newsroom": l.Newsroom, "Writer": l.Writer, "ContactHeads": l.ContactHeads, "Caption": l.Caption, "Credit": l.Credit, "Furniture": l.Furniture,
		"Original": l.Original, "Function": l.Function, "Boxes Comments": l.Boxes.Comments, "Boxes Replies": l.Boxes.Replies,
		"Boxes Related": l.Boxes.Related, "Boxes About": l.Boxes.About, "Boxes Letters": l.Boxes.Letters,
	}
	if l.Piece != nil {
		m["Piece"] = l.Piece
	}
	if l.Portraits != nil {
		m["Portraits"] = l.Portraits
	}
	for name, words := range map[string][]string{
		"NotFound": l.States.NotFound, "Paywall": l.States.Paywall, "Consent": l.States.Consent, "Script": l.States.Script, "Robot": l.States.Robot,
	} {
		if words != nil {
			m["States "+name] = words
		}
	}
	for i := range l.Months {
		m["Months "+string(rune('a'+i))] = l.Months[i]
	}
	for i := range l.Weekdays {
		m["Weekdays "+string(rune('a'+i))] = l.Weekdays[i]
	}
	for _, r := range l.Roles {
		m["Roles "+r.Role] = append(m["Roles "+r.Role], r.Word)
	}
	for k, v := range l.Labels {
		m["Labels "+k] = v
	}
	return m
}

func TestWords(t *testing.T) {
	for _, l := range All() {
		for name, words := range lists(l) {
			seen := map[string]bool{}
			for _, w := range words {
				switch {
				case w == "" || strings.TrimSpace(w) != w || strings.Contains(w, "  "):
					t.Errorf("%s %s: %q has stray spaces", l.Code, name, w)
				case strings.ToLower(w) != w:
					t.Errorf("%s %s: %q is not in lower case", l.Code, name, w)
				case strings.ContainsFunc(w, func(r rune) bool { return 0x300 <= r && r < 0x370 }):
					t.Errorf("%s %s: %q is not in normal form C", l.Code, name, w)
				case seen[w]:
					t.Errorf("%s %s: %q twice", l.Code, name, w)
				}
				seen[w] = true
			}
		}
	}
}

func TestFieldsAreFilled(t *testing.T) {
	for _, l := range All() {
		for i, m := range l.Months {
			if len(m) == 0 {
				t.Errorf("%s: month %d has no name", l.Code, i+1)
			}
		}
		for name, words := range lists(l) {
			switch name {
			case "AM", "PM", "From", "After":
				continue // not every language has words of this kind before or after
			}
			if len(words) == 0 {
				t.Errorf("%s: no %s", l.Code, name)
			}
		}
	}
}

func TestMonthsAndWeekdaysAreDistinct(t *testing.T) {
	for _, l := range All() {
		month := map[string]int{}
		for i, names := range l.Months {
			for _, n := range names {
				if j, ok := month[n]; ok && j != i {
					t.Errorf("%s: %q is month %d and %d", l.Code, n, j+1, i+1)
				}
				month[n] = i
			}
		}
		day := map[string]int{}
		for i, names := range l.Weekdays {
			for _, n := range names {
				if j, ok := day[n]; ok && j != i {
					t.Errorf("%s: %q is weekday %d and %d", l.Code, n, j+1, i+1)
				}
				day[n] = i
			}
		}
	}
}

func TestRolesAndLabelsAreKnown(t *testing.T) {
	roles := " author editor photographer translator contributor illustrator interviewer title "
	labels := " headline author date modified url publisher section keywords deck contact body language caption "
	for _, l := range All() {
		for _, r := range l.Roles {
			if !strings.Contains(roles, " "+r.Role+" ") {
				t.Errorf("%s: role %q of %q", l.Code, r.Role, r.Word)
			}
		}
		for k := range l.Labels {
			if !strings.Contains(labels, " "+k+" ") {
				t.Errorf("%s: label %q", l.Code, k)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for tag, want := range map[string]string{
		"de": "de", "DE": "de", "pt-BR": "pt", "zh_Hans": "zh", "nb-NO": "no", "iw": "he", "cmn-Hant": "zh",
		"": "", "d": "", "deu": "", "x-de": "",
	} {
		got := ""
		if l := Lookup(tag); l != nil {
			got = l.Code
		}
		if got != want {
			t.Errorf("Lookup(%q) = %q, want %q", tag, got, want)
		}
	}
	for _, l := range All() {
		if Lookup(l.Code) != l {
			t.Errorf("Lookup(%q) is another language", l.Code)
		}
	}
	if All()[0].Code != "en" {
		t.Error("English is not first")
	}
}
