package server

// A Build is what the program was made of.
type Build struct{ Version, Revision, Go string }

func (b Build) String() string { return b.Version + " " + b.Revision + " " + b.Go }
