import type { ExpectedWord } from './claim.ts';
import { textOfSigns } from './damage-model.ts';

/** The first guess of how much words and lines differ, in signs; claims that hold differ by less. */
const FIRST_LIMIT = 16;

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
  const sources = sourceLines.map(countSigns);
  const table = {
    images,
    sources,
    imageSums: sumUp(images),
    sourceSums: sumUp(sources),
  };
  // Splits that differ by more than the limit are left out unseen, so the limit grows until one is found.
  for (let limit = FIRST_LIMIT; ; limit *= 4) {
    const starts = findStarts(table, limit);
    if (starts !== undefined) return readBack(words, starts);
  }
}

interface SplitTable {
  readonly images: readonly SignCounts[];
  readonly sources: readonly SignCounts[];
  /** How many signs the first `n` words have, and the first `n` lines. */
  readonly imageSums: readonly number[];
  readonly sourceSums: readonly number[];
}

/** For each line and each end, the word at which the line begins in the best split; `undefined` where none is within the limit. */
function findStarts(table: SplitTable, limit: number): readonly (readonly number[])[] | undefined {
  const { images, sources } = table;
  // costs[end]: the least difference when the lines so far hold the first `end` words.
  let costs = [0, ...images.map(() => Number.POSITIVE_INFINITY)];
  const starts: number[][] = [];
  for (const line of sources.keys()) {
    const { next, start } = addLine(costs, line, { table, limit });
    costs = next;
    starts.push(start);
  }
  return (costs.at(-1) ?? 0) <= limit || sources.length === 0 ? starts : undefined;
}

type SignCounts = ReadonlyMap<string, number>;

function countSigns(text: string): SignCounts {
  const counts = new Map<string, number>();
  for (const sign of text) if (sign.trim() !== '') counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** Extends every best split by one line that holds the words `start` to `end`. */
function addLine(
  costs: readonly number[],
  line: number,
  { table, limit }: { readonly table: SplitTable; readonly limit: number },
) {
  const { images, imageSums, sourceSums } = table;
  const next = costs.map(() => Number.POSITIVE_INFINITY);
  const start = costs.map(() => 0);
  const size = at(sourceSums, line + 1) - at(sourceSums, line);
  const sourceLeft = at(sourceSums, -1) - at(sourceSums, line + 1);
  costs.forEach((cost, first) => {
    if (!Number.isFinite(cost)) return;
    const open = new Map(table.sources[line]);
    let difference = size;
    for (let end = first; end < costs.length; end += 1) {
      if (end > first) difference += takeSigns(open, images[end - 1]);
      // What follows differs at least by the number of its signs.
      const rest = Math.abs(at(imageSums, -1) - at(imageSums, end) - sourceLeft);
      if (cost + difference + rest <= limit && cost + difference < at(next, end)) {
        next[end] = cost + difference;
        start[end] = first;
      }
      if (cost + at(imageSums, end) - at(imageSums, first) - size > limit) break;
    }
  });
  return { next, start };
}

function at(numbers: readonly number[], index: number): number {
  return numbers.at(index) ?? 0;
}

/** The sums of the first 0, 1, 2, … of some counts. */
function sumUp(counts: readonly SignCounts[]): readonly number[] {
  const sums = [0];
  for (const count of counts) sums.push(at(sums, -1) + sumOf(count));
  return sums;
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
