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
  const tally: Tally = { had: new Float64Array(lines.count), counts: new Uint8Array(lines.count), best: 0, most: 0 };
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const rarity = rarities[at] ?? 0;
    if (unit === undefined || rarity <= COMMON_RARITY || isElsewhere(unit)) continue;
    const byStem = listLines(unit, 'stem', lines.byStem);
    const byRoot = listLines(unit, 'root', lines.byRoot);
    add(tally, byStem, rarity * MATCH.word);
    add(tally, dropShared(byRoot, byStem), rarity * MATCH.root);
  }
  return { had: tally.best, units: tally.most };
}

/** What each line has so far, and what the best of them has. */
interface Tally {
  readonly had: Float64Array;
  readonly counts: Uint8Array;
  best: number;
  most: number;
}

function add(tally: Tally, lines: readonly number[], rarity: number): void {
  const { had, counts } = tally;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? 0;
    const total = (had[line] ?? 0) + rarity;
    const count = (counts[line] ?? 0) + 1;
    had[line] = total;
    counts[line] = count;
    if (total > tally.best) tally.best = total;
    if (count > tally.most) tally.most = count;
  }
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

/** Both lists rise, and so does what is kept. */
function keepShared(lines: readonly number[], others: readonly number[]): readonly number[] {
  return lines.filter((line) => hasLine(others, line));
}

function dropShared(lines: readonly number[], others: readonly number[]): readonly number[] {
  return others.length === 0 ? lines : lines.filter((line) => !hasLine(others, line));
}

function hasLine(lines: readonly number[], line: number): boolean {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((lines[middle] ?? 0) < line) from = middle + 1;
    else to = middle;
  }
  return lines[from] === line;
}
