package cmd

import "testing"

func TestSize(t *testing.T) {
	for _, tt := range []struct {
		text string
		want size
		show string
	}{
		{"1", 1, "1"}, {"500000", 500000, "500000"}, {"1024", 1024, "1KiB"}, {"64KiB", 64 << 10, "64KiB"}, {"32MiB", 32 << 20, "32MiB"}, {"2g", 2 << 30, "2GiB"},
		{"1.5M", 3 << 19, "1536KiB"}, {"10MB", 10_000_000, "10000000"}, {"1 kb", 1000, "1000"}, {"7B", 7, "7"},
	} {
		var s size
		if err := s.Set(tt.text); err != nil || s != tt.want || s.String() != tt.show {
			t.Errorf("%q is %d (%s), want %d (%s); %v", tt.text, int64(s), &s, int64(tt.want), tt.show, err)
		}
	}
	for _, text := range []string{"", "0", "-1", "x", "1x", "KiB", "1MiBB", "1e40", "nan", "inf", "0.1", "1TiB", "9999999999GiB"} {
		s := size(7)
		if err := s.Set(text); err == nil || s != 7 {
			t.Errorf("%q is %d", text, int64(s))
		}
	}
}

func TestPeriod(t *testing.T) {
	for _, text := range []string{"", "3", "-1s", "soon", "1 minute"} {
		p := period(7)
		if err := p.Set(text); err == nil || p != 7 {
			t.Errorf("%q is %s", text, &p)
		}
	}
	for _, text := range []string{"0s", "30s", "1m30s"} {
		var p period
		if err := p.Set(text); err != nil || p.String() != text {
			t.Errorf("%q is %s; %v", text, &p, err)
		}
	}
	var p period
	if err := p.Set("0"); err != nil || p != 0 {
		t.Errorf("0 is %s; %v", &p, err)
	}
}
