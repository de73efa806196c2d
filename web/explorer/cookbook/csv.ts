/** Reads CSV (RFC 4180) into rows of cells. A row of a single empty cell is one. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  while (from < text.length) {
    const quoted = text[from] === '"';
    const end = quoted ? closing(text, from + 1) : ending(text, from);
    row.push(quoted ? text.slice(from + 1, end).replaceAll('""', '"') : text.slice(from, end));
    from = quoted ? end + 1 : end;
    if (text[from] === ',') {
      from++;
      if (from < text.length) continue;
      row.push('');
    }
    from += text.startsWith('\r\n', from) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Where the quotation mark is that ends a cell; two of them stand for one. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

function ending(text: string, from: number): number {
  const end = text.slice(from).search(/[,\r\n]/);
  return end < 0 ? text.length : from + end;
}
