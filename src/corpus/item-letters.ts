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
] as const;

/** The Latin letter of a sub-item, as it stands in ids: `2019/22.c`. */
export type ItemLetter = (typeof ITEM_LETTERS)[number]['latin'];

/** Gets the Arabic letter of a sub-item; هـ keeps the kashida that sets it apart from the digit ٥. */
export function getArabicItemLetter(letter: ItemLetter): string {
  return ITEM_LETTERS.find(({ latin }) => latin === letter)?.arabic ?? letter;
}
