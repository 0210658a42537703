/** Letters that people write for one another, folded: the same sound, or the same shape but for a dot. */
const CONFUSED = [
  'ضظ',
  'ذز',
  'ذد',
  'سص',
  'ثس',
  'تط',
  'قك',
  'غق',
  'حه',
  'اع',
  'هت',
  'يا',
  'ءي',
  'ءو',
  'وا',
  'حخ',
  'جح',
  'بت',
  'ei',
  'ea',
  'sz',
  'sc',
  'ck',
  'ao',
  'ou',
  'fv',
];
const CONFUSED_PAIRS: ReadonlySet<number> = new Set(
  CONFUSED.flatMap((pair) => [
    pairOf(pair.charCodeAt(0), pair.charCodeAt(1)),
    pairOf(pair.charCodeAt(1), pair.charCodeAt(0)),
  ]),
);
/** The least that turns a letter into another. */
export const CONFUSED_COST = 0.6;

/** One number for two letters, by their UTF-16 units. */
function pairOf(a: number, b: number): number {
  return a * 0x1_00_00 + b;
}

/**
 * Counts what turns one word into the other: letters left out, added or changed, neighbours swapped, 1 each; less for
 * letters that are easily confused (optimal string alignment).
 *
 * @returns The distance, or `Infinity` where it exceeds `max`.
 */
export function measureEdits(a: string, b: string, max: number): number {
  // What is left out or added moves the words apart by one letter each: cells further from the diagonal cost more than `max`.
  const band = Math.floor(max);
  if (Math.abs(a.length - b.length) > band) return Number.POSITIVE_INFINITY;
  const width = b.length + 1;
  let above = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
  let row = Array.from(above, (_, column) => column);
  let next = above.slice();
  for (let line = 1; line <= a.length; line += 1) {
    if (fillRow(next, { a, b, line, band, row, above }) > max) return Number.POSITIVE_INFINITY;
    [above, row, next] = [row, next, above];
  }
  const distance = row[b.length] ?? 0;
  return distance > max ? Number.POSITIVE_INFINITY : distance;
}

interface Rows {
  readonly a: string;
  readonly b: string;
  readonly line: number;
  /** How far from the diagonal cells are filled. */
  readonly band: number;
  /** The row before, and the one before that. */
  readonly row: readonly number[];
  readonly above: readonly number[];
}

/** Fills the row of a letter of `a` near the diagonal. @returns the least in it. */
function fillRow(next: number[], { a, b, line, band, row, above }: Rows): number {
  const letter = a.charCodeAt(line - 1);
  const from = Math.max(1, line - band);
  const to = Math.min(b.length, line + band);
  // The cell before the band must not keep what an earlier line had there; behind it none has had anything but what exceeds `max`.
  let least = from === 1 ? line : Number.POSITIVE_INFINITY;
  next[from - 1] = least;
  for (let column = from; column <= to; column += 1) {
    const change = (row[column - 1] ?? 0) + costOfChange(letter, b.charCodeAt(column - 1));
    let cost = Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
    if (isSwap(a, b, line, column)) cost = Math.min(cost, (above[column - 2] ?? 0) + 1);
    next[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Tells whether the two letters before these places stand the other way round in the other word. */
function isSwap(a: string, b: string, line: number, column: number): boolean {
  return line > 1 && column > 1 && a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1];
}

function costOfChange(a: number, b: number): number {
  if (a === b) return 0;
  return CONFUSED_PAIRS.has(pairOf(a, b)) ? CONFUSED_COST : 1;
}
