package when

// An Alternative is a conjunction: all its differences hold.
type Alternative []Difference

// A Choice is a disjunction: at least one of its alternatives holds.
type Choice []Alternative

// DefaultBudget is a number of trials that questions on one career hardly ever
// need.
const DefaultBudget = 4096

// Satisfiable reports whether some world meets every choice. What the choices
// leave open is tried out; after budget trials the search ends, and exhausted
// says that the answer "no" is then not proven. No choice is met, and no
// trial needed, when n has no world.
func (n *Network) Satisfiable(choices []Choice, budget int) (ok, exhausted bool) {
	if n.worldless {
		return false, false
	}
	known := n.closed()
	s := search{known: known.clone(), choices: choices, budget: budget, log: make([]change, 0, 8*known.size)}
	ok = s.run()
	return ok, s.exhausted
}

// A search looks for a world that meets all choices, going back where there is
// none.
type search struct {
	known     matrix
	log       []change
	choices   []Choice
	budget    int
	exhausted bool
}

// run reports whether some world of s.known meets all choices. When none does,
// what it tried is left for the caller to undo.
func (s *search) run() bool {
	open, ok := s.propagate()
	return ok && (open == nil || s.branch(open))
}

// branch tries the alternatives of a choice one by one. An alternative of one
// difference that was refuted is ruled out for the ones after it.
func (s *search) branch(open Choice) bool {
	for _, a := range open {
		if s.known.verdict(a) == Impossible {
			continue
		}
		if s.budget <= 0 {
			s.exhausted = true
			return false
		}
		s.budget--
		mark := len(s.log)
		if s.require(a) && s.run() {
			return true
		}
		s.known.undo(&s.log, mark)
		if s.exhausted || len(a) == 1 && !s.known.require(a[0].Not(), &s.log) {
			return false
		}
	}
	return false
}

func (s *search) require(a Alternative) bool {
	for _, d := range a {
		if !s.known.require(d, &s.log) {
			return false
		}
	}
	return true
}

// propagate takes the alternatives that must hold because no other can. It
// returns the choice with the fewest alternatives still open, nil when all
// choices are met, and false when one cannot be.
func (s *search) propagate() (open Choice, ok bool) {
	for again := true; again; {
		again, open = false, nil
		fewest := 0
		for _, c := range s.choices {
			live, last, met := s.live(c)
			switch {
			case met:
			case live == 0:
				return nil, false
			case live == 1:
				if !s.require(last) {
					return nil, false
				}
				again = true
			case open == nil || live < fewest:
				open, fewest = c, live
			}
		}
	}
	return open, true
}

// live counts the alternatives of c that can still hold and returns the last
// of them; met says that one holds for certain.
func (s *search) live(c Choice) (live int, last Alternative, met bool) {
	for _, a := range c {
		switch s.known.verdict(a) {
		case Certain:
			return 0, nil, true
		case Possible:
			live, last = live+1, a
		case Impossible:
		}
	}
	return live, last, false
}
