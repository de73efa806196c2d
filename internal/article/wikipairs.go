package article

// A pairing finds where each [[ and {{ of a wikitext is closed.
type pairing struct {
	ends   map[int]int // by where it opens, behind where it closes
	open   []int
	braces int // {{ among the open
}

// pairs returns where each [[ and {{ is closed. A [[ that is not closed inside
// the template it stands in is no pair.
func pairs(text string) map[int]int {
	p := pairing{ends: make(map[int]int)}
	for i := 0; i+1 < len(text); i++ {
		switch text[i : i+2] {
		case "[[":
			p.open = append(p.open, i)
		case "{{":
			p.open = append(p.open, i)
			p.braces++
		case "]]":
			if !p.closeLink(text, i+2) {
				continue
			}
		case "}}":
			if !p.closeTemplate(text, i+2) {
				continue
			}
		default:
			continue
		}
		i++
	}
	return p.ends
}

func (p *pairing) closeLink(text string, end int) bool {
	last := len(p.open) - 1
	if last < 0 || text[p.open[last]] != '[' {
		return false
	}
	p.ends[p.open[last]], p.open = end, p.open[:last]
	return true
}

func (p *pairing) closeTemplate(text string, end int) bool {
	if p.braces == 0 {
		return false
	}
	last := len(p.open) - 1
	for text[p.open[last]] != '{' {
		last--
	}
	p.ends[p.open[last]], p.open = end, p.open[:last]
	p.braces--
	return true
}
