package postgres

import "net/url"

// withDefaults adds to an address what it leaves open: a program that writes
// wants the host that takes writes, and nobody waits for ever to be connected.
func withDefaults(address string, o Options) string {
	u, err := url.Parse(address)
	if err != nil {
		return address // whoever reads it next says what is wrong
	}
	q := u.Query()
	set := func(name, value string) {
		if !q.Has(name) {
			q.Set(name, value)
		}
	}
	if o.Write {
		set("target_session_attrs", "read-write")
	}
	set("connect_timeout", "10")
	set("application_name", "cursus")
	u.RawQuery = q.Encode()
	return u.String()
}
