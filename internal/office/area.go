package office

// An Area is a place that bodies and posts are for.
type Area struct {
	g *Graph
	i int32
}

func (a Area) record() *AreaRecord { return &a.g.rec.Areas[a.i] }

// ID identifies the area and is kept for good.
func (a Area) ID() AreaID { return a.record().ID }

// Name is its name in English.
func (a Area) Name() string { return a.record().Name }

// Aliases are other names by which sources call it.
func (a Area) Aliases() []string { return a.record().Aliases }

// Kind says what sort of area it is: "PROVINCE", "MUNICIPALITY", ...
func (a Area) Kind() string { return a.record().Kind }

// Parent is the area it lies in.
func (a Area) Parent() (Area, bool) { return a.g.area(a.record().Parent) }

// Posts are the posts for this area, not for areas inside it.
func (a Area) Posts() []Post { return a.g.postsOfArea[a.i] }

// Bodies are the bodies for this area, not for areas inside it.
func (a Area) Bodies() []Body { return a.g.bodiesOfArea[a.i] }

// A PostType is a kind of post that many bodies have.
type PostType struct {
	g *Graph
	i int32
}

func (t PostType) record() *PostTypeRecord { return &t.g.rec.PostTypes[t.i] }

// ID identifies the type and is kept for good.
func (t PostType) ID() PostTypeID { return t.record().ID }

// Label is its name.
func (t PostType) Label() string { return t.record().Label }

// Aliases are other names by which sources call it.
func (t PostType) Aliases() []string { return t.record().Aliases }
