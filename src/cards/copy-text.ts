import type { Corpus, Language, Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import { formatHeading } from './build-card.ts';
import { formatCitation } from './citation.ts';
import { formatStatusLine } from './status-line.ts';

/**
 * Writes a passage for the clipboard: what it is, the document's words, the citation and the status, as plain text
 * without invisible characters. Our English rendering is left out: it must not be quoted.
 */
export function formatCopyText(passage: Passage, corpus: Corpus, language: Language): string {
  return [
    formatHeading(passage, language),
    getPassageText(passage),
    formatCitation(passage, corpus, language),
    formatStatusLine(passage, corpus, language),
  ].join('\n');
}
