package page

func divide(p *Page) {}
