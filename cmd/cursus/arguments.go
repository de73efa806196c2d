package main

import (
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// unsetEmpty lets an environment variable that is empty count as not set, as
// files of variables and containers mean it.
func unsetEmpty(k *kong.Kong) error {
	return kong.Visit(k.Model, func(node kong.Visitable, next kong.Next) error {
		if flag, ok := node.(*kong.Flag); ok {
			flag.Tag.Envs = slices.DeleteFunc(slices.Clone(flag.Tag.Envs), isEmpty)
		}
		return next(nil)
	})
}

func isEmpty(variable string) bool {
	value, set := os.LookupEnv(variable)
	return set && value == ""
}

var negative = regexp.MustCompile(`^-[0-9]`)

// signed writes a flag and the negative number after it as one argument, which
// kong would take for another flag: its value can then say what would be right.
func signed(args []string) []string {
	joined := make([]string, 0, len(args))
	for _, arg := range args {
		last := len(joined) - 1
		if negative.MatchString(arg) && last >= 0 && strings.HasPrefix(joined[last], "--") && !strings.Contains(joined[last], "=") {
			joined[last] += "=" + arg
			continue
		}
		joined = append(joined, arg)
	}
	return joined
}
