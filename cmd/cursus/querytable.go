package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/server"
	"github.com/seed-51aee618/cursus/internal/table"
)

// writeTable prints the answer as a table in the format. An answer with errors
// is no table: it goes to standard error.
func writeTable(ctx context.Context, std streams, engine *server.Engine, r server.Request, format table.Format, options table.CSVOptions) error {
	sheet, answer := engine.AnswerTable(ctx, r)
	if len(answer.Errors) > 0 {
		if err := printJSON(std.err, answer); err != nil {
			return err
		}
		return errNo
	}
	var text bytes.Buffer // so that what cannot be written whole is not written at all
	if err := table.Write(&text, format, sheet.Table, options); err != nil {
		return fmt.Errorf("make the table: %w", err)
	}
	if _, err := text.WriteTo(std.out); err != nil {
		return fmt.Errorf("print the table: %w", err)
	}
	note(std, sheet.Paging)
	return nil
}

// note says when the rows are not all there are.
func note(std streams, p server.Paging) {
	if len(p.Partial) == 0 {
		return
	}
	text := "only a part of " + strings.Join(p.Partial, ", ")
	if p.Total != nil {
		text += fmt.Sprintf("; the whole list holds %d", *p.Total)
	}
	if p.Next != "" {
		text += fmt.Sprintf("; it goes on with after: %q", p.Next)
	}
	_, _ = fmt.Fprintln(std.err, "cursus: "+text) // the table is printed
}
