import type { Language, Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import { formatSource } from './citation.ts';
import { getWording } from './wording.ts';

/**
 * Builds the address at which a wrong word is reported, with the passage, its lines and its text filled in: `subject`
 * and `body` of a `mailto:` address, `title` and `body` of an `https:` one (as issue trackers take them).
 */
export function buildCorrectionUrl(address: string, passage: Passage, language: Language): string {
  const wording = getWording(language);
  const subject = wording.reportWordSubject(passage.id);
  const body = wording.reportWordBody(passage.id, formatSource(passage, language), getPassageText(passage));
  const url = new URL(address);
  const subjectField = url.protocol === 'mailto:' ? 'subject' : 'title';
  const separator = url.search === '' ? '?' : '&';
  // Not URLSearchParams: it writes blanks as "+", which mail programs show as they are.
  return `${url.href}${separator}${subjectField}=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
