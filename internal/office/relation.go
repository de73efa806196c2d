package office

// A Relation is what a source says links a post to a body, a post or an area.
type Relation struct {
	g *Graph
	i int32
}

func (r Relation) record() *RelationRecord { return &r.g.rec.Relations[r.i] }

// Kind names the link, read from the subject: subject RECOMMENDED_BY object.
func (r Relation) Kind() RelationKind { return r.record().Kind }

// Modality says how strictly the source states it.
func (r Relation) Modality() Modality { return r.record().Modality }

// Subject is the post it is said of.
func (r Relation) Subject() Post { return Post{r.g, place(r.g.posts, r.record().Subject)} }

// Body is the object, if it is a body.
func (r Relation) Body() (Body, bool) { return r.g.body(r.record().Body) }

// Post is the object, if it is a post.
func (r Relation) Post() (Post, bool) { return r.g.post(r.record().Post) }

// Area is the object, if it is an area.
func (r Relation) Area() (Area, bool) { return r.g.area(r.record().Area) }

// Since is when it has held from, at the latest; unknown when not said.
func (r Relation) Since() PartialDate { return plainDate(r.record().Since) }

// Claim is what the source says, in our own words, and where.
func (r Relation) Claim() Claim { return Claim{r.g, r.g.claimOfRelation[r.i]} }

// Note is a remark of the editors.
func (r Relation) Note() string { return r.record().Note }

func (r Relation) objectID() string {
	record := r.record()
	return string(record.Body) + string(record.Post) + string(record.Area)
}

// Relations are what sources say of the post, of the kinds asked for or all.
func (p Post) Relations(kind []RelationKind) []Relation {
	return ofKind(p.g.relationsOf[p.i], kind)
}

// ReferredBy are the relations of other posts whose object is this post.
func (p Post) ReferredBy(kind []RelationKind) []Relation {
	return ofKind(p.g.relationsTo[string(p.ID())], kind)
}

// ReferredBy are the relations of posts whose object is this body.
func (b Body) ReferredBy(kind []RelationKind) []Relation {
	return ofKind(b.g.relationsTo[string(b.ID())], kind)
}

// ReferredBy are the relations of posts whose object is this area.
func (a Area) ReferredBy(kind []RelationKind) []Relation {
	return ofKind(a.g.relationsTo[string(a.ID())], kind)
}

func ofKind(relations []Relation, kinds []RelationKind) []Relation {
	if len(kinds) == 0 {
		return relations
	}
	var chosen []Relation
	for _, r := range relations {
		for _, k := range kinds {
			if r.Kind() == k {
				chosen = append(chosen, r)
			}
		}
	}
	return chosen
}
