package page

import "unicode/utf8"

// bestHeading gives the index of the level-one heading that stands best for
// the article: the last one before its text, or the first in it; -1 for none.
func (p *Page) bestHeading(start int) int {
	best, bestScore := -1, 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Kind != Heading || b.Level != 1 || b.Hint&Hidden != 0 {
			continue
		}
		if s := b.headingScore(i, start); s > bestScore {
			best, bestScore = i, s
		}
	}
	return best
}

// headingScore weighs a level-one heading.
func (b *Block) headingScore(i, start int) int {
	score := 100
	if n := utf8.RuneCountInString(b.Text); n < 15 {
		score -= 40
	} else if n > 250 {
		return 0
	}
	if b.Hint&(Nav|Comments|Related|Consent|Side|Foot) != 0 {
		score -= 60
	}
	if b.Hint&Title != 0 {
		score += 10
	}
	if b.Hint&(Article|Main) != 0 {
		score += 10
	}
	switch {
	case i <= start:
		score += max(0, 20-(start-i)/2)
	case i < start+3:
	default:
		score -= 50
	}
	return score
}

// textStart is the index of the first block of a region that reads like the
// article's text.
func (p *Page) textStart(r *Region) int {
	for i := r.First; i < r.Last; i++ {
		if b := &p.Blocks[i]; (b.Kind == Paragraph || b.Kind == Quote) && len(b.Text) > 100 && int(b.LinkLen)*2 < len(b.Text) && p.Shows(b, r.Root)&Furniture == 0 {
			return int(i)
		}
	}
	return int(r.First)
}
