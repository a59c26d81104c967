package dates

import "testing"

func TestEndsAgo(t *testing.T) {
	for s, want := range map[string]bool{
		"Jane Roe 5 hours ago": true, "Jane Roe5 hours ago": true, "Jane Roe · 3 Std.": true, "vor 2 Tagen": true, "il y a 3 heures": true, "5 часов назад": true,
		"5\u00a0días": true, "24 hours that changed the harbour": false, "Race 3": false, "Jane Roe": false, "": false, "5 horses": false,
	} {
		if got := EndsAgo(s); got != want {
			t.Errorf("EndsAgo(%q) = %v", s, got)
		}
	}
}
