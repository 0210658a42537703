import { type Claim, type ExpectedWord, expectWords } from './claim.ts';
import type { DamageModel } from './damage-model.ts';
import { splitByLines } from './line-split.ts';
import { type ReadSource, readSource } from './read-source.ts';
import { type Tile, tileLine, WORD_SPACE } from './tiling.ts';

/** The words of one source line held against it: what the proof counts, and what an explanation shows. */
export interface LineMatch {
  readonly words: readonly ExpectedWord[];
  readonly source: ReadSource;
  /** The signs of the words, written out. */
  readonly expected: string;
  /** The word and the sign of it that each unit of `expected` belongs to; no sign for the blank before a word. */
  readonly owners: readonly SignOwner[];
  /** The runs that stand both in `expected` and in the source, in the order of the source. */
  readonly tiles: readonly Tile[];
  /** Words whose signs are not all in the source, by their index. */
  readonly unproved: ReadonlySet<number>;
}

/** Which sign of which word, by index. */
interface SignOwner {
  readonly word: number;
  readonly sign: number | undefined;
}

/** Assigns the words of a claim to its source lines, and covers their damaged image with the signs that stand there. */
export function matchClaim(claim: Claim, model: DamageModel): readonly LineMatch[] {
  const sources = readSource(claim.lines, model);
  const lines = splitByLines(
    expectWords(claim, model),
    sources.map(({ signs }) => signs),
  );
  return lines.map((words, line) => matchLine(words, sources[line] ?? { signs: '', places: [] }));
}

function matchLine(given: readonly ExpectedWord[], source: ReadSource): LineMatch {
  const first = tileWords(given, source);
  const words = chooseGlyphs(given, first.unproved);
  return { words, source, ...(words === given ? first : tileWords(words, source)) };
}

function tileWords(words: readonly ExpectedWord[], source: ReadSource) {
  const { expected, mustStand, owners } = layOut(words);
  const tiles = tileLine(expected, source.signs);
  const covered = listUnits(tiles, 'expectedStart');
  const unproved = new Set(owners.flatMap(({ word }, unit) => (mustStand[unit] && !covered.has(unit) ? [word] : [])));
  return { expected, owners, tiles, unproved };
}

/** Takes the letter itself in words that the source does not have with the sign that some glyph of theirs may have become. */
function chooseGlyphs(words: readonly ExpectedWord[], unproved: ReadonlySet<number>): readonly ExpectedWord[] {
  const isOpen = (word: ExpectedWord, index: number) =>
    unproved.has(index) && word.signs.some(({ orKept }) => orKept !== undefined);
  if (!words.some(isOpen)) return words;
  return words.map((word, index) => {
    if (!isOpen(word, index)) return word;
    const signs = word.signs.map((sign) =>
      sign.orKept === undefined ? sign : ({ ...sign, ...sign.orKept, kind: 'kept' } as const),
    );
    return { ...word, signs };
  });
}

/** Writes the words out as one string of signs, and says of each unit whether it must stand and to which sign it belongs. */
function layOut(words: readonly ExpectedWord[]) {
  let expected = '';
  const mustStand: boolean[] = [];
  const owners: SignOwner[] = [];
  words.forEach(({ signs, isJoined }, word) => {
    if (word > 0 && !isJoined) {
      expected += WORD_SPACE;
      mustStand.push(false);
      owners.push({ word, sign: undefined });
    }
    signs.forEach(({ sign: text, kind }, sign) => {
      expected += text;
      for (let unit = 0; unit < text.length; unit += 1) {
        mustStand.push(kind !== 'space');
        owners.push({ word, sign });
      }
    });
  });
  return { expected, mustStand, owners };
}

/** Lists the units that some tiles cover, of one of the two strings. */
export function listUnits(tiles: readonly Tile[], side: 'expectedStart' | 'sourceStart'): ReadonlySet<number> {
  const units = new Set<number>();
  for (const tile of tiles) for (let unit = 0; unit < tile.length; unit += 1) units.add(tile[side] + unit);
  return units;
}
