import type { Corpus, Language, Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import { listNotes } from './build-card.ts';
import { formatCitation } from './citation.ts';
import { formatHeading } from './name-passage.ts';
import { formatStatusLine } from './status-line.ts';

/**
 * Writes a passage for the clipboard: what it is, the document's words, the citation, the status, and what is doubtful
 * or corrected in them, as plain text without invisible characters. Our English rendering is left out: it must not be quoted.
 */
export function formatCopyText(passage: Passage, corpus: Corpus, language: Language): string {
  return [
    formatHeading(passage, language),
    getPassageText(passage),
    formatCitation(passage, corpus, language),
    formatStatusLine(passage, corpus, language),
    ...listNotes(passage, corpus, language).flatMap(({ kind, text }) =>
      kind === 'unlinked' || kind === 'lineage' ? [] : [text],
    ),
  ].join('\n');
}
