package byline

import (
	"strings"
	"unicode/utf8"

	"lede/parse/internal/chars"
)

// ownPaper reports whether the word means the paper itself, or an agency whose
// reporters write in others.
func ownPaper(s string) bool {
	switch s {
	case "新华社", "新華社", "中新社", "中新网", "中央社", "路透社", "法新社", "美联社", "美聯社", "共同社", "塔斯社", "本报", "本報", "本刊", "本社", "本网", "本網", "本紙", "본지", "본보", "본사", "본지는":
		return true
	}
	return false
}

// sourceWord reports whether the word says that the name of an outlet follows.
func sourceWord(s string) bool {
	switch s {
	case "来源", "來源", "稿源", "信息来源", "消息来源", "文章来源", "新闻来源", "出处", "出典", "출처":
		return true
	}
	return false
}

// dateEnd gives the end of the date and time that the line begins with, where a
// script without spaces follows: "2021-04-18 08:30 来源：…".
func dateEnd(s string) int {
	for i, r := range s {
		if i > 60 {
			return 0
		}
		if !chars.IsDigit(r) && !chars.IsSpace(r) && !strings.ContainsRune("-/.:：|｜年月日时時分秒년월일시분", r) {
			if unspaced(r) {
				return i
			}
			return 0
		}
	}
	return 0
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

// short reports whether s is no longer than a name.
func short(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 4
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
	case hiragana > 0 && n > 5 && (hans < 2 || hiragana > 3):
		return false
	}
	return n <= 8 || foreign && n <= 18
}

// houses end the names of organisations; fronts begin them.
var houses = []string{
	"编辑部", "編輯部", "編集部", "編集局", "取材班", "新聞", "新闻", "新聞社", "通信", "通信社", "通讯社", "日報", "日报", "時報", "时报", "晚报", "晚報", "週刊", "周刊", "テレビ",
	"放送", "ニュース", "公司", "株式会社", "中心", "大学", "大學", "委員会", "委员会", "協会", "协会", "研究所", "事務所", "チーム", "現代", "オンライン", "マガジン", "뉴스", "신문",
	"일보", "방송", "편집부", "취재팀", "통신", "닷컴", "미디어", "경제", "센터", "편집국", "온라인", "데스크", "社", "报", "報", "網", "网", "部", "局", "院", "課", "班",
	"組", "组", "台", "팀",
}

var fronts = []string{"株式会社", "日刊", "週刊", "月刊", "一般社団法人", "公益社団法人", "新华", "新華"}

// house reports whether the run names an organisation.
func (c *columns) house(s string) bool {
	n := utf8.RuneCountInString(s)
	for _, site := range c.opt.Site {
		if n > 1 && sameLetters(s, site) {
			return true
		}
	}
	for _, w := range fronts {
		if n > 3 && strings.HasPrefix(s, w) {
			return true
		}
	}
	for _, w := range houses {
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
