import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANKED_SHAPES } from '../../src/restoration/blanked-shapes.ts';
import type { ExpectedWord } from '../../src/restoration/claim.ts';
import { textOfSigns } from '../../src/restoration/damage-model.ts';
import { splitByLines } from '../../src/restoration/line-split.ts';
import { FIELD_WORDS } from '../support/arabic.ts';

function expectWord(word: string): ExpectedWord {
  return { word, at: 0, signs: BLANKED_SHAPES.damage(word), repaired: false, isJoined: false };
}

function damage(word: string) {
  return textOfSigns(BLANKED_SHAPES.damage(word));
}

/** Splits `text` by `lines` and joins the words of each line. */
function split(text: string, lines: readonly string[]) {
  const words = text.split(' ').filter((word) => word !== '');
  return splitByLines(words.map(expectWord), lines).map((line) => line.map(({ word }) => word).join(' '));
}

describe('splitByLines()', () => {
  it('gives each line the words whose damaged letters stand on it', () => {
    const lines = ['ينبغي للدول الأطراف', 'أت تع ب جم ', 'البيانات'];
    expect(split('ينبغي للدول الأطراف أن تعزز جمع البيانات', lines)).toEqual([
      'ينبغي للدول الأطراف',
      'أن تعزز جمع',
      'البيانات',
    ]);
  });

  it('does not mind the order of the pieces on a line', () => {
    expect(split('ينبغي للدول أن تعزز', ['للدول  ينبغي', 'تع ب أت'])).toEqual(['ينبغي للدول', 'أن تعزز']);
  });

  it('does not mind on which line the blanks stand', () => {
    expect(split('مثل للدول', ['م', 'للدول  '])).toEqual(['مثل', 'للدول']);
  });

  it.each([
    ['first', ['', 'ينبغي', 'للدول'], ['', 'ينبغي', 'للدول']],
    ['in the middle', ['ينبغي', '  ', 'للدول'], ['ينبغي', '', 'للدول']],
    ['last', ['ينبغي', 'للدول', ''], ['ينبغي', 'للدول', '']],
  ])('gives no words to a blank line that stands %s', (_, lines, parts) => {
    expect(split('ينبغي للدول', lines)).toEqual(parts);
  });

  it('keeps the other words in place around a wrong one', () => {
    expect(split('ينبغي لتلك أن تعزز', ['ينبغي للدول', 'أت تع ب'])).toEqual(['ينبغي لتلك', 'أن تعزز']);
  });

  it('keeps the other words in place where one is missing', () => {
    expect(split('ينبغي أن تعزز جمع', ['ينبغي للدول', 'أت تع ب جمع'])).toEqual(['ينبغي', 'أن تعزز جمع']);
  });

  it('gives all words to a single line', () => {
    expect(split('ينبغي للدول', ['كوفيد'])).toEqual(['ينبغي للدول']);
  });

  it('gives every line an empty list where there are no words', () => {
    expect(splitByLines([], ['ينبغي', ''])).toEqual([[], []]);
  });

  it('finds the lines that a text was cut into, whatever the order on each', () => {
    const line = fc
      .array(fc.constantFrom(...FIELD_WORDS), { minLength: 1, maxLength: 6 })
      .chain((words) =>
        fc.record({ words: fc.constant(words), mixed: fc.shuffledSubarray(words, { minLength: words.length }) }),
      );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.flatMap(({ words }) => words).join(' ');
        const source = lines.map(({ mixed }) => mixed.map(damage).join(' '));
        expect(split(text, source)).toEqual(lines.map(({ words }) => words.join(' ')));
      }),
    );
  });

  it('gives back all words in order, whatever the lines hold', () => {
    const words = fc.array(fc.constantFrom(...FIELD_WORDS), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 4 }), (own, foreign) => {
        const expected = own.map(expectWord);
        const lines = foreign.map((line) => line.map(damage).join(' '));
        const parts = splitByLines(expected, lines);
        expect(parts.length).toBe(lines.length);
        expect(parts.flat()).toEqual(expected);
      }),
    );
  });
});
