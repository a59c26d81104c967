package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file reads bylines in Chinese, Japanese and Korean, which put no spaces
// between words: "文／甲乙", "本报记者 甲乙", "甲乙 기자".

// unspacedShare reports whether the string is written in such a script: a third
// of its letters, or more.
func unspacedShare(s string) bool {
	cjk, letters := 0, 0
	for _, r := range s {
		if r < utf8.RuneSelf {
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				letters++
			}
		} else if unspaced(r) {
			cjk++
		} else if unicode.IsLetter(r) {
			letters++
		}
	}
	return cjk > 0 && cjk*2 >= letters
}

// piece is a run of letters, with the separator that stands before it: 0 none,
// ' ' white space, else a mark.
type piece struct {
	start, end int
	before     rune
	latin      bool
}

// columns reads the pieces of one string.
type columns struct {
	src    string
	opt    Options
	dict   *dictionary
	line   bool
	tongue byte // 'z', 'j', 'k', 0 unknown
	found  []Name
	role   role
	press  int  // labels that make it a byline
	after  rune // the separator behind the last label
	label  bool // the piece before was a label
	odd    bool // something that stands in no byline was met
	end    int
	pair   bool // the string is of two runs: a label and a name
	joined bool // the last name may take a second half: "山田 太郎"
}

// readUnspaced reads s as a byline in such a script.
func readUnspaced(s string, o Options, line bool) reading {
	c := columns{src: s, opt: o, dict: words(), line: line, tongue: tongue(o.Lang, s)}
	var buf [24]piece
	pieces, whole := c.cut(buf[:0])
	c.pair = whole && len(pieces) == 2 && pieces[1].before == ' '
	if line && len(pieces) > 12 {
		return reading{}
	}
	for k := c.dateline(pieces); k < len(pieces) && !c.odd; k++ {
		k = c.read(pieces, k)
	}
	r := reading{names: dedupe(c.found), end: c.end}
	if c.odd && (line || c.press == 0) || line && (c.press == 0 || len(c.found) == 0) {
		return reading{}
	}
	for _, n := range c.found {
		if (n.Role == "" || n.Role == "interviewer") && (n.Kind == Person || c.after != 0 && c.after != ' ') || !line {
			r.strength = Plain
		}
	}
	if !whole && c.press == 0 {
		r.strength = NoByline
	}
	return r
}

// splitUnspaced reads s as declared authors: no label is needed.
func splitUnspaced(s string, o Options) []Name {
	names := readUnspaced(s, o, false).names
	for i := range names {
		names[i].Weak = utf8.RuneCountInString(names[i].Name) < 2
	}
	return names
}

func dedupe(names []Name) []Name {
	kept := names[:0]
next:
	for _, n := range names {
		for _, m := range kept {
			if m.Name == n.Name {
				continue next
			}
		}
		kept = append(kept, n)
	}
	return kept
}

// tongue tells which of the languages it is.
func tongue(lang, s string) byte {
	for _, l := range [...]string{"zh", "ja", "ko"} {
		if strings.HasPrefix(lang, l) {
			return l[0]
		}
	}
	for _, r := range s {
		switch {
		case kana(r) && r != '・' && r != 'ー':
			return 'j'
		case hangul(r):
			return 'k'
		}
	}
	if strings.ContainsAny(s, "记輯编报导導稿") {
		return 'z'
	}
	return 0
}

// cut divides the string into runs of letters; it stops at a figure, an address
// or the end of a sentence, and reports whether it came to the end.
func (c *columns) cut(list []piece) ([]piece, bool) {
	before := rune(0)
	for i := 0; i < len(c.src); {
		r, size := utf8.DecodeRuneInString(c.src[i:])
		switch {
		case invisible(r):
			i += size
		case unicode.IsSpace(r):
			if before == 0 {
				before = ' '
			}
			i += size
		case unicode.IsDigit(r) || r == '@' || len(list) > 20:
			return list, false
		case wordRune(r):
			j := c.runEnd(i)
			if j < len(c.src) && c.src[j] == '@' {
				return list, false
			}
			list = append(list, piece{i, j, before, !unspaced(r)})
			before, i = 0, j
		case r == '。' || r == '！' || r == '？' || r == '…':
			return list, i+size >= len(c.src)
		default:
			if before == 0 || before == ' ' || punctuation(before) == closing {
				before = r
			}
			i += size
		}
	}
	return list, true
}

// runEnd finds the end of the letters from i on: a change between Latin and
// the other scripts ends them, a middle dot inside a foreign name does not.
func (c *columns) runEnd(i int) int {
	first, _ := utf8.DecodeRuneInString(c.src[i:])
	latin := !unspaced(first)
	prev := first
	for j := i; j < len(c.src); {
		r, size := utf8.DecodeRuneInString(c.src[j:])
		ok := invisible(r) || wordRune(r) && !unspaced(r) == latin || j > i && inner(r, prev) && c.letterAt(j+size, latin)
		if !ok {
			return j
		}
		prev = r
		j += size
	}
	return len(c.src)
}

func (c *columns) letterAt(i int, latin bool) bool {
	r, _ := utf8.DecodeRuneInString(c.src[i:])
	return wordRune(r) && !unspaced(r) == latin
}

// dateline gives the number of pieces in a bracket that opens the string and
// names a place and an agency: "[서울=뉴시스] 홍길동 기자".
func (c *columns) dateline(pieces []piece) int {
	if len(pieces) < 2 || !c.line || punctuation(pieces[0].before) != opening {
		return 0
	}
	for k := 1; k < min(4, len(pieces)); k++ {
		gap := c.src[pieces[k-1].end:pieces[k].start]
		if strings.ContainsAny(gap, "])】］）") {
			return k
		}
	}
	return 0
}

// labels are the classes of words that say who their neighbours are.
const labels = isBy | isLabel | isAfter | isRole | isTitle

// read reads the piece k, and the ones that belong to it, and returns the last.
func (c *columns) read(pieces []piece, k int) int {
	q := pieces[k]
	if q.latin {
		return c.latin(pieces, k)
	}
	s := c.src[q.start:q.end]
	next := rune(0)
	if k+1 < len(pieces) {
		next = pieces[k+1].before
	}
	if c.behindStroke(q, s) {
		c.end = q.end
		return k
	}
	if sense, ok := c.dict.cjk[s]; ok && sense.class&(labels|isStaff|isAnd|isFrom) != 0 {
		c.word(s, sense, q, next)
		if next == '=' && len(c.found) > 0 {
			return len(pieces) // "홍길동 기자 =" and the text
		}
		return k
	}
	at, n, sense := c.inside(s)
	switch {
	case n == 0:
		c.plain(q, s)
	case at == 0: // "記者王小明"
		c.word(s[:n], sense, piece{start: q.start, end: q.start + n, before: q.before}, ' ')
		c.plain(piece{start: q.start + n, end: q.end}, s[n:])
	case at+n == len(s) && ownPaper(s[:at]): // "本报记者"
		c.word(s[at:], sense, q, next)
	case at+n == len(s): // "王小明記者"
		c.plain(piece{start: q.start, end: q.start + at, before: q.before}, s[:at])
		c.word(s[at:], sense, piece{start: q.start + at, end: q.end}, next)
	default: // "新華社記者王小明"
		c.word(s[at:at+n], sense, piece{start: q.start + at, end: q.start + at + n}, ' ')
		c.plain(piece{start: q.start + at + n, end: q.end}, s[at+n:])
	}
	return k
}

// ownPaper reports whether the word means the paper itself.
func ownPaper(s string) bool {
	switch s {
	case "本报", "本報", "本刊", "本社", "本网", "本網", "本紙", "본지", "본보", "본사", "본지는":
		return true
	}
	return false
}

// word reads a word of the lexicon; next is the separator behind it.
func (c *columns) word(s string, sense sense, q piece, next rune) {
	c.end = q.end
	c.joined = false
	if sense.class&labels == 0 {
		c.odd = c.odd || c.line && c.press == 0 && len(c.found) == 0
		return
	}
	mark := next != 0 && next != ' ' && punctuation(next) != comma
	behind := len(c.found) > 0 && !mark
	reporter := pressWord(s)
	second := c.label && c.after != 0 && c.after != ' ' // "文・写真"
	if c.line && !mark && !reporter && !second && !(c.pair && sense.class&isBy != 0) {
		c.odd = true
		return
	}
	if mark || reporter || c.pair {
		c.press++
	}
	if sense.class&(isBy|isLabel|isRole) != 0 && !behind {
		if !second || c.role != author {
			c.role = sense.role
		}
		c.label, c.after = true, next
		if reporter || sense.class&isBy != 0 {
			c.role = author
		}
	}
}

// pressWord reports whether the label names somebody who writes, so that it may
// touch the name without a mark between.
func pressWord(s string) bool {
	for _, w := range [...]string{"記者", "记者", "기자", "特派員", "特派员", "특파원", "論説委員", "編集委員", "논설위원", "칼럼니스트", "撰稿", "通讯员", "通訊員",
		"专栏作家", "專欄作家", "評論員", "评论员", "撰文", "采写", "採訪", "执笔", "執筆", "著者", "作者", "筆者", "통신원", "聞き手"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// behindStroke reports whether the piece is the place of "王小明／台北報導".
func (c *columns) behindStroke(q piece, s string) bool {
	if len(c.found) == 0 || punctuation(q.before) != slash && q.before != '-' {
		return false
	}
	for _, w := range [...]string{"報導", "报道", "报导", "電", "电", "訊", "讯", "報道"} {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// inside finds a label of two characters or more inside the run, the longest at
// its start, else the longest at its end, else the last one inside.
func (c *columns) inside(s string) (at, n int, found sense) {
	for j := len(s); j > 3; {
		if sense, ok := c.dict.cjk[s[:j]]; ok && sense.class&labels != 0 && pressWord(s[:j]) && short(s[j:]) {
			return 0, j, sense
		}
		_, size := utf8.DecodeLastRuneInString(s[:j])
		j -= size
	}
	for i := range s {
		if len(s)-i <= 3 {
			break
		}
		if sense, ok := c.dict.cjk[s[i:]]; ok && i > 0 && sense.class&labels != 0 && (pressWord(s[i:]) || !c.line) {
			return i, len(s) - i, sense
		}
	}
	for _, w := range [...]string{"特约记者", "特派记者", "记者", "記者", "特派員", "通讯员", "特派员"} {
		if i := strings.LastIndex(s, w); i > 0 && short(s[i+len(w):]) {
			return i, len(w), c.dict.cjk[w]
		}
	}
	return 0, 0, sense{}
}

// short reports whether s is no longer than a name.
func short(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 4
}

// plain reads a run that holds no label: a name, an organisation or neither.
func (c *columns) plain(q piece, s string) {
	marked := c.label
	switch {
	case s == "":
	case len(c.found) > 0 && q.before != 0 && punctuation(q.before) == opening:
	case c.house(s):
		c.end = q.end
		if len(c.found) == 0 && (!c.line || marked) {
			c.keep(q.start, q.end, Organization)
		}
	case c.name(s, marked):
		if c.line && (!marked || c.after == 0 || c.after == ' ') && !c.surname(s, q.before) {
			c.odd = true
			return
		}
		if !c.second(q, s) {
			c.keep(q.start, q.end, Person)
			c.joined = true
		}
	default:
		c.odd = true
	}
	c.label = false
}

// surnames of one character begin nearly all Chinese and Korean names.
const surnames = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任沈姚卢盧傅钟鍾鐘姜崔谭譚廖范範汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀" +
	"顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂塗成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺" +
	"김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용나라태봉사부가복남궁독고선우제갈황보"

// surname reports whether a run without a mark beside it begins with a surname;
// in Japanese it is enough that it is all Han.
func (c *columns) surname(s string, before rune) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if c.tongue == 'j' && han(r) {
		return !strings.ContainsFunc(s, kana) && (!c.label || before == ' ' && utf8.RuneCountInString(s) > 2)
	}
	return strings.ContainsRune(surnames, r)
}

// second reports whether the piece is the second half of the name before, as
// Japanese writes a space between surname and given name.
func (c *columns) second(q piece, s string) bool {
	n := len(c.found)
	if !c.joined || q.before != ' ' || n == 0 || c.found[n-1].Kind != Person {
		return false
	}
	last := &c.found[n-1]
	if c.tongue != 'j' && c.surname(s, 0) && c.surname(last.Name, 0) && utf8.RuneCountInString(last.Name) > 1 && utf8.RuneCountInString(s) > 1 {
		return false
	}
	a, b := utf8.RuneCountInString(last.Name), utf8.RuneCountInString(s)
	if a+b > 7 || a > 4 || b > 4 || c.tongue != 'j' && !(a == 1 && b <= 2) && !(c.tongue == 0 && a == 2 && b == 2) {
		return false
	}
	last.Name = squeeze(c.src[last.Start:q.end])
	last.End, c.end, c.joined = q.end, q.end, false
	return true
}

// keep adds a name.
func (c *columns) keep(start, end int, k Kind) {
	c.found = append(c.found, Name{Name: squeeze(c.src[start:end]), Kind: k, Role: c.role.name(), Start: start, End: end})
	c.end = end
}

// name reports whether the run has the form of a person's name. Kana alone is
// one only behind a label or where the string is declared.
func (c *columns) name(s string, marked bool) bool {
	n, katakana, hiragana, hans, hanguls := 0, 0, 0, 0, 0
	for _, r := range s {
		n++
		switch {
		case han(r) || r == '·':
			hans++
		case hangul(r):
			hanguls++
		case r >= 0x3041 && r <= 0x309f:
			hiragana++
		case kana(r):
			katakana++
		}
	}
	foreign := strings.Contains(s, "·") || strings.Contains(s, "・")
	switch {
	case hanguls == n:
		return n >= 2 && n <= 4 || n == 1 && !c.line
	case hans == n:
		return n >= 2 && n <= 4 || n == 1 && !c.line || foreign && n <= 14 || c.tongue == 'j' && n <= 5
	case c.line && !marked || hans+katakana+hiragana < n || strings.ContainsAny(s, "をはが"):
		return false
	case hiragana > 0 && n > 5:
		return false
	}
	return n <= 8 || foreign && n <= 18
}

// houses end the names of organisations; fronts begin them.
const houses = "编辑部,編輯部,編集部,編集局,取材班,新聞,新闻,新聞社,通信,通信社,通讯社,日報,日报,時報,时报,晚报,晚報,週刊,周刊,テレビ,放送,ニュース,公司,株式会社,中心,大学,大學," +
	"委員会,委员会,協会,协会,研究所,事務所,チーム,現代,オンライン,マガジン,뉴스,신문,일보,방송,편집부,취재팀,통신,닷컴,미디어,경제,센터,편집국,온라인,데스크,社,报,報,網,网,部,局,院,課,班,組,组,台,팀"

const fronts = "株式会社,日刊,週刊,月刊,一般社団法人,公益社団法人,新华,新華"

// house reports whether the run names an organisation.
func (c *columns) house(s string) bool {
	n := utf8.RuneCountInString(s)
	for _, site := range c.opt.Site {
		if n > 1 && sameLetters(s, site) {
			return true
		}
	}
	for w := range strings.SplitSeq(fronts, ",") {
		if n > 3 && strings.HasPrefix(s, w) {
			return true
		}
	}
	for w := range strings.SplitSeq(houses, ",") {
		if n > 2 && (n > 3 || len(w) > 3) && strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// latin reads Latin words between the others: a foreign name, or the end of an
// outlet's ("中日新聞Web").
func (c *columns) latin(pieces []piece, k int) int {
	j := k
	for j+1 < len(pieces) && pieces[j+1].latin && pieces[j+1].before == ' ' {
		j++
	}
	c.joined = false
	start, end := pieces[k].start, pieces[j].end
	if k > 0 && pieces[k].before == 0 && len(c.found) > 0 && c.found[len(c.found)-1].End == start {
		last := &c.found[len(c.found)-1]
		last.End, last.Kind, c.end = end, Organization, end
		last.Name = squeeze(c.src[last.Start:end])
		return j
	}
	names := Split(c.src[start:end], c.opt)
	if len(names) != 1 || names[0].Weak && (c.line || len(pieces) > 1) {
		c.odd = c.odd || c.line
		return j
	}
	n := names[0]
	n.Start, n.End, n.Role = n.Start+start, n.End+start, c.role.name()
	c.found = append(c.found, n)
	c.end = n.End
	return j
}
