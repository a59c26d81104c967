package page

import "bytes"

// token is what the scanner finds next.
type token uint8

const (
	tokenEnd token = iota // of the document; a tag that it cuts off is dropped
	tokenText
	tokenStart
	tokenClose
	tokenComment // also declarations, processing instructions and what browsers read as a comment
)

// scanner cuts HTML into tokens, exactly where the tokenizer of
// golang.org/x/net/html does; a fuzz test holds the two together. That one
// copies every attribute and reads byte by byte: on the pages of a corpus it
// alone took longer than all that is done with its tokens here.
type scanner struct {
	data     []byte
	at, till int      // the token is data[at:till]
	hash     uint32   // of the name of a tag
	tag      tag      // what that name means
	attrs    tagAttrs // of it
	raw      string   // name of the element whose content is read next as raw text
}

// next moves on to the next token.
func (s *scanner) next() token {
	s.at = s.till
	if s.raw != "" {
		end := s.rawEnd(s.at)
		s.raw = ""
		if end > s.at {
			s.till = end
			return tokenText
		}
	}
	n := len(s.data)
	for i := s.at; i < n; i++ {
		j := bytes.IndexByte(s.data[i:], '<')
		if j < 0 || i+j+1 >= n {
			break
		}
		i += j
		kind := s.kindAt(i)
		if kind == tokenText {
			continue
		}
		if i > s.at {
			s.till = i
			return tokenText
		}
		return s.markup(kind, i)
	}
	s.till = n
	if s.at < n {
		return tokenText
	}
	return tokenEnd
}

// kindAt tells what the < at byte i begins.
func (s *scanner) kindAt(i int) token {
	switch c := s.data[i+1]; {
	case isTagLetter(c):
		return tokenStart
	case c == '!' || c == '?':
		return tokenComment
	case c == '/':
		if i+2 >= len(s.data) || isTagLetter(s.data[i+2]) {
			return tokenClose
		}
		return tokenComment
	}
	return tokenText
}

func isTagLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// markup finds the end of the token that begins at byte i.
func (s *scanner) markup(kind token, i int) token {
	switch kind {
	case tokenComment:
		s.till = s.commentEnd(i)
		return kind
	case tokenStart:
		i++
	case tokenClose:
		if i += 2; i >= len(s.data) {
			s.till = i
			return tokenText
		}
	}
	name := i
	s.hash = hashStart
	for ; i < len(s.data) && tagClass[s.data[i]]&^tagEquals == 0; i++ {
		s.hash = (s.hash ^ uint32(lower(s.data[i]))) * hashPrime
	}
	s.tag = tagOf(s.data[name:i], s.hash)
	end := s.attrs.read(s.data, i)
	if end < 0 {
		s.at, s.till = len(s.data), len(s.data)
		return tokenEnd
	}
	if kind == tokenStart {
		s.raw = s.tag.raw
	}
	s.till = end
	return kind
}

// foldedPrefix reports whether data begins with a name in lower case, in any case.
func foldedPrefix(data []byte, name string) bool {
	if len(data) < len(name) {
		return false
	}
	for i := range len(name) {
		if data[i]|0x20 != name[i] || !isTagLetter(data[i]) {
			return false
		}
	}
	return true
}

// commentEnd gives the end of the comment or declaration that begins at byte i.
func (s *scanner) commentEnd(i int) int {
	n := len(s.data)
	if bytes.HasPrefix(s.data[i:], []byte("<!--")) {
		return s.trueCommentEnd(i + 4)
	}
	i += 2
	if j := bytes.IndexByte(s.data[min(i, n):], '>'); j >= 0 {
		return i + j + 1
	}
	return n
}

// trueCommentEnd gives the end of the comment whose text begins at byte i: it
// ends with "-->" or "--!>", or at once with ">" or "->".
func (s *scanner) trueCommentEnd(i int) int {
	n := len(s.data)
	dashes, beginning := 0, true
	for i < n {
		switch c := s.data[i]; {
		case c == '-':
			dashes++
			i++
			continue
		case c == '>' && (dashes >= 2 || beginning):
			return i + 1
		case c == '!' && dashes >= 2:
			if i+1 >= n {
				return n
			}
			i++
			if s.data[i] == '>' {
				return i + 1
			}
			if s.data[i] == '-' {
				dashes, beginning = 1, false
				i++
				continue
			}
		}
		dashes, beginning = 0, false
		i++
		if j := bytes.IndexByte(s.data[min(i, n):], '-'); j >= 0 {
			i += j
		} else {
			return n
		}
	}
	return n
}

// rawEnd gives the end of the raw text that begins at byte i.
func (s *scanner) rawEnd(i int) int {
	switch s.raw {
	case "plaintext":
		return len(s.data)
	case "script":
		return s.scriptEnd(i)
	}
	for i < len(s.data) {
		j := bytes.IndexByte(s.data[i:], '<')
		if j < 0 {
			break
		}
		if i += j; s.closesRaw(i) {
			return i
		}
		i++
	}
	return len(s.data)
}

// closesRaw reports whether the < at byte i begins the end tag of the raw text.
func (s *scanner) closesRaw(i int) bool {
	rest := s.data[i:]
	k := 2 + len(s.raw)
	if len(rest) <= k || rest[1] != '/' || !foldedPrefix(rest[2:], s.raw) {
		return false
	}
	return isBlank(rest[k]) || rest[k] == '/' || rest[k] == '>'
}

// States of a script's text: a comment hides end tags of scripts that begin in it.
const (
	plainScript = iota
	escapedScript
	doubleEscapedScript
)

// scriptEnd gives the end of the script whose text begins at byte i.
func (s *scanner) scriptEnd(i int) int {
	state, dashes := plainScript, 0
	n := len(s.data)
	for i < n {
		if state == plainScript {
			j := bytes.IndexByte(s.data[i:], '<')
			if j < 0 {
				return n
			}
			if i += j; s.closesRaw(i) {
				return i
			}
			if bytes.HasPrefix(s.data[i:], []byte("<!--")) {
				state, dashes = escapedScript, 2
				i += 3
			}
			i++
			continue
		}
		switch c := s.data[i]; {
		case c == '-':
			dashes++
		case c == '>' && dashes >= 2:
			state = plainScript
		case c == '<':
			dashes = 0
			switch closes := s.closesRaw(i); {
			case closes && state == escapedScript:
				return i
			case closes:
				state = escapedScript
				i += len("</script")
			case state == escapedScript && i+1 < n:
				state = s.escapeAt(i)
				if state == doubleEscapedScript {
					i += len("<script")
				}
			}
		default:
			dashes = 0
		}
		i++
	}
	return n
}

// escapeAt gives the state behind the < at byte i of an escaped script.
func (s *scanner) escapeAt(i int) int {
	switch next := s.data[i+1]; {
	case next == '/':
		return escapedScript
	case !isTagLetter(next):
		return plainScript
	}
	const k = len("<script")
	if rest := s.data[i:]; len(rest) > k && foldedPrefix(rest[1:], "script") && (isBlank(rest[k]) || rest[k] == '/' || rest[k] == '>') {
		return doubleEscapedScript
	}
	return escapedScript
}
