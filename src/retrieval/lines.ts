import { isArabicWord, type WordForms } from './analysis.ts';
import {
  openLists,
  openTerms,
  type StoredLists,
  type StoredTermLists,
  storeLists,
  storeTermLists,
  type TermLists,
  type Terms,
} from './term-lists.ts';
import { MATCH } from './weights.ts';

/*
 * A line is one way in which people ask for a text. Words that a text has here and there say less than words that stand together in
 * a line: "asylum seeker work permit" is spread over many, a question that a text answers is near one way of asking for it.
 */

/** In which lines words stand, as plain JSON; lines are numbered through all texts. */
export interface StoredLines {
  /** At which line each text begins; one more at the end: how many lines there are. */
  readonly starts: readonly number[];
  /** The lines of each stem, rising; the stems are the terms of the field "alias", in their order. */
  readonly byStem: StoredLists;
  /** The lines of each Arabic root, rising; of other scripts the root is the stem. */
  readonly byRoot: StoredTermLists;
}

/** In which lines words stand. */
export interface Lines {
  readonly starts: readonly number[];
  readonly byStem: TermLists;
  readonly byRoot: TermLists;
  /** The places of the texts that have a line with an Arabic root. */
  readonly textsByRoot: TermLists<ReadonlySet<number>>;
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
        note(byStem, stem, start + at);
        if (isArabicWord(root)) note(byRoot, root, start + at);
      }
    }
    starts.push(start + lines.length);
  }
  const lists = Array.from(stems, (stem) => byStem.get(stem) ?? []);
  return { starts, byStem: storeLists(lists), byRoot: storeTermLists(byRoot) };
}

function note(places: Map<string, number[]>, term: string, line: number): void {
  const known = places.get(term);
  if (known === undefined) places.set(term, [line]);
  else if (known.at(-1) !== line) known.push(line);
}

/** Makes stored lines ready. */
export function openLines({ starts, byStem, byRoot }: StoredLines, stems: Terms): Lines {
  const roots = openTerms(byRoot.terms);
  return {
    starts,
    byStem: openLists(stems, byStem, (lines) => lines),
    byRoot: openLists(roots, byRoot, (lines) => lines),
    textsByRoot: openLists(roots, byRoot, (lines) => findTexts(lines, starts)),
  };
}

function findTexts(lines: readonly number[], starts: readonly number[]): ReadonlySet<number> {
  const places = new Set<number>();
  let place = 0;
  for (const line of lines) {
    while (line >= (starts[place + 1] ?? Number.POSITIVE_INFINITY)) place += 1;
    places.add(place);
  }
  return places;
}

const NOWHERE: readonly number[] = [];

/** Lists the lines that have all of some words in a form. */
export function findLines(words: readonly WordForms[], form: 'stem' | 'root', lines: Lines): readonly number[] {
  let found: readonly number[] | undefined;
  for (const word of words) {
    const those = listLines(word, form, lines);
    found = found === undefined ? those : keepShared(found, those);
  }
  return found ?? NOWHERE;
}

function listLines({ stem, root }: WordForms, form: 'stem' | 'root', { byStem, byRoot }: Lines): readonly number[] {
  return (form === 'root' && isArabicWord(root) ? byRoot(root) : byStem(stem)) ?? NOWHERE;
}

/** Keeps what stands in both lists; both rise. */
function keepShared(lines: readonly number[], others: readonly number[]): readonly number[] {
  const shared: number[] = [];
  let other = 0;
  for (const line of lines) {
    while ((others[other] ?? Number.POSITIVE_INFINITY) < line) other += 1;
    if (others[other] === line) shared.push(line);
  }
  return shared;
}

/** How much of a question stands together in one line. */
export interface LineMatch {
  /** The rarities of what stands there and is not common, added up: that of the best line. */
  readonly had: number;
  /** How many such things stand there: in the line that has most. */
  readonly units: number;
}

/** The lines that have one of the things asked for, by the stems of its words and by their roots, and how rare it is. */
export interface LineEvidence {
  readonly byStem: readonly number[];
  readonly byRoot: readonly number[];
  readonly rarity: number;
}

/** What most texts have says nothing of a line. */
const COMMON_RARITY = 0.8;

/** What each line has so far. */
interface Tally {
  readonly had: Float64Array;
  readonly counts: Uint8Array;
  /** Which of the things asked for was the last that it has; from 1. */
  readonly last: Uint16Array;
}

/**
 * Adds up what stands in each line.
 *
 * @returns A function that gets what the best line of a text has.
 */
export function tallyLines(asked: readonly LineEvidence[], { starts }: Lines): (place: number) => LineMatch {
  const count = starts.at(-1) ?? 0;
  const tally = { had: new Float64Array(count), counts: new Uint8Array(count), last: new Uint16Array(count) };
  const uncommon = asked.filter(({ rarity }) => rarity > COMMON_RARITY);
  for (const [at, { byStem, byRoot, rarity }] of uncommon.entries()) {
    addTo(byStem, tally, { unit: at + 1, rarity: rarity * MATCH.word });
    addTo(byRoot, tally, { unit: at + 1, rarity: rarity * MATCH.root });
  }
  return (place) => getBest(tally, starts[place] ?? count, starts[place + 1] ?? count);
}

/** Adds to the lines that do not have a thing yet. */
function addTo(
  lines: readonly number[],
  { had, counts, last }: Tally,
  { unit, rarity }: { unit: number; rarity: number },
): void {
  for (const line of lines) {
    if (last[line] === unit) continue;
    last[line] = unit;
    had[line] = (had[line] ?? 0) + rarity;
    counts[line] = (counts[line] ?? 0) + 1;
  }
}

function getBest({ had, counts }: Tally, start: number, end: number): LineMatch {
  const best = { had: 0, units: 0 };
  for (let line = start; line < end; line += 1) {
    best.had = Math.max(best.had, had[line] ?? 0);
    best.units = Math.max(best.units, counts[line] ?? 0);
  }
  return best;
}
