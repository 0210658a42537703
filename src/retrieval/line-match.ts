import type { Lines } from './lines.ts';
import { findFrom } from './stored-numbers.ts';
import { MATCH } from './weights.ts';

/** How much of a question stands together in one line. */
export interface LineMatch {
  /** The rarities of what stands there and is not common, added up: that of the best line. */
  readonly had: number;
  /** How many such things stand there: in the line that has most. */
  readonly units: number;
}

/** The lines that have one of the things asked for, by the stems of its words and by their roots, and how rare it is. */
export interface LineEvidence {
  readonly byStem: Uint32Array;
  readonly byRoot: Uint32Array;
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
    clear(tally, start, starts[place + 1] ?? start);
    for (let at = 0; at < uncommon.length; at += 1) {
      const { byStem, byRoot, rarity } = uncommon[at] ?? NO_EVIDENCE;
      tally.unit = at + 1;
      addTo(tally, byStem, rarity * MATCH.word);
      // Of a word of another script than Arabic the root is the stem.
      if (byRoot !== byStem) addTo(tally, byRoot, rarity * MATCH.root);
    }
    return { had: tally.had, units: tally.units };
  };
}

const NO_EVIDENCE: LineEvidence = { byStem: new Uint32Array(), byRoot: new Uint32Array(), rarity: 0 };

/** What each line of a text has so far, and the best of them; made once for all texts. */
interface Tally {
  start: number;
  end: number;
  /** Which of the things asked for is being added; from 1. */
  unit: number;
  readonly hadBy: Float64Array;
  readonly unitsBy: Uint16Array;
  /** Which of the things asked for was the last that each line has; 0 for none. */
  readonly lastOf: Uint16Array;
  had: number;
  units: number;
}

function createTally(longest: number): Tally {
  const unitsBy = new Uint16Array(longest);
  return {
    start: 0,
    end: 0,
    unit: 0,
    hadBy: new Float64Array(longest),
    unitsBy,
    lastOf: new Uint16Array(longest),
    had: 0,
    units: 0,
  };
}

/** Begins with the lines of another text. */
function clear(tally: Tally, start: number, end: number): void {
  tally.hadBy.fill(0, 0, end - start);
  tally.unitsBy.fill(0, 0, end - start);
  tally.lastOf.fill(0, 0, end - start);
  tally.start = start;
  tally.end = end;
  tally.had = 0;
  tally.units = 0;
}

/** Adds to the lines that do not have a thing yet. */
function addTo(tally: Tally, lines: Uint32Array, rarity: number): void {
  const { start, end, unit, hadBy, unitsBy, lastOf } = tally;
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

/** Keeps of rising lists what stands in all of them. */
export function keepShared([first = NOWHERE, ...others]: readonly Uint32Array[]): Uint32Array {
  return others.reduce(keepBoth, first);
}

const NOWHERE = new Uint32Array();

function keepBoth(lines: Uint32Array, others: Uint32Array): Uint32Array {
  const shared: number[] = [];
  let other = 0;
  for (const line of lines) {
    while ((others[other] ?? Number.POSITIVE_INFINITY) < line) other += 1;
    if (others[other] === line) shared.push(line);
  }
  return Uint32Array.from(shared);
}
