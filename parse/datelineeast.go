package parse

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/byline"
)

// This file reads the datelines of Chinese, Japanese and Korean, which no dash
// ends: "新华社北京3月5日电", "【ロンドン＝山田太郎】", "(서울=연합뉴스)".

// easternDateline gives the dateline of one of these forms that a text opens
// with, or nothing.
func easternDateline(text string) string {
	if text == "" || text[0] < 0x80 && text[0] != '(' && text[0] != '[' {
		return ""
	}
	head := text[:min(len(text), 150)]
	if v := wiredFrom(head); v != "" {
		return v
	}
	for _, pair := range [...][2]string{{"【", "】"}, {"［", "］"}, {"[", "]"}, {"(", ")"}, {"（", "）"}, {"〔", "〕"}} {
		rest, ok := strings.CutPrefix(head, pair[0])
		if !ok {
			continue
		}
		inner, _, ok := strings.Cut(rest, pair[1])
		if ok && isEasternPlace(strings.TrimSpace(inner)) {
			return strings.TrimSpace(inner)
		}
		return ""
	}
	return ""
}

// wiredFrom reads the Chinese form, which ends in "day" and "wired" or "reported".
func wiredFrom(head string) string {
	for _, mark := range [...]string{"日电", "日電", "日讯", "日訊", "电", "電"} {
		i := strings.Index(head, mark)
		if i <= 0 || i > 90 {
			continue
		}
		v := head[:i+len(mark)]
		if len(mark) == 3 && !strings.ContainsAny(v, "0123456789") || strings.ContainsAny(v, "，。、！？,.!?") || !strings.Contains(v, "日") {
			continue
		}
		return strings.TrimLeft(v, "（(【[")
	}
	return ""
}

// isEasternPlace reports whether what stands in brackets is a place and a
// correspondent or agency.
func isEasternPlace(s string) bool {
	if len(s) < 6 || len(s) > 90 || strings.ContainsAny(s, "。!?") || !strings.ContainsFunc(s, isEastern) {
		return false
	}
	if a, b, ok := strings.Cut(strings.ReplaceAll(s, "＝", "="), "="); ok {
		korean := strings.ContainsFunc(a, func(r rune) bool { return r >= 0xac00 && r <= 0xd7a3 })
		return a != "" && b != "" && !strings.Contains(b, "=") && (!korean || utf8.RuneCountInString(a) <= 4) // a longer one is an outlet
	}
	for _, agency := range [...]string{"共同", "時事", "ロイター", "AFP", "AP", "新華社", "聯合"} {
		if strings.HasSuffix(s, agency) && len(s) > len(agency) && (byline.IsAgency(agency) || len(agency) > 3) {
			return true
		}
	}
	return false
}
