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
  'وا',
  'حخ',
  'جح',
  'بت',
  'ei',
  'ea',
  'ie',
  'sz',
  'sc',
  'ck',
  'ao',
  'ou',
  'fv',
];
const CONFUSED_PAIRS: ReadonlySet<string> = new Set(CONFUSED.flatMap(([a = '', b = '']) => [a + b, b + a]));
const CONFUSED_COST = 0.6;

/**
 * Counts what turns one word into the other: letters left out, added or changed, neighbours swapped, 1 each; less for
 * letters that are easily confused (optimal string alignment).
 *
 * @returns The distance, or `Infinity` where it exceeds `max`.
 */
export function measureEdits(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return Number.POSITIVE_INFINITY;
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line += 1) {
    const next = buildRow(a, b, { line, row, above });
    if (Math.min(...next) > max) return Number.POSITIVE_INFINITY;
    above = row;
    row = next;
  }
  const distance = row[b.length] ?? 0;
  return distance > max ? Number.POSITIVE_INFINITY : distance;
}

interface Rows {
  readonly line: number;
  readonly row: readonly number[];
  readonly above: readonly number[];
}

function buildRow(a: string, b: string, { line, row, above }: Rows): readonly number[] {
  const next = [line];
  for (let column = 1; column <= b.length; column += 1) {
    const change = (row[column - 1] ?? 0) + costOfChange(a[line - 1] ?? '', b[column - 1] ?? '');
    const step = Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
    next.push(isSwap(a, b, line, column) ? Math.min(step, (above[column - 2] ?? 0) + 1) : step);
  }
  return next;
}

/** Tells whether the two letters before these places stand the other way round in the other word. */
function isSwap(a: string, b: string, line: number, column: number): boolean {
  return line > 1 && column > 1 && a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1];
}

function costOfChange(a: string, b: string): number {
  if (a === b) return 0;
  return CONFUSED_PAIRS.has(a + b) ? CONFUSED_COST : 1;
}
