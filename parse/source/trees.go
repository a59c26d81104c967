package source

import (
	"encoding/json"
	"io/fs"
	"net/textproto"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// Directories that programs make of what they save.

// isMaildir reports whether a directory is a mailbox with a message a file.
func isMaildir(entries []fs.DirEntry) bool {
	return hasDir(entries, "cur") && hasDir(entries, "new") && hasDir(entries, "tmp")
}

func hasDir(entries []fs.DirEntry, name string) bool {
	i, ok := slices.BinarySearchFunc(entries, name, func(e fs.DirEntry, name string) int {
		return strings.Compare(e.Name(), name)
	})
	return ok && entries[i].IsDir()
}

const (
	skipDelivery = "mail that is being delivered"
	skipTwice    = "another form of the same page"
)

// snapshot is the directory that ArchiveBox keeps for a page: the page in many
// forms, and index.json about it.
type snapshot struct {
	best   string // the form to read
	header textproto.MIMEHeader
}

// snapshotForms are what may be read of a snapshot, the best first.
func snapshotForms() []string {
	return []string{"singlefile.html", "dom.html", "output.html", "warc"}
}

// asSnapshot tells such a directory by what is in it.
func (w *walker) asSnapshot(p place, entries []fs.DirEntry) (snapshot, bool) {
	s := snapshot{}
	if !hasFile(entries, "index.json") {
		return s, false
	}
	for _, form := range snapshotForms() {
		if hasFile(entries, form) || form == "warc" && hasDir(entries, form) {
			s.best = form
			break
		}
	}
	if s.best == "" {
		return s, false
	}
	f, err := w.fsys.Open(p.below("index.json").name)
	if err != nil {
		return s, false
	}
	defer f.Close()
	data, _, err := fill(w.ctx, f, nil, 1<<20)
	if err != nil {
		return s, false
	}
	var about struct {
		URL       string
		Timestamp json.RawMessage
		History   json.RawMessage
		BaseURL   string `json:"base_url"`
	}
	if json.Unmarshal(data, &about) != nil || about.URL == "" || about.Timestamp == nil {
		return s, false
	}
	s.header = textproto.MIMEHeader{}
	s.header.Set("Url", about.URL)
	s.header.Set("Fetched-By", "ArchiveBox")
	if t := fetched(strings.Trim(string(about.Timestamp), `"`)); t != "" {
		s.header.Set("Fetched", t)
	}
	return s, true
}

// withAddress adds to a header the address that a tree of saved pages gives by
// its folders, as wget and HTTrack lay them out. It is a weak witness: only
// what knows nothing better goes by it.
func withAddress(h textproto.MIMEHeader, origin string) textproto.MIMEHeader {
	if h.Get("Url") != "" || h.Get("Warc-Target-Uri") != "" {
		return h
	}
	address := addressOf(origin)
	if address == "" {
		return h
	}
	if h == nil {
		h = textproto.MIMEHeader{}
	}
	h.Set("Path-Url", address)
	return h
}

// addressOf reads "…/www.example.org/2003/a.html" as an address, "" if no
// folder is named like a host.
func addressOf(origin string) string {
	if i := strings.LastIndexByte(origin, '!'); i >= 0 {
		origin = origin[i+1:]
	}
	rest := origin
	for {
		folder, below, ok := strings.Cut(rest, "/")
		if !ok {
			return ""
		}
		if rest = below; isHost(folder) {
			return "http://" + folder + "/" + pathOf(below)
		}
	}
}

// pathOf undoes what the programs do to the paths of addresses.
func pathOf(p string) string {
	dir, file := path.Split(p)
	name, query, _ := strings.Cut(strings.ReplaceAll(file, "@", "?"), "?")
	if name == "index.html" || name == "index.htm" {
		name = ""
	}
	if query != "" {
		query = "?" + strings.TrimSuffix(query, ".html")
	}
	return strings.ReplaceAll(dir+name+query, " ", "%20")
}

// isHost reports whether a folder is named like a host on the public web.
func isHost(name string) bool {
	host, port, hasPort := strings.Cut(strings.Replace(name, "+", ":", 1), ":")
	if hasPort && strings.Trim(port, "0123456789") != "" || strings.Count(host, ".") == 0 || len(host) > 253 {
		return false
	}
	for label := range strings.SplitSeq(host, ".") {
		if label == "" || strings.Trim(strings.ToLower(label), "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || strings.HasPrefix(label, "-") {
			return false
		}
	}
	suffix, icann := publicsuffix.PublicSuffix(strings.ToLower(host))
	return icann && suffix != strings.ToLower(host)
}
