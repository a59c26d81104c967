package source

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"io"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxHead bounds the header of a record or a response.
const maxHead = 256 << 10

// response is what a server answered, as a crawler stored it.
type response struct {
	status int // 0 if it does not begin with a status line
	header textproto.MIMEHeader
	body   *bufio.Reader
	head   int64 // bytes of the status line and header
}

// readResponse reads the head of a stored answer. Without a status line all of
// it is the body.
func readResponse(br *bufio.Reader) (response, error) {
	r := response{body: br, header: textproto.MIMEHeader{}}
	if start, _ := br.Peek(5); string(start) != "HTTP/" {
		return r, nil
	}
	line, err := readLine(br, maxHead)
	if err != nil {
		return r, err
	}
	r.head = int64(len(line))
	if _, rest, ok := strings.Cut(string(line), " "); ok {
		code, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
		r.status, _ = strconv.Atoi(strings.TrimSpace(code))
	}
	n, err := readHeader(br, r.header)
	r.head += n
	return r, err
}

// readLine reads up to and with the line break. At the end of the input what
// there is counts as a line; nothing is io.EOF.
func readLine(br *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	for {
		part, err := br.ReadSlice('\n')
		if line == nil && err == nil {
			return part, nil // valid until the next read
		}
		line = append(line, part...)
		switch {
		case len(line) > limit:
			return nil, &Error{Code: Damaged, Message: "damaged: a header line without an end"}
		case err == bufio.ErrBufferFull:
		case err == io.EOF && len(line) > 0, err == nil:
			return line, nil
		default:
			return nil, err
		}
	}
}

// readHeader reads "Name: value" lines up to a blank one into h, whatever their
// line breaks, and counts the bytes. Lines that are none are left out; a line
// that begins with a blank continues the one before.
func readHeader(br *bufio.Reader, h textproto.MIMEHeader) (n int64, err error) {
	last := ""
	for n < maxHead {
		line, err := readLine(br, maxHead)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		n += int64(len(line))
		text := strings.ToValidUTF8(string(bytes.TrimRight(line, "\r\n")), "\ufffd")
		if strings.TrimSpace(text) == "" {
			return n, nil
		}
		if v := h[last]; len(v) > 0 && (text[0] == ' ' || text[0] == '\t') {
			v[len(v)-1] = strings.TrimSpace(v[len(v)-1] + " " + strings.TrimSpace(text))
			continue
		}
		name, value, ok := strings.Cut(text, ":")
		if !ok {
			continue
		}
		last = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
		h[last] = append(h[last], strings.TrimSpace(value))
	}
	return n, &Error{Code: Damaged, Message: "damaged: a header without an end"}
}

// Reasons for which an answer is passed over, besides its status.
const (
	skipType    = "not HTML or text"
	skipService = "for machines: robots.txt and the like"
)

// passOver says why an answer holds no article, or "".
func (r *response) passOver(address string) string {
	switch {
	case r.status == 0, r.status == 200, r.status == 203:
	default:
		return "HTTP status " + strconv.Itoa(r.status)
	}
	if u, err := url.Parse(address); err == nil {
		switch strings.ToLower(u.Path) {
		case "/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt", "/llms.txt":
			return skipService
		}
	}
	if !textual(r.header.Get("Content-Type")) {
		return skipType
	}
	return ""
}

// textual reports whether a media type can be an article's.
func textual(contentType string) bool {
	t, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(t) {
	case "", "text/html", "application/xhtml+xml", "application/xhtml", "text/plain", "text/markdown", "text/x-markdown", "html", "text", "unknown/unknown", "*/*", "no-type":
		return true
	}
	return false
}

// content gives the body without what the transport wrapped it in. Crawlers
// often store a body unwrapped under the headers of the wrapped one, so a
// header is believed only where the bytes agree.
func (r *response) content(in *Input) io.Reader {
	body := r.body
	if strings.Contains(strings.ToLower(r.header.Get("Transfer-Encoding")), "chunked") && chunkedAhead(body) {
		body = bufio.NewReaderSize(&dechunk{r: body}, 16<<10)
	}
	encodings := strings.Split(strings.ToLower(strings.Join(r.header["Content-Encoding"], ",")), ",")
	for i := len(encodings) - 1; i >= 0; i-- {
		if plain := decoded(body, strings.TrimSpace(encodings[i])); plain != nil {
			body = bufio.NewReaderSize(in.Unpacked(plain), 16<<10)
		}
	}
	return body
}

// decoded undoes one content encoding; nil if the body is not in it.
func decoded(body *bufio.Reader, encoding string) io.Reader {
	head, _ := body.Peek(512)
	switch encoding {
	case "gzip", "x-gzip":
		if isGzip("", head) {
			if z, err := gzip.NewReader(body); err == nil {
				z.Multistream(false)
				return z
			}
		}
	case "deflate":
		if len(head) > 1 && head[0]&15 == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			if z, err := zlib.NewReader(body); err == nil {
				return z
			}
		} else if !plainText(head) {
			return flate.NewReader(body)
		}
	case "br":
		if !plainText(head) {
			return brotli.NewReader(body)
		}
	case "zstd":
		if bytes.HasPrefix(head, []byte(zstdMagic)) {
			if z, err := zstd.NewReader(body, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20), zstd.WithDecoderLowmem(true)); err == nil {
				return zstdBody{z}
			}
		}
	}
	return nil
}

// zstdBody lets go of the decoder at the end.
type zstdBody struct{ z *zstd.Decoder }

func (b zstdBody) Read(p []byte) (int, error) {
	n, err := b.z.Read(p)
	if err != nil {
		b.z.Close()
	}
	return n, err
}

// plainText reports whether bytes could open a text that is not compressed.
func plainText(head []byte) bool {
	controls, nuls := control(head)
	if controls+nuls > 0 {
		return false
	}
	if utf8.Valid(head[:max(0, len(head)-3)]) {
		return true
	}
	return bytes.IndexByte(head, '<') >= 0 && bytes.IndexByte(head, '>') >= 0
}

// chunkedAhead reports whether a body is framed in chunks.
func chunkedAhead(body *bufio.Reader) bool {
	head, _ := body.Peek(64)
	line, _, ok := bytes.Cut(head, []byte("\n"))
	if !ok {
		return false
	}
	_, ok = chunkSize(line)
	return ok
}

// chunkSize reads the line before a chunk.
func chunkSize(line []byte) (int64, bool) {
	digits, _, _ := strings.Cut(string(line), ";")
	digits = strings.TrimSpace(digits)
	if len(digits) == 0 || len(digits) > 15 {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, 16, 62)
	return int64(n), err == nil
}

// dechunk takes the framing of chunks off a body. Where the framing ends, the
// rest is the body as it is.
type dechunk struct {
	r    *bufio.Reader
	left int64 // of the chunk at hand
	raw  bool
	done bool
	any  bool
}

func (d *dechunk) Read(p []byte) (int, error) {
	for d.left == 0 && !d.raw && !d.done {
		d.next()
	}
	if d.done {
		return 0, io.EOF
	}
	if !d.raw {
		p = p[:min(int64(len(p)), d.left)]
	}
	n, err := d.r.Read(p)
	d.left -= int64(n)
	if err == io.EOF && !d.raw {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// next goes to the data of the next chunk.
func (d *dechunk) next() {
	if d.any { // the break behind the data of a chunk
		if b, _ := d.r.Peek(2); bytes.Equal(b, []byte("\r\n")) {
			d.r.Discard(2)
		} else if len(b) > 0 && b[0] == '\n' {
			d.r.Discard(1)
		}
	}
	d.any = true
	if !chunkedAhead(d.r) {
		_, err := d.r.Peek(1)
		d.raw, d.done = err == nil, err != nil
		return
	}
	line, err := d.r.ReadSlice('\n')
	size, ok := chunkSize(line)
	d.left = size
	d.done = err != nil || !ok || size == 0
}
