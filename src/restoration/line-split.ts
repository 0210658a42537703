import { textOfSigns } from './damage-model.ts';
import type { ExpectedWord } from './prove.ts';

/**
 * Assigns the words of a claim to the source lines, in order, so that the letters of the two differ as little as
 * possible. No word of the damaged sources crosses a line (docs/damage-models.md 1.5 and 2.5).
 *
 * @returns One list of words for each source line, in order; together they are `words`.
 */
export function splitByLines(
  words: readonly ExpectedWord[],
  sourceLines: readonly string[],
): readonly (readonly ExpectedWord[])[] {
  const images = words.map((word) => countSigns(textOfSigns(word.signs)));
  // costs[line][end]: the least difference when the first `line` lines hold the first `end` words.
  let costs = words.map(() => Number.POSITIVE_INFINITY);
  costs = [0, ...costs];
  const starts: number[][] = [];
  for (const source of sourceLines) {
    const { next, start } = addLine(costs, images, countSigns(source));
    costs = next;
    starts.push(start);
  }
  return readBack(words, starts);
}

type SignCounts = ReadonlyMap<string, number>;

function countSigns(text: string): SignCounts {
  const counts = new Map<string, number>();
  for (const sign of text) if (sign.trim() !== '') counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** Extends every best split by one line that holds the words `start` to `end`. */
function addLine(costs: readonly number[], images: readonly SignCounts[], source: SignCounts) {
  const next = costs.map(() => Number.POSITIVE_INFINITY);
  const start = costs.map(() => 0);
  costs.forEach((cost, first) => {
    if (!Number.isFinite(cost)) return;
    const open = new Map(source);
    let difference = sumOf(source);
    for (let end = first; end < costs.length; end += 1) {
      if (end > first) difference += takeSigns(open, images[end - 1]);
      if (cost + difference < (next[end] ?? 0)) {
        next[end] = cost + difference;
        start[end] = first;
      }
    }
  });
  return { next, start };
}

/** Takes a word's signs from what the line still holds. @returns the change of the difference between the two. */
function takeSigns(open: Map<string, number>, image: SignCounts | undefined): number {
  let change = 0;
  for (const [sign, count] of image ?? []) {
    const before = open.get(sign) ?? 0;
    open.set(sign, before - count);
    change += Math.abs(before - count) - Math.abs(before);
  }
  return change;
}

function sumOf(counts: SignCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function readBack(words: readonly ExpectedWord[], starts: readonly (readonly number[])[]) {
  const lines: (readonly ExpectedWord[])[] = [];
  let end = words.length;
  for (const start of starts.toReversed()) {
    const first = start[end] ?? 0;
    lines.unshift(words.slice(first, end));
    end = first;
  }
  return lines;
}
