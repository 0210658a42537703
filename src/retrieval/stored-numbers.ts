/**
 * Whole numbers from 0 to 4,294,967,295 as plain JSON: base64 of integers of the fewest bits that all fit in. JSON of the numbers
 * themselves takes ten times as long to read. Bytes are in the order of the machine; the index file says which that is.
 */
export interface StoredNumbers {
  readonly bits: 8 | 16 | 32;
  readonly base64: string;
}

const ARRAYS = { 8: Uint8Array, 16: Uint16Array, 32: Uint32Array } as const;

/** Makes numbers ready for storing. */
export function storeNumbers(numbers: readonly number[]): StoredNumbers {
  const highest = numbers.reduce((max, number) => Math.max(max, number), 0);
  const bits = highest < 2 ** 8 ? 8 : highest < 2 ** 16 ? 16 : 32;
  return { bits, base64: Buffer.from(ARRAYS[bits].from(numbers).buffer).toString('base64') };
}

/** Opens stored numbers. */
export function openNumbers({ bits, base64 }: StoredNumbers): Uint32Array {
  // A copy begins where integers may begin.
  const { buffer } = Uint8Array.from(Buffer.from(base64, 'base64'));
  return Uint32Array.from(new ARRAYS[bits](buffer));
}

/** Finds where, between two places of numbers that rise there, those begin that are no less than another. */
export function findFrom(numbers: Uint32Array, least: number, from = 0, to = numbers.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds up the numbers before each, and, at the end, all of them; `from` is what stands first. */
export function sumBefore(numbers: Uint32Array, from = 0): Uint32Array {
  const sums = new Uint32Array(numbers.length + 1);
  let total = from;
  for (let at = 0; at < numbers.length; at += 1) {
    sums[at] = total;
    total += numbers[at] ?? 0;
  }
  sums[numbers.length] = total;
  return sums;
}
