import type { Language, Passage } from './corpus.ts';

/**
 * Gets the words of a passage in reading order, one array entry a line: the opening words, then each item behind its
 * mark. In Arabic these are the document's words, in English ours.
 */
export function listPassageLines(passage: Passage, language: Language): readonly string[] {
  const opening = language === 'ar' ? passage.opening : passage.openingEnglish;
  const items = passage.items.map(
    ({ mark, text, english }) => `${mark[language]} ${language === 'ar' ? text : english}`,
  );
  return [opening, ...items];
}

/** Gets the whole text of a passage, its lines joined by line feeds. */
export function getPassageText(passage: Passage, language: Language = 'ar'): string {
  return listPassageLines(passage, language).join('\n');
}
