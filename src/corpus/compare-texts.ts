import { diffArrays } from 'diff';

/** A run of words that both texts have, or that one of them alone has. */
export interface ComparedRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * Compares two texts word by word (the shortest edit, Myers 1986): what is `removed` stands only in the first, what is
 * `added` only in the second. The runs without what was added are the first text, those without what was removed the second.
 */
export function compareTexts(before: string, after: string): readonly ComparedRun[] {
  return diffArrays(before.split(' '), after.split(' ')).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(' '),
  }));
}

/** Joins runs to the text that one side has. */
export function joinRuns(runs: readonly ComparedRun[], side: 'before' | 'after'): string {
  const other = side === 'before' ? 'added' : 'removed';
  return runs.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join(' ');
}
