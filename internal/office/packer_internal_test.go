package office

import (
	"runtime"
	"sync"
	"testing"
	"weak"
)

// What it took to pack the records is given back before indexes are made, whatever
// goes on beside.
func TestPackingIsGivenBack(t *testing.T) {
	t.Parallel()
	g := &Graph{rec: Records{People: []PersonRecord{{ID: "person:ada", Name: "Ada"}}}}
	var beside sync.WaitGroup
	defer beside.Wait()
	g.pack = newPacker(g, &beside)
	packer := weak.Make(g.pack)
	if err := g.link(); err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	if packer.Value() != nil {
		t.Error("the packer is still held")
	}
	runtime.KeepAlive(g)
}
