import { stripMarks } from '../arabic-normalizer/marks.ts';
import { type ComparedRun, compareTexts, joinRuns } from '../corpus/compare-texts.ts';
import type { Passage } from '../corpus/corpus.ts';
import { listPassageLines } from '../corpus/passage-text.ts';
import { QuotationMismatchError } from './verify-quotation.ts';

/** What stands round a run of words, so that it can be told without colour. */
export const COMPARED_SIGNS = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] } as const;

/** A draft beside what was adopted, word by word. */
export interface Comparison {
  readonly isSame: boolean;
  /** The words of both texts; those of one text alone are in {@link COMPARED_SIGNS}. */
  readonly lines: readonly string[];
}

/**
 * Compares a draft and an adopted text word by word. Both are made of the runs again and compared with the corpus.
 *
 * @throws {QuotationMismatchError} Where either is not the text of the corpus: our bug, and nothing must be shown.
 */
export function compareVerified(draft: Passage, adopted: Passage): readonly ComparedRun[] {
  const [before, after] = [draft, adopted].map((passage) => listPassageLines(passage, 'ar').join(' '));
  const runs = compareTexts(before ?? '', after ?? '');
  const bare = (text: string) => stripMarks(text).replaceAll(/\s/gu, '');
  if (bare(joinRuns(runs, 'before')) !== bare(before ?? '')) throw new QuotationMismatchError(draft.id);
  if (joinRuns(runs, 'after') !== after) throw new QuotationMismatchError(adopted.id);
  return runs;
}

/** Writes a draft and an adopted text as one, word by word. @throws {QuotationMismatchError} See {@link compareVerified}. */
export function buildComparison(draft: Passage, adopted: Passage): Comparison {
  const runs = compareVerified(draft, adopted);
  return { isSame: runs.every(({ kind }) => kind === 'same'), lines: [runs.map(writeRun).join('').trim()] };
}

/** Blanks stay outside the signs; a word at the beginning of its text has none before it. */
function writeRun({ kind, text }: ComparedRun): string {
  const [open, close] = COMPARED_SIGNS[kind];
  const words = text.trim();
  return `${/^[\s\p{L}\p{N}]/u.test(text) ? ' ' : ''}${open}${words}${close}`;
}
