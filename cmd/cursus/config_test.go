package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

const configuration = "../../docs/configuration.md"

// The table of settings is made of the flags as they are.
func TestSettings(t *testing.T) {
	t.Parallel()
	const end = "<!-- end of settings -->"
	text, err := os.ReadFile(configuration)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begun := strings.Cut(string(text), "writes this table -->\n")
	told, after, ended := strings.Cut(rest, end)
	if !begun || !ended {
		t.Fatalf("%s has no place for settings", configuration)
	}
	want := settings(t)
	if told == want {
		return
	}
	if os.Getenv("GOLDEN") == "update" {
		if err := os.WriteFile(configuration, []byte(before+"writes this table -->\n"+want+end+after), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("the settings of %s are\n%s\nthe flags of serve make them\n%s", configuration, told, want)
}

// settings is the table, one row a flag. Each has a variable of its own.
func settings(t *testing.T) string {
	t.Helper()
	var table strings.Builder
	table.WriteString("| flag | variable | default | what it sets |\n|---|---|---|---|\n")
	variables := map[string]bool{}
	for _, flag := range flagsOf(t, "serve") {
		if len(flag.Envs) == 0 || !strings.HasPrefix(flag.Envs[0], "CURSUS_") || variables[flag.Envs[0]] {
			t.Errorf("--%s has the variables %v; want first one CURSUS_ of its own", flag.Name, flag.Envs)
			continue
		}
		variables[flag.Envs[0]] = true
		byDefault := ""
		if flag.Default != "" {
			byDefault = "`" + flag.Default + "`"
		}
		fmt.Fprintf(&table, "| `--%s` | `%s` | %s | %s |\n", flag.Name, strings.Join(flag.Envs, "`, `"), byDefault, strings.ReplaceAll(flag.Help, "*", `\*`))
	}
	return table.String()
}

func flagsOf(t *testing.T, verb string) []*kong.Flag {
	t.Helper()
	parser, err := kong.New(new(verbs), defaults(), kong.Writers(io.Discard, io.Discard))
	if err != nil {
		t.Fatal(err)
	}
	for _, node := range parser.Model.Children {
		if node.Name == verb {
			return node.Flags
		}
	}
	t.Fatalf("there is no verb %s", verb)
	return nil
}

// A variable does what its flag does.
func TestVariablesSetFlags(t *testing.T) {
	for variable, value := range map[string]string{
		"CURSUS_ADDR": ":1", "CURSUS_DATA": "d", "CURSUS_TIMEOUT": "7s", "CURSUS_MAX_BODY": "7", "CURSUS_KEPT_ANSWERS": "7", "CURSUS_FORMER_VERSIONS": "7",
		"CURSUS_MAX_CONNECTIONS": "7", "CURSUS_EXECUTIONS": "7", "CURSUS_RATE": "7", "CURSUS_TRUSTED_PROXIES": "10.0.0.0/8, ::1",
		"CURSUS_LOG_FORMAT": "json", "CURSUS_LOG_LEVEL": "warn", "CURSUS_METRICS_ADDR": "same", "CURSUS_DEBUG_ADDR": "[::1]:1",
		"CURSUS_OTLP": "http://c:4318", "CURSUS_MAPPING": "m.yaml", "CURSUS_STRICT": "true", "CURSUS_STORE": "sqlite:f", "CURSUS_VERSION": "7", "CURSUS_FOLLOW": "false",
	} {
		t.Setenv(variable, value)
		flag := "--" + strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(variable, "CURSUS_"), "_", "-"))
		if of, by, without := parsed(t), parsedWithout(t, variable, flag+"="+value), parsedWithout(t, variable); of != by || of == without {
			t.Errorf("%s=%s gives\n%s\n%s gives\n%s\nwithout:\n%s", variable, value, of, flag, by, without)
		}
	}
	if n := len(flagsOf(t, "serve")); n != 20 {
		t.Errorf("serve has %d flags; this test knows of 20", n)
	}
}

// parsed shows what serve reads from its flags and variables.
func parsed(t *testing.T, args ...string) string {
	t.Helper()
	v := new(verbs)
	parser, err := kong.New(v, defaults())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.Parse(append([]string{"serve"}, args...)); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%+v", v.Serve)
}

// parsedWithout is parsed with the variable unset, and a flag and value instead.
func parsedWithout(t *testing.T, variable string, args ...string) string {
	t.Helper()
	value := os.Getenv(variable)
	os.Unsetenv(variable)
	defer os.Setenv(variable, value) //nolint:usetesting // t.Setenv has seen to its end
	return parsed(t, args...)
}
