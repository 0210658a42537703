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
  /** How many lines the text has that has most. */
  readonly longest: number;
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
    longest: starts.reduce((longest, start, at) => Math.max(longest, start - (starts[at - 1] ?? start)), 0),
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

/**
 * Finds what the best line of a text has: a function of the place of the text. Only its own lines are looked at, since few texts
 * are compared.
 */
export function tallyLines(asked: readonly LineEvidence[], { starts, longest }: Lines): (place: number) => LineMatch {
  const uncommon = asked.filter(({ rarity }) => rarity > COMMON_RARITY);
  const tally = createTally(longest);
  return (place) => {
    const start = starts[place] ?? 0;
    clear(tally, { start, end: starts[place + 1] ?? start });
    for (let at = 0; at < uncommon.length; at += 1) {
      const { byStem, byRoot, rarity } = uncommon[at] ?? NO_EVIDENCE;
      addTo(tally, byStem, { unit: at + 1, rarity: rarity * MATCH.word });
      addTo(tally, byRoot, { unit: at + 1, rarity: rarity * MATCH.root });
    }
    return { had: tally.had, units: tally.units };
  };
}

const NO_EVIDENCE: LineEvidence = { byStem: NOWHERE, byRoot: NOWHERE, rarity: 0 };

/** What each line of a text has so far, and the best of them; made once for all texts. */
interface Tally {
  start: number;
  end: number;
  readonly hadBy: Float64Array;
  readonly unitsBy: Uint16Array;
  /** Which of the things asked for was the last that a line has; from 1. */
  readonly lastOf: Uint16Array;
  had: number;
  units: number;
}

function createTally(longest: number): Tally {
  const unitsBy = new Uint16Array(longest);
  return {
    start: 0,
    end: 0,
    hadBy: new Float64Array(longest),
    unitsBy,
    lastOf: new Uint16Array(longest),
    had: 0,
    units: 0,
  };
}

/** Begins with the lines of another text. */
function clear(tally: Tally, { start, end }: { start: number; end: number }): void {
  tally.hadBy.fill(0, 0, end - start);
  tally.unitsBy.fill(0, 0, end - start);
  tally.lastOf.fill(0, 0, end - start);
  tally.start = start;
  tally.end = end;
  tally.had = 0;
  tally.units = 0;
}

/** Adds to the lines that do not have a thing yet. */
function addTo(tally: Tally, lines: readonly number[], { unit, rarity }: { unit: number; rarity: number }): void {
  const { start, end, hadBy, unitsBy, lastOf } = tally;
  for (let at = findFrom(lines, start); at < lines.length; at += 1) {
    const line = (lines[at] ?? end) - start;
    if (line >= end - start) return;
    if (lastOf[line] === unit) continue;
    lastOf[line] = unit;
    const had = (hadBy[line] ?? 0) + rarity;
    const units = (unitsBy[line] ?? 0) + 1;
    hadBy[line] = had;
    unitsBy[line] = units;
    if (had > tally.had) tally.had = had;
    if (units > tally.units) tally.units = units;
  }
}

/** Finds where in a rising list the numbers begin that are no less than another. */
function findFrom(lines: readonly number[], least: number): number {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((lines[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
