import type { Bilingual } from './corpus.ts';

/** The letters of sub-items in UN documents, in order: the Arabic abjad letters and their English counterparts. */
export const ITEM_LETTERS = [
  { latin: 'a', arabic: 'أ' },
  { latin: 'b', arabic: 'ب' },
  { latin: 'c', arabic: 'ج' },
  { latin: 'd', arabic: 'د' },
  { latin: 'e', arabic: 'هـ' },
  { latin: 'f', arabic: 'و' },
  { latin: 'g', arabic: 'ز' },
  { latin: 'h', arabic: 'ح' },
  { latin: 'i', arabic: 'ط' },
  { latin: 'j', arabic: 'ي' },
  { latin: 'k', arabic: 'ك' },
  { latin: 'l', arabic: 'ل' },
  { latin: 'm', arabic: 'م' },
  { latin: 'n', arabic: 'ن' },
] as const;

/** The Latin letter of a sub-item, as it stands in ids: `2019/22.c`. */
export type ItemLetter = (typeof ITEM_LETTERS)[number]['latin'];

/** Writes the letter of a sub-item as the document prints it, «(ج)»; هـ keeps the kashida that sets it apart from the digit ٥. */
export function getPrintedLetter(letter: string): string {
  return `(${ITEM_LETTERS.find(({ latin }) => latin === letter)?.arabic ?? letter})`;
}

/**
 * Writes what stands before an item, by its key: «(ج)» and "(c)" for `c`, «3-» and "3." for `3`, a bullet where numbers
 * are printed as bullets; `1.a` is marked by its letter.
 */
export function formatItemMark(key: string, { bullets = false } = {}): Bilingual {
  const own = key.split('.').at(-1) ?? key;
  if (/^[a-z]$/u.test(own)) return { ar: getPrintedLetter(own), en: `(${own})` };
  return bullets ? { ar: '•', en: '•' } : { ar: `${own}-`, en: `${own}.` };
}
