package page

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"
	"unicode"
)

type goldText struct {
	ID, Source, File string
	Gold             struct {
		Title, Text string
		Authors     []string
	}
}

// corpusTexts reads the texts of the corpus that LEDE_CORPUS names, with what
// is known of each.
func corpusTexts(t testing.TB, each func(g goldText, data []byte)) {
	root := os.Getenv("LEDE_CORPUS")
	if root == "" {
		t.Skip("LEDE_CORPUS names no corpus")
	}
	f, err := os.Open(filepath.Join(root, "gold-text.ndjson"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for sc.Scan() {
		var g goldText
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		each(g, readGzip(t, filepath.Join(root, g.File)))
	}
}

func readGzip(t testing.TB, path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func bag(s string) map[string]int {
	m := make(map[string]int)
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '_' }) {
		m[w]++
	}
	return m
}

func bagF1(a, b map[string]int) float64 {
	na, nb, o := 0, 0, 0
	for w, n := range a {
		na += n
		o += min(n, b[w])
	}
	for _, n := range b {
		nb += n
	}
	if o == 0 {
		return 0
	}
	return 2 * float64(o) / float64(na+nb)
}

// bestRange finds the contiguous range of blocks whose words agree best with
// the known text, only blocks that pass keep counted.
func bestRange(p *Page, gold map[string]int, keep func(*Block) bool) (best float64, from, to int) {
	var idx []int
	var bags []map[string]int
	for i := range p.Blocks {
		if keep(&p.Blocks[i]) {
			idx = append(idx, i)
			bags = append(bags, bag(p.Blocks[i].Text))
		}
	}
	total := 0
	for _, n := range gold {
		total += n
	}
	// candidates: ranges that begin and end with a block that shares words
	for a := range bags {
		if a > 0 && share(bags[a], gold) < 5 {
			continue
		}
		have := make(map[string]int)
		size, over := 0, 0
		for z := a; z < len(bags); z++ {
			for w, n := range bags[z] {
				size += n
				over += min(gold[w], have[w]+n) - min(gold[w], have[w])
				have[w] += n
			}
			if f := 2 * float64(over) / float64(size+total); f > best {
				best, from, to = f, idx[a], idx[z]+1
			}
			if size > 4*total+200 {
				break
			}
		}
	}
	return best, from, to
}

func share(a, b map[string]int) (n int) {
	for w, k := range a {
		n += min(k, b[w])
	}
	return n
}

func bodyBlock(b *Block) bool {
	switch b.Kind {
	case Paragraph, Item, Heading, Quote, Pre:
		return b.Hint&(Furniture|Hidden|CaptionText|Credit|Notes) == 0
	}
	return false
}

// TestCorpusText measures how much of the known texts comes out as blocks.
func TestCorpusText(t *testing.T) {
	type sum struct {
		n, titles         int
		best, plain, main float64
		found, all        int
	}
	sums := make(map[string]*sum)
	only := os.Getenv("LEDE_ONLY")
	var worst []string
	bytes, spent := 0, time.Duration(0)
	corpusTexts(t, func(g goldText, data []byte) {
		if only != "" && !strings.Contains(g.ID, only) || g.Gold.Text == "" {
			return
		}
		start := time.Now()
		p := ReadText(data, SniffText(data))
		spent += time.Since(start)
		bytes += len(data)
		s := sums[g.Source]
		if s == nil {
			s = &sum{}
			sums[g.Source] = s
		}
		s.n++
		gold := bag(g.Gold.Text)
		best, from, to := bestRange(p, gold, bodyBlock)
		if only != "" {
			showRanges(p, from, to)
		}
		plain, _, _ := bestRange(p, gold, func(*Block) bool { return true })
		s.best += best
		s.plain += plain
		main := mainText(p)
		f := bagF1(bag(main), gold)
		s.main += f
		for _, para := range strings.Split(g.Gold.Text, "\n") {
			if para = strings.Join(strings.Fields(para), " "); para == "" {
				continue
			}
			s.all++
			for i := range p.Blocks {
				if strings.Contains(p.Blocks[i].Text, para) {
					s.found++
					break
				}
			}
		}
		for i := range p.Blocks {
			if b := &p.Blocks[i]; b.Kind == Heading && b.Level == 1 {
				if letters(b.Text) == letters(g.Gold.Title) {
					s.titles++
				} else if only == "" {
					worst = append(worst, fmt.Sprintf("title %s %q not %q", g.ID, b.Text, g.Gold.Title))
				}
				break
			}
		}
		words := bag(main)
		size, total := 0, 0
		for _, n := range words {
			size += n
		}
		for _, n := range gold {
			total += n
		}
		over := share(words, gold)
		worst = append(worst, fmt.Sprintf("%.3f best %.3f all %.3f missing %3d%% extra %3d%% %s %s", f, best, plain, 100*(total-over)/total, 100*(size-over)/max(1, size), g.Source, g.ID))
	})
	var keys []string
	for k := range sums {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		s := sums[k]
		n := float64(s.n)
		fmt.Printf("%-10s n=%d titles %d main %.2f best range: body blocks %.2f, all blocks %.2f; paragraphs whole %.2f\n", k, s.n, s.titles, 100*s.main/n, 100*s.best/n, 100*s.plain/n, 100*float64(s.found)/float64(s.all))
	}
	sort.Strings(worst)
	for _, w := range worst[:min(len(worst), 900)] {
		fmt.Println(w)
	}
	fmt.Printf("%.1f MB/s\n", float64(bytes)/1e6/spent.Seconds())
}

// mainText is the text of the page's region without furniture.
func mainText(p *Page) string {
	var sb strings.Builder
	r := p.Region()
	for i := r.First; i < r.Last; i++ {
		b := &p.Blocks[i]
		if b.Kind == Label || b.Kind == Caption || p.Shows(b, r.Root)&(Furniture&^Control|Hidden|CaptionText|Credit|Notes) != 0 {
			continue
		}
		if b.Kind != Heading && int(b.LinkLen)*3 > len(b.Text)*2 && len(b.Text) < 160 {
			continue
		}
		sb.WriteString(b.Text)
		sb.WriteByte('\n')
	}
	return sb.String()
}

// showRanges prints where the best range of blocks and the page's region begin and end.
func showRanges(p *Page, from, to int) {
	r := p.Region()
	d := new(divider)
	d.read(p, []byte(p.text))
	d.adjust()
	ti := &d.titles
	ti.read(d, int(r.First), int(r.Last))
	fmt.Printf("best %d:%d region %d:%d of %d\n", from, to, r.First, r.Last, len(p.Blocks))
	for i := range p.Blocks {
		near := false
		for _, at := range []int{from, to, int(r.First), int(r.Last)} {
			near = near || i >= at-14 && i < at+6
		}
		if near || i >= min(from, int(r.First)) && i < max(to, int(r.Last)) {
			b := &p.Blocks[i]
			mark := " "
			if i >= from && i < to {
				mark = "g"
			}
			if i >= int(r.First) && i < int(r.Last) {
				mark += "r"
			}
			fmt.Printf("%4d %-2s %s%d [%s] %d t%d %d %.110q\n", i, mark, kindNames[b.Kind], b.Level, p.Shows(b, r.Root).names(), d.of[i].score, ti.score(i, 0), b.LinkLen, b.Text)
		}
	}
}

// letters gives the letters and figures of s.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

// BenchmarkCorpusText reads all texts of the corpus.
func BenchmarkCorpusText(b *testing.B) {
	var all [][]byte
	n := int64(0)
	corpusTexts(b, func(g goldText, data []byte) {
		all = append(all, data)
		n += int64(len(data))
	})
	b.SetBytes(n)
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range all {
			ReadText(data, SniffText(data))
		}
	}
}
