package source

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// foreignName reports whether a file in a directory is by its name no document
// but what goes along with documents: pictures, styles, scripts, fonts, sound,
// data. Archives and office files are not among them: they may hold articles,
// so they must not be passed over in silence.
func foreignName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp", ".avif", ".svg", ".svgz", ".ico", ".cur",
		".bmp", ".tif", ".tiff", ".heic", ".psd",
		".css", ".scss", ".less", ".js", ".mjs", ".cjs", ".ts", ".jsx", ".tsx", ".map", ".wasm", ".swf",
		".woff", ".woff2", ".ttf", ".otf", ".eot",
		".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac",
		".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".ogv", ".mpg", ".mpeg", ".wmv", ".flv", ".vtt", ".srt",
		".cdx", ".cdxj", ".yaml", ".yml", ".toml", ".ini", ".sql", ".db", ".sqlite",
		".exe", ".dll", ".so", ".dylib", ".o", ".a", ".class", ".jar", ".pyc", ".lock", ".log", ".tmp", ".bak":
		return true
	}
	return false
}

// dataName reports whether a file is by its name data: it may hold articles in
// rows, and else goes along with documents.
func dataName(name string) bool {
	switch strings.ToLower(path.Ext(inner(name))) {
	case ".json", ".jsonl", ".ndjson", ".csv", ".tsv":
		return true
	}
	return false
}

// savedBeside reports whether a directory is the one that a browser made for
// the pictures and scripts of a page that it saved beside it: "X_files" beside
// "X.html". Without the page it is a directory like any other.
func savedBeside(dir string, siblings []fs.DirEntry) bool {
	for _, suffix := range savedSuffixes() {
		stem, ok := strings.CutSuffix(dir, suffix)
		if !ok || stem == "" {
			continue
		}
		for _, ext := range [...]string{".html", ".htm", ".xhtml", ".shtml", ".HTML", ".HTM"} {
			if hasFile(siblings, stem+ext) {
				return true
			}
		}
	}
	return false
}

// savedSuffixes are what browsers append, in the languages that translate it.
func savedSuffixes() []string {
	return []string{"_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos", "_ficheiros",
		"_pliki", "_soubory", "_filer", "-filer", "_dosyalar", "_tiedostot", "_fájlok", "_fitxers"}
}

// hasFile looks a file up in entries that are sorted by name.
func hasFile(entries []fs.DirEntry, name string) bool {
	i, ok := slices.BinarySearchFunc(entries, name, func(e fs.DirEntry, name string) int {
		return strings.Compare(e.Name(), name)
	})
	return ok && !entries[i].IsDir()
}

// pages remembers which pages an archive has shown, to tell the folders that
// browsers saved beside them.
type pages struct{ stems map[string]bool }

// maxPages bounds what is remembered of an archive. Folders stand near their
// pages.
const maxPages = 50_000

// passOver says why a member of an archive is passed over by its name, as it
// would be in a directory, or "".
func (s *pages) passOver(name string) string {
	for dir, rest := "", name; ; {
		step, below, deeper := strings.Cut(rest, "/")
		switch {
		case strings.HasPrefix(step, ".") && step != "." && step != "..", step == "__MACOSX":
			return skipHidden
		case !deeper && foreignName(step):
			return skipForeign
		case !deeper:
			s.note(dir, step)
			return ""
		case s.beside(dir, step):
			return skipBeside
		}
		dir, rest = name[:len(name)-len(below)], below
	}
}

func (s *pages) note(dir, file string) {
	switch ext := path.Ext(file); strings.ToLower(ext) {
	case ".html", ".htm", ".xhtml", ".shtml":
		if s.stems == nil || len(s.stems) >= maxPages {
			s.stems = map[string]bool{}
		}
		s.stems[dir+strings.TrimSuffix(file, ext)] = true
	}
}

func (s *pages) beside(dir, folder string) bool {
	for _, suffix := range savedSuffixes() {
		if stem, ok := strings.CutSuffix(folder, suffix); ok && stem != "" && s.stems[dir+stem] {
			return true
		}
	}
	return false
}
