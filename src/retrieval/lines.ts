import { isArabicWord, type WordForms } from './analysis.ts';
import { openNumbers, type StoredNumbers, storeNumbers } from './stored-numbers.ts';
import {
  noteTerm,
  openTermLists,
  openTerms,
  type StoredLists,
  type StoredTermLists,
  storeLists,
  storeTermLists,
  type TermLists,
  type Terms,
} from './term-lists.ts';

/*
 * A line is one way in which people ask for a text. Words that a text has here and there say less than words that stand together in
 * a line: "asylum seeker work permit" is spread over many, a question that a text answers is near one way of asking for it.
 */

/** In which lines words stand, as plain JSON; lines are numbered through all texts. */
export interface StoredLines {
  /** At which line each text begins; one more at the end: how many lines there are. */
  readonly starts: StoredNumbers;
  /** The lines of each stem, rising; the stems are the terms of the field "alias", in their order. */
  readonly byStem: StoredLists;
  /** The lines of each Arabic root, rising; of other scripts the root is the stem. */
  readonly byRoot: StoredTermLists;
}

/** In which lines words stand. */
export interface Lines {
  readonly starts: Uint32Array;
  /** How many lines the text has that has most. */
  readonly longest: number;
  readonly byStem: TermLists;
  readonly byRoot: TermLists;
  /** The places of the texts that have a line with an Arabic root, rising. */
  readonly textsByRoot: TermLists;
}

/** Numbers the lines of texts, and notes in which of them each word stands; `stems` gives the order. */
export function storeLines(
  texts: readonly (readonly (readonly WordForms[])[])[],
  stems: Iterable<string>,
): StoredLines {
  const byStem = new Map<string, number[]>();
  const byRoot = new Map<string, number[]>();
  const starts = [0];
  for (const lines of texts) {
    const start = starts.at(-1) ?? 0;
    for (const [at, words] of lines.entries()) {
      for (const { stem, root } of words) {
        noteTerm(byStem, stem, start + at);
        if (isArabicWord(root)) noteTerm(byRoot, root, start + at);
      }
    }
    starts.push(start + lines.length);
  }
  const lists = Array.from(stems, (stem) => byStem.get(stem) ?? []);
  return { starts: storeNumbers(starts), byStem: storeLists(lists), byRoot: storeTermLists(byRoot) };
}

/** Makes stored lines ready. */
export function openLines({ byStem, byRoot, ...stored }: StoredLines, stems: Terms): Lines {
  const starts = openNumbers(stored.starts);
  const roots = openTerms(byRoot.terms);
  return {
    starts,
    longest: starts.reduce((longest, start, at) => Math.max(longest, start - (starts[at - 1] ?? start)), 0),
    byStem: openTermLists(stems, byStem, (lines) => lines),
    byRoot: openTermLists(roots, byRoot, (lines) => lines),
    textsByRoot: openTermLists(roots, byRoot, (lines) => findTexts(lines, starts)),
  };
}

function findTexts(lines: Uint32Array, starts: Uint32Array): Uint32Array {
  const places = new Set<number>();
  let place = 0;
  for (const line of lines) {
    while (line >= (starts[place + 1] ?? Number.POSITIVE_INFINITY)) place += 1;
    places.add(place);
  }
  return Uint32Array.from(places);
}

const NOWHERE = new Uint32Array();

/** Lists the lines that have a word by its stem or by its root, rising. */
export function listLines({ stem, root }: WordForms, form: 'stem' | 'root', { byStem, byRoot }: Lines): Uint32Array {
  return (form === 'root' && isArabicWord(root) ? byRoot(root) : byStem(stem)) ?? NOWHERE;
}
