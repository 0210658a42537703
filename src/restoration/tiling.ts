/**
 * A real space between words, in the expected signs. It matches a blank of the source, but no tile begins or ends with
 * it: at the border of two pieces the blanks of the source are unreliable (docs/damage-models.md 1.3).
 */
export const WORD_SPACE = '\u00A0';

/** One run of signs that stands in both strings: `length` signs from `expectedStart`, and from `sourceStart`. */
export interface Tile {
  readonly expectedStart: number;
  readonly sourceStart: number;
  readonly length: number;
}

/** Which signs of the two strings are not yet part of a tile. */
interface FreeSigns {
  readonly expected: boolean[];
  readonly source: boolean[];
}

/**
 * Covers `expected` with runs that also stand in `source`, the longest first, each sign used once: the pieces of a
 * scrambled line. Runs of blanks alone are no evidence and are left out, so a lost letter counts only beside a letter.
 * Greedy string tiling (Wise 1993); time grows with the cube of the length, which is that of one line.
 *
 * @returns The tiles in the order of `source`. Signs outside every tile have no counterpart.
 */
export function tileLine(expected: string, source: string): readonly Tile[] {
  const free: FreeSigns = {
    expected: expected.split('').map(() => true),
    source: source.split('').map(() => true),
  };
  const columnsOf = indexColumns(expected, source);
  const tiles: Tile[] = [];
  for (let tile = findLongestTile(expected, columnsOf, free); tile !== undefined; ) {
    tiles.push(tile);
    free.expected.fill(false, tile.expectedStart, tile.expectedStart + tile.length);
    free.source.fill(false, tile.sourceStart, tile.sourceStart + tile.length);
    tile = findLongestTile(expected, columnsOf, free);
  }
  return tiles.sort((a, b) => a.sourceStart - b.sourceStart);
}

/** Where each sign that is expected stands in the source. */
function indexColumns(expected: string, source: string): ReadonlyMap<string, readonly number[]> {
  const signs = source.split('');
  return new Map(
    Array.from(new Set(expected.split('')), (sign) => [
      sign,
      signs.flatMap((other, column) => (isSameSign(sign, other) ? [column] : [])),
    ]),
  );
}

function findLongestTile(
  expected: string,
  columnsOf: ReadonlyMap<string, readonly number[]>,
  free: FreeSigns,
): Tile | undefined {
  let best: Tile | undefined;
  const width = free.source.length + 1;
  let previous = new Uint16Array(width);
  for (let row = 0; row < expected.length; row += 1) {
    // current[column + 1]: the length of the run that ends in this row and column.
    const current = new Uint16Array(width);
    const columns = free.expected[row] ? columnsOf.get(expected.charAt(row)) : undefined;
    for (const column of columns ?? []) {
      if (!free.source[column]) continue;
      const length = (previous[column] ?? 0) + 1;
      current[column + 1] = length;
      if (length <= (best?.length ?? 0)) continue;
      best = chooseLonger(
        best,
        { expectedStart: row - length + 1, sourceStart: column - length + 1, length },
        expected,
      );
    }
    previous = current;
  }
  return best;
}

function chooseLonger(best: Tile | undefined, run: Tile, expected: string): Tile | undefined {
  const tile = trimSpaces(expected, run);
  return tile.length > (best?.length ?? 0) && hasLetter(expected, tile) ? tile : best;
}

function isSameSign(expected: string | undefined, source: string | undefined): boolean {
  return expected === source || (expected === WORD_SPACE && source === ' ');
}

function trimSpaces(expected: string, tile: Tile): Tile {
  let { expectedStart, sourceStart, length } = tile;
  while (length > 0 && expected[expectedStart] === WORD_SPACE) {
    expectedStart += 1;
    sourceStart += 1;
    length -= 1;
  }
  while (length > 0 && expected[expectedStart + length - 1] === WORD_SPACE) length -= 1;
  return { expectedStart, sourceStart, length };
}

function hasLetter(expected: string, tile: Tile): boolean {
  return expected.slice(tile.expectedStart, tile.expectedStart + tile.length).trim() !== '';
}
