import type { Language, Passage } from './corpus.ts';
import { getArabicItemLetter, type ItemLetter } from './item-letters.ts';

/** Writes the letter of a sub-item as the document prints it: «(ج)», or `(c)` in English. */
export function formatItemLetter(letter: ItemLetter, language: Language): string {
  return `(${language === 'ar' ? getArabicItemLetter(letter) : letter})`;
}

/** Writes the number of a passage as it is cited, without a year: "22 (c)", «22 (ج)». */
export function formatNumber({ number, item }: Passage, language: Language): string {
  return item === undefined ? String(number) : `${number} ${formatItemLetter(item, language)}`;
}

/**
 * Gets the words of a passage in reading order, one array entry a line: the opening words, then each sub-item behind
 * its letter. In Arabic these are the document's words, in English our unofficial rendering.
 */
export function listPassageLines(passage: Passage, language: Language): readonly string[] {
  const opening = language === 'ar' ? passage.opening : passage.openingEnglish;
  const items = passage.items.map((item) => {
    const letter = formatItemLetter(item.letter, language);
    return `${letter} ${language === 'ar' ? item.text : item.english}`;
  });
  return [opening, ...items];
}

/** Gets the whole text of a passage, its lines joined by line feeds. */
export function getPassageText(passage: Passage, language: Language = 'ar'): string {
  return listPassageLines(passage, language).join('\n');
}
