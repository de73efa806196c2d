import { createContext, useContext } from 'react';
import { languages, en, type Strings } from './strings.ts';

const kept = 'cursus-language';

/** The language asked for: by ?lang= in the address, an earlier choice, or the browser's settings. */
export function chosenLanguage(given: string | null, wanted: readonly string[]): string {
  const codes = [given ?? '', stored(), ...wanted.map((tag) => tag.split('-')[0] ?? '')];
  return codes.find((code) => code in languages) ?? 'en';
}

/** Keeps a choice for later visits, where the browser allows it. */
export function keepLanguage(code: string): void {
  try {
    localStorage.setItem(kept, code);
  } catch { /* it lasts for this page then */ }
}

function stored(): string {
  try {
    return localStorage.getItem(kept) ?? '';
  } catch {
    return '';
  }
}

export const Language = createContext<Strings>(en);

/** What the interface says, in the reader's language. */
export function useStrings(): Strings {
  return useContext(Language);
}
