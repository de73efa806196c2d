package server

import "testing"

// Half of a surrogate pair is found wherever it stands, and nothing else is
// taken for it.
func TestHalvesCharacter(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		`"\ud83d\ude00"`:             false,
		`"\ud83d\ude00\ud83d\ude00"`: false,
		`"\\ud800"`:                  false, // of the document's own
		`"\u00e9"`:                   false,
		`"\ud8"`:                     false, // no JSON, which is told elsewhere
		`"\`:                         false,
		`"\ud800"`:                   true,
		`"\ud83d\\ude00"`:            true,
		`"\ud83d\u0041"`:             true,
		`"\ude00\ud83d"`:             true,
		`"\ud83d\ude00\ude00"`:       true,
		`"\\\ud800"`:                 true,
	} {
		if got := halvesCharacter(text); got != want {
			t.Errorf("halvesCharacter(%s) = %t; want %t", text, got, want)
		}
	}
}
