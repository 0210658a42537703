import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Tile, tileLine, WORD_SPACE } from '../../src/restoration/tiling.ts';

/** Tiles two strings, `_` standing for a real space between words in the expected one, and spells the tiles out. */
function spell(expected: string, source: string) {
  const signs = expected.replaceAll('_', WORD_SPACE);
  return tileLine(signs, source).map(({ sourceStart, length }) => source.slice(sourceStart, sourceStart + length));
}

function placesOf(tiles: readonly Tile[], start: 'expectedStart' | 'sourceStart') {
  return tiles.flatMap((tile) => Array.from({ length: tile.length }, (_, unit) => tile[start] + unit));
}

const LETTERS = Array.from('ابتجدرسلمن');

/** A string with the same string cut into pieces that stand in another order. */
const scrambled = fc
  .array(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 }), { maxLength: 8 })
  .chain((pieces) =>
    fc.record({
      expected: fc.constant(pieces.join('')),
      source: fc.shuffledSubarray(pieces, { minLength: pieces.length }).map((reordered) => reordered.join('')),
    }),
  );

describe('tileLine()', () => {
  it('covers a line in order with one tile', () => {
    expect(tileLine('تهريب', 'تهريب')).toEqual([{ expectedStart: 0, sourceStart: 0, length: 5 }]);
  });

  it('finds pieces in another order, and lists them in the order of the source', () => {
    expect(tileLine('وضعأدلة', 'أدلةوضع')).toEqual([
      { expectedStart: 3, sourceStart: 0, length: 4 },
      { expectedStart: 0, sourceStart: 4, length: 3 },
    ]);
  });

  it('takes the longest run first', () => {
    expect(tileLine('ابجدر', 'اب بجدر')).toEqual([
      { expectedStart: 0, sourceStart: 0, length: 1 },
      { expectedStart: 1, sourceStart: 3, length: 4 },
    ]);
  });

  it('uses each sign of the source once', () => {
    expect(tileLine('منمن', 'من')).toEqual([{ expectedStart: 0, sourceStart: 0, length: 2 }]);
  });

  it('leaves out what has no counterpart', () => {
    expect(spell('وضع', 'وضغ')).toEqual(['وض']);
  });

  it('matches a space between words with a blank inside a tile', () => {
    expect(spell('وضع_أدلة', 'وضع أدلة')).toEqual(['وضع أدلة']);
  });

  it('matches a space between words with no other sign', () => {
    expect(spell('وضع_أدلة', 'وضع-أدلة')).toEqual(['وضع', 'أدلة']);
  });

  it.each([
    ['begins', 'ع_أدلة', 'غ أدلة', ['أدلة']],
    ['ends', 'أدلة_وضع', 'وضع أدلة ', ['وضع', 'أدلة']],
  ])('%s no tile with a space between words', (_, expected, source, tiles) => {
    expect(spell(expected, source)).toEqual(tiles);
  });

  it('begins and ends a tile with a lost letter', () => {
    expect(spell('م _ هذا', 'م   هذا')).toEqual(['م   هذا']);
    expect(spell(' ذا', 'و ذا')).toEqual([' ذا']);
    expect(spell('م ', 'م و')).toEqual(['م ']);
  });

  it.each([
    ['lost letters', '   ', '   '],
    ['spaces', '__', '  '],
    ['both', ' _ ', '   '],
  ])('takes blanks that stand for %s alone for no evidence', (_, expected, source) => {
    expect(tileLine(expected.replaceAll('_', WORD_SPACE), source)).toEqual([]);
  });

  it('leaves a lost letter out whose neighbours stand elsewhere', () => {
    expect(spell('م ال', 'ال-م- -')).toEqual(['ال', 'م']);
  });

  it.each([
    ['', ''],
    ['', 'من'],
    ['من', ''],
    ['من', 'دعا'],
  ])('finds no tile of %j in %j', (expected, source) => {
    expect(tileLine(expected, source)).toEqual([]);
  });

  it('covers a scrambled line wholly, each sign once', () => {
    fc.assert(
      fc.property(scrambled, ({ expected, source }) => {
        const tiles = tileLine(expected, source);
        const every = Array.from(expected, (_, index) => index);
        expect(placesOf(tiles, 'sourceStart')).toEqual(every);
        expect(placesOf(tiles, 'expectedStart').sort((a, b) => a - b)).toEqual(every);
      }),
    );
  });

  it('makes tiles that read the same on both sides', () => {
    fc.assert(
      fc.property(scrambled, ({ expected, source }) => {
        for (const { expectedStart, sourceStart, length } of tileLine(expected, source)) {
          expect(expected.slice(expectedStart, expectedStart + length)).toBe(
            source.slice(sourceStart, sourceStart + length),
          );
        }
      }),
    );
  });
});
