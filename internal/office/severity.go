package office

// A Severity says how much an issue matters.
type Severity string

// The severities, gravest first.
const (
	// ErrorSeverity marks what was not read or cannot be true.
	ErrorSeverity Severity = "ERROR"
	// WarningSeverity marks sources that certainly differ or contradict themselves.
	WarningSeverity Severity = "WARNING"
	// NoteSeverity marks what may be as it should be and is worth a look.
	NoteSeverity Severity = "NOTE"
)

// Severities are all of them, gravest first.
func Severities() []Severity {
	return []Severity{ErrorSeverity, WarningSeverity, NoteSeverity}
}

// Severity says how much issues of the code matter.
func (c IssueCode) Severity() Severity {
	for _, k := range issueKinds {
		if k.Code == c {
			return k.Severity
		}
	}
	return WarningSeverity // a code of another program's records
}
