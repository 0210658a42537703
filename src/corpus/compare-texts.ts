import { diffArrays } from 'diff/lib/diff/array.js';
import { stripMarks } from '../arabic-normalizer/marks.ts';

/** A run of a text that both texts have, or that one of them alone has; blanks and punctuation belong to it. */
export interface ComparedRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A word or a punctuation mark, with the blanks before it. */
const PIECE = /\s*(?:[،؛؟.:!,;]|[^\s،؛؟.:!,;]+)/gu;

/**
 * Compares two texts word by word (the shortest edit, Myers 1986): what is `removed` stands only in the first, what is
 * `added` only in the second. Vowel marks make no difference, since the copies print them or not; what is the same is
 * written as in the second text. The runs without what was removed are the second text, those without what was added
 * the first but for its marks and blanks.
 */
export function compareTexts(before: string, after: string): readonly ComparedRun[] {
  const [old, now] = [before, after].map((text) => text.match(PIECE) ?? []);
  const changes = diffArrays(old ?? [], now ?? [], {
    comparator: (a, b) => stripMarks(a).trim() === stripMarks(b).trim(),
  });
  const runs = changes.map(
    ({ added, removed, value }): ComparedRun => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return joinNeighbours(runs);
}

/** Where only punctuation parts two changes they are one, so that neither text is read by turns. */
function joinNeighbours(runs: readonly ComparedRun[]): readonly ComparedRun[] {
  const joined: ComparedRun[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of runs.entries()) {
    // Both texts have it, so both sides must have words around it; what stood in one text alone would be said of the other.
    const isBetween = removed !== '' && added !== '' && isReplaced(runs, index + 1);
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isBetween && !/[\p{L}\p{N}]/u.test(text)) {
      removed += text;
      added += text;
    } else {
      close();
      joined.push({ kind, text });
    }
  }
  close();
  return joined;
}

/** Joins runs to the text that one side has. */
export function joinRuns(runs: readonly ComparedRun[], side: 'before' | 'after'): string {
  const other = side === 'before' ? 'added' : 'removed';
  return runs.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('');
}

/** Tells whether one text has words here, and the other has others. */
function isReplaced(runs: readonly ComparedRun[], index: number): boolean {
  const kinds = [runs[index]?.kind, runs[index + 1]?.kind];
  return kinds.includes('removed') && kinds.includes('added');
}
