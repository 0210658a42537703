import type { WordForms } from './analysis.ts';
import { isElsewhere, type Unit } from './units.ts';
import { MATCH } from './weights.ts';

/** In which lines words stand; a line is one way in which people ask for a text. */
export interface Lines {
  readonly count: number;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly byRoot: ReadonlyMap<string, readonly number[]>;
}

/** How much of a question stands together in one line. */
export interface LineMatch {
  /** The rarities of what stands there, added up: that of the best line. */
  readonly had: number;
  /** How many things that are not common stand there: in the line that has most. */
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
  const count = new Uint8Array(lines.count);
  units.forEach((unit, place) => {
    if (isElsewhere(unit)) return;
    const { words } = unit;
    const rarity = rarities[place] ?? 0;
    const add = (line: number, share: number) => {
      had[line] = (had[line] ?? 0) + share * rarity;
      if (rarity > COMMON_RARITY) count[line] = (count[line] ?? 0) + 1;
    };
    const byStem = intersect(words.map(({ stem }) => lines.byStem.get(stem) ?? []));
    for (const line of byStem) add(line, MATCH.word);
    const known = new Set(byStem);
    for (const line of intersect(words.map(({ root }) => lines.byRoot.get(root) ?? []))) {
      if (!known.has(line)) add(line, MATCH.root);
    }
  });
  return { had: Math.max(0, ...had), units: Math.max(0, ...count) };
}

function intersect([first = [], ...others]: readonly (readonly number[])[]): readonly number[] {
  return others.length === 0 ? first : first.filter((line) => others.every((other) => other.includes(line)));
}
