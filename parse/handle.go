package parse

import (
	"net/url"
	"strings"
)

// This file finds a person's accounts on social networks: the address of a
// profile behind a link, and handles in a text, "@jane", "@jane@example.org",
// "@jane.example.org".

// network is a social network and how the addresses of its profiles are made.
type network struct {
	host    string
	dirs    string // what may stand before the handle, with blanks between; "" for nothing
	spoken  string // the names that texts have for it, in lower case, with commas between
	handles bool   // it is usual to name an account there by "@" and its handle
}

// knownNetworks is networks, made once.
var knownNetworks = networks()

// networkHosts are theirs.
var networkHosts = func() map[string]bool {
	hosts := map[string]bool{}
	for _, n := range knownNetworks {
		hosts[n.host] = true
	}
	return hosts
}()

// networks are the social networks in common use.
func networks() []network {
	return []network{
		{"twitter.com", "", "twitter,tweet,tweets,твиттер,tuíter,تويتر,推特,ツイッター,트위터", true},
		{"x.com", "", "x", true},
		{"instagram.com", "", "instagram,insta,инстаграм,インスタグラム,인스타그램", true},
		{"threads.net", "", "threads", true},
		{"threads.com", "", "threads", true},
		{"facebook.com", "", "facebook,фейсбук,フェイスブック,페이스북", false},
		{"linkedin.com", "in pub", "linkedin", false},
		{"bsky.app", "profile", "bluesky,bsky", true},
		{"tiktok.com", "", "tiktok", true},
		{"youtube.com", "c user channel", "youtube", true},
		{"t.me", "", "telegram,телеграм,تلگرام,تيليجرام", true},
		{"telegram.me", "", "telegram", true},
		{"vk.com", "", "vk,вконтакте", false},
		{"weibo.com", "u n", "weibo,微博", true},
		{"xing.com", "profile", "xing", false},
		{"reddit.com", "user u", "reddit", false},
		{"mastodon.social", "", "mastodon,fediverse", true},
	}
}

// profile gives the address of the account that a link leads to, without what
// tracks, or nothing if it leads to something else, such as to a post or to a
// form for sharing.
func profile(href, rel string) (string, bool) {
	if len(href) < 12 || len(href) > 300 || !strings.Contains(href, "//") {
		return "", false
	}
	if !mayBeProfile(href) {
		return "", false
	}
	u, err := url.Parse(href)
	if err != nil || u.Host == "" {
		return "", false
	}
	host := strings.ToLower(u.Host)
	for _, sub := range [...]string{"www.", "mobile.", "m.", "de.", "en.", "es.", "fr.", "it.", "uk.", "in.", "web."} {
		host = strings.TrimPrefix(host, sub)
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	if rest, ok := strings.CutPrefix(u.Fragment, "!/"); ok { // as addresses of programs were written
		parts = strings.Split(rest, "/")
	}
	for _, n := range knownNetworks {
		if n.host == host {
			return n.profile(parts, u)
		}
	}
	if len(parts) == 1 && len(parts[0]) > 2 && parts[0][0] == '@' && (strings.Contains(" "+rel+" ", " me ") || strings.Contains(host, "mastodon") || strings.Contains(host, "mstdn") || strings.HasSuffix(host, ".social")) {
		return "https://" + host + "/" + parts[0], true
	}
	return "", false
}

// mayBeProfile is a cheap look at an address: it holds the host of a network,
// or a handle.
func mayBeProfile(href string) bool {
	if strings.IndexByte(href, '@') >= 0 {
		return true
	}
	_, host, _ := strings.Cut(href, "//")
	if i := strings.IndexAny(host, "/?#"); i >= 0 {
		host = host[:i]
	}
	top := strings.LastIndexByte(host, '.')
	if top < 0 {
		return false
	}
	return networkHosts[strings.ToLower(host[strings.LastIndexByte(host[:top], '.')+1:])]
}

// profile gives the account that the parts of a path name.
func (n *network) profile(parts []string, u *url.URL) (string, bool) {
	dir := ""
	if n.dirs != "" && len(parts) > 1 && strings.Contains(" "+n.dirs+" ", " "+parts[0]+" ") {
		dir, parts = parts[0]+"/", parts[1:]
	} else if n.dirs != "" && !strings.HasPrefix(parts[0], "@") {
		return "", false
	}
	if len(parts) == 2 && parts[0] == "intent" && (parts[1] == "user" || parts[1] == "follow") {
		parts = []string{u.Query().Get("screen_name")}
	}
	if len(parts) == 1 && parts[0] == "profile.php" && isDigits(u.Query().Get("id")) {
		return "https://" + n.host + "/profile.php?id=" + u.Query().Get("id"), true
	}
	if len(parts) == 3 && (parts[0] == "people" || parts[0] == "pages") && isDigits(parts[2]) {
		return "", false // an old page of an organisation, mostly
	}
	if len(parts) != 1 || !isHandle(strings.TrimPrefix(parts[0], "@")) || isReserved(strings.ToLower(parts[0])) {
		return "", false
	}
	if n.host == "twitter.com" || n.host == "x.com" {
		parts[0] = strings.TrimPrefix(parts[0], "@")
	}
	return "https://" + n.host + "/" + dir + parts[0], true
}

func isDigits(s string) bool { return s != "" && len(s) < 20 && digitsOf(s) == s }

// isHandle reports whether s is the name of an account.
func isHandle(s string) bool {
	if len(s) < 3 || len(s) > 64 || strings.HasSuffix(s, ".php") {
		return false
	}
	for _, r := range s {
		if !isWord(r) && r != '_' && r != '.' && r != '-' && r != '%' {
			return false
		}
	}
	return true
}

// isReserved reports whether the first part of a path is a network's own.
func isReserved(s string) bool {
	switch s {
	case "share", "sharer", "sharing", "intent", "home", "hashtag", "search", "login", "signup", "i", "dialog", "plugins", "tr", "pages", "groups", "events", "p", "explore",
		"reel", "reels", "watch", "status", "privacy", "about", "help", "policies", "legal", "feed", "company", "story", "stories", "tv", "video", "videos", "photo", "photos", "embed",
		"handle", "username", "yourhandle", "yourname", "sharearticle", "widgets", "tos", "settings", "post", "posts", "widget", "gaming", "marketplace", "terms", "results", "playlist", "shorts", "joinchat", "iv", "addstickers", "socialplugins":
		return true
	}
	return strings.HasPrefix(s, "sharer") || strings.HasPrefix(s, "share.")
}

// handles yields the handles in a text, with their "@".
func handles(s string) func(func(string, span) bool) {
	return func(yield func(string, span) bool) {
		for i := 0; i < len(s); {
			k := strings.IndexByte(s[i:], '@')
			if k < 0 {
				return
			}
			at := i + k
			end := handleEnd(s, at+1)
			i = max(end, at+1)
			if at > 0 && (isAddressByte(s[at-1]) || s[at-1] == '@' || s[at-1] == '/') || end-at < 3 || !strings.ContainsFunc(s[at:end], func(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }) {
				continue
			}
			if end < len(s) && s[end] == '@' { // an account on a server of its own
				host := hostEnd(s, end+1)
				for host > end+1 && strings.IndexByte(".-_+", s[host-1]) >= 0 {
					host--
				}
				if v := s[at+1 : host]; isEmail(v) {
					i = host
					if !yield("@"+v, span{Start: at, End: host}) {
						return
					}
					continue
				}
			}
			if !yield(s[at:end], span{Start: at, End: end}) {
				return
			}
		}
	}
}

// handleEnd gives the end of the handle that begins at s[i]. A dot belongs to
// it where more of it follows.
func handleEnd(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if isWordByte(c) && c != '@' && c != '$' && c != '%' && c != ':' || (c == '.' || c == '-') && i+1 < len(s) && 'a' <= s[i+1]|0x20 && s[i+1]|0x20 <= 'z' {
			i++
			continue
		}
		break
	}
	return i
}

// accountKey is what two ways to name one account have in common: its handle.
func accountKey(v string) string {
	v = v[strings.LastIndexByte(v, '/')+1:]
	v = strings.ToLower(strings.TrimPrefix(v, "@"))
	return strings.TrimSuffix(v, ".bsky.social")
}

// sameAccount reports whether two values name one account.
func sameAccount(a, b string) bool {
	if isAbsolute(a) && isAbsolute(b) {
		host := func(s string) string {
			s, _, _ = strings.Cut(s[len("https://"):], "/")
			return strings.Replace(s, "twitter.com", "x.com", 1)
		}
		return host(a) == host(b) && accountKey(a) == accountKey(b)
	}
	return accountKey(a) == accountKey(b)
}
