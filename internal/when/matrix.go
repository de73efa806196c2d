package when

// A matrix holds what the differences known of some days come to: how many
// days at most each node lies after each other node. It is closed: each entry
// is the least that the others allow, so a question is a look-up (Dechter,
// Meiri, Pearl, "Temporal constraint networks", 1991).
type matrix struct {
	most         []int64 // that of node j after node i at i*stride+j
	size, stride int
}

const (
	// unlimited is more than any sum of differences, and four times it counts.
	unlimited = int64(1) << 60
	// farthest is more than lies between any two days.
	farthest = int64(1) << 32
)

// A change is an entry of a matrix and what it was before.
type change struct {
	at  int
	was int64
}

// add adds a node: the first node comes at most before days after it, and it
// comes at most after days after the first.
func (m *matrix) add(before, after int64) {
	if m.size == m.stride {
		m.restride(max(8, 2*m.stride))
	}
	x := m.size
	m.size++
	row := m.row(x)
	for j := range x {
		row[j] = sum(before, m.most[j])
		m.most[j*m.stride+x] = sum(m.most[j*m.stride], after)
	}
	row[x] = 0
}

// sum is the length of two ways in a row, unlimited when one is.
func sum(v, w int64) int64 {
	if v == unlimited || w == unlimited {
		return unlimited
	}
	return v + w
}

// restride moves the entries to rows of another length.
func (m *matrix) restride(stride int) {
	most := make([]int64, stride*stride)
	for i := range m.size {
		copy(most[i*stride:], m.row(i))
	}
	m.most, m.stride = most, stride
}

// clone returns a copy with no room to spare.
func (m *matrix) clone() matrix {
	c := *m
	c.restride(m.size)
	return c
}

// row returns how far after node i each node lies at most.
func (m *matrix) row(i int) []int64 { return m.most[i*m.stride : i*m.stride+m.size] }

// after is how many days after node i node j lies at most.
func (m *matrix) after(i, j Node) int64 { return m.most[int(i)*m.stride+int(j)] }

// tighten lets node j lie at most w days after node i, and closes the matrix
// again. It returns false, and does nothing, when no world is left. What it
// overwrites it adds to log, unless log is nil.
func (m *matrix) tighten(i, j Node, w int64, log *[]change) bool {
	if m.after(i, j) <= w {
		return true
	}
	if m.after(j, i)+w < 0 {
		return false
	}
	onward := m.row(int(j))
	for k := range m.size {
		row := m.row(k)
		if row[i] == unlimited || row[i]+w >= row[j] {
			continue
		}
		m.detour(k, row[i]+w, onward, log)
	}
	return true
}

// detour lowers row k to where one gets by going start days first and onward
// from there.
func (m *matrix) detour(k int, start int64, onward []int64, log *[]change) {
	row := m.row(k)
	for j, w := range onward {
		if w == unlimited || start+w >= row[j] {
			continue
		}
		if log != nil {
			*log = append(*log, change{k*m.stride + j, row[j]})
		}
		row[j] = start + w
	}
}

// undo takes back the changes of log from the last to the one at mark.
func (m *matrix) undo(log *[]change, mark int) {
	for k := len(*log) - 1; k >= mark; k-- {
		m.most[(*log)[k].at] = (*log)[k].was
	}
	*log = (*log)[:mark]
}

// require is tighten for a difference.
func (m *matrix) require(d Difference, log *[]change) bool {
	return m.tighten(d.To, d.From, d.weight(), log)
}
