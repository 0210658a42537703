import type { WordForms } from './analysis.ts';
import { isElsewhere, type Unit } from './units.ts';
import { MATCH } from './weights.ts';

/** In which lines words stand, in rising order; a line is one way in which people ask for a text. */
export interface Lines {
  readonly count: number;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly byRoot: ReadonlyMap<string, readonly number[]>;
}

/** How much of a question stands together in one line. */
export interface LineMatch {
  /** The rarities of what stands there and is not common, added up: that of the best line. */
  readonly had: number;
  /** How many such things stand there: in the line that has most. */
  readonly units: number;
}

/** What most texts have says nothing of a line. */
const COMMON_RARITY = 0.8;

/** Notes in which of the lines each word stands. */
export function buildLines(lines: readonly (readonly WordForms[])[]): Lines {
  const byStem = new Map<string, number[]>();
  const byRoot = new Map<string, number[]>();
  lines.forEach((words, line) => {
    for (const { stem, root } of words) {
      note(byStem, stem, line);
      note(byRoot, root, line);
    }
  });
  return { count: lines.length, byStem, byRoot };
}

function note(places: Map<string, number[]>, term: string, line: number): void {
  const known = places.get(term);
  if (known === undefined) places.set(term, [line]);
  else if (known.at(-1) !== line) known.push(line);
}

/**
 * Finds how much of what is asked stands together in one line. Words that a text has here and there say less: "asylum seeker
 * work permit" is spread over many, a question that it answers is near one way of asking for it.
 */
export function matchLines(units: readonly Unit[], rarities: readonly number[], lines: Lines): LineMatch {
  const had = new Float64Array(lines.count);
  const counts = new Uint8Array(lines.count);
  const add = (line: number, rarity: number) => {
    had[line] = (had[line] ?? 0) + rarity;
    counts[line] = (counts[line] ?? 0) + 1;
  };
  for (const [at, unit] of units.entries()) {
    const rarity = rarities[at] ?? 0;
    if (rarity <= COMMON_RARITY || isElsewhere(unit)) continue;
    const byStem = listLines(unit, 'stem', lines.byStem);
    for (const line of byStem) add(line, rarity * MATCH.word);
    const byRoot = listLines(unit, 'root', lines.byRoot);
    for (const line of dropShared(byRoot, byStem)) add(line, rarity * MATCH.root);
  }
  return { had: Math.max(0, ...had), units: Math.max(0, ...counts) };
}

const NOWHERE: readonly number[] = [];

/** Lists the lines that have all the words of a unit. */
function listLines(
  { words }: Unit,
  form: 'stem' | 'root',
  places: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  let found: readonly number[] | undefined;
  for (const word of words) {
    const lines = places.get(word[form]) ?? NOWHERE;
    found = found === undefined ? lines : keepShared(found, lines);
    if (found.length === 0) return NOWHERE;
  }
  return found ?? NOWHERE;
}

function keepShared(lines: readonly number[], others: readonly number[]): readonly number[] {
  const known = new Set(others);
  return lines.filter((line) => known.has(line));
}

function dropShared(lines: readonly number[], others: readonly number[]): readonly number[] {
  if (lines.length === 0 || others.length === 0) return lines;
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}
