/** A calendar day as a whole number: days since 1 January 1970. */
export type Day = number;

const milliseconds = 86_400_000;

/** The day of an ISO date such as 2012-06-01. */
export function day(date: string): Day {
  return Math.round(Date.parse(date) / milliseconds);
}

/** The ISO date of a day. */
export function iso(day: Day): string {
  return new Date(day * milliseconds).toISOString().replace(/T.*/, '');
}

/** The day as many months later, or earlier where below zero; of a shorter month its last. */
export function plusMonths(day: Day, months: number): Day {
  const was = new Date(day * milliseconds);
  const moved = new Date(was);
  moved.setUTCDate(1);
  moved.setUTCMonth(was.getUTCMonth() + months + 1, 0); // the last day of the month meant
  if (was.getUTCDate() < moved.getUTCDate()) moved.setUTCDate(was.getUTCDate());
  return Math.round(moved.getTime() / milliseconds);
}

/** The year of a day; 0 is the year before 1. */
export function year(day: Day): number {
  return new Date(day * milliseconds).getUTCFullYear();
}
