import type { Language, Passage } from '../corpus/corpus.ts';
import { formatItemLetter } from '../corpus/passage-text.ts';

/**
 * Writes the name of a passage as a person says it, without a year: "22 (c)", «22 (ج)».
 */
export function formatNumber({ number, item }: Passage, language: Language): string {
  return item === undefined ? String(number) : `${number} ${formatItemLetter(item, language)}`;
}
