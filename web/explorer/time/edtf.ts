const parts = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * A date in EDTF in words of a language: a day, month or year is written out, of
 * a set in brackets each member. What is neither stays as it is.
 */
export function inWords(edtf: string, lang: string, or: (dates: readonly string[]) => string): string {
  const members = /^[[{](.*)[\]}]$/.exec(edtf)?.[1];
  if (members === undefined) return one(edtf, lang);
  return or(members.split(',').map((member) => one(member.trim(), lang)));
}

function one(edtf: string, lang: string): string {
  const [, year, month, day] = parts.exec(edtf) ?? [];
  if (year === undefined || year.startsWith('-') || year < '0100') return edtf; // which Date would take for another
  if (month === undefined) return year;
  const date = new Date(`${edtf}T00:00Z`.replace(/^(\d{4}-\d\d)T/, '$1-01T'));
  const form = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day !== undefined && { day: 'numeric' as const }) } as const;
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, form).format(date);
}
