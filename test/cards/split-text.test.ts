import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../adapters/discord/markdown.ts';
import { cutText, splitText } from '../../src/cards/split-text.ts';
import { typedText } from '../support/arabic.ts';

const measure = (text: string) => escapeText(text).length;
const ARABIC = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ُ', 'ّ', ' ', '.', '؛ ', '\n', '(أ) ', '7', 'W', '😀') });

describe('splitText()', () => {
  it('loses no character, adds none, and keeps every piece within the limit', () => {
    fc.assert(
      fc.property(fc.oneof(ARABIC, fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const pieces = splitText(text, max);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeGreaterThan(0);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it.each([
    ['lines', 'واحد. اثنان\nثلاثة أربعة', 20, ['واحد. اثنان\n', 'ثلاثة أربعة']],
    ['sentences', 'واحد اثنان. ثلاثة أربعة', 18, ['واحد اثنان. ', 'ثلاثة أربعة']],
    ['words', 'واحد اثنان ثلاثة', 12, ['واحد اثنان ', 'ثلاثة']],
    ['graphemes', 'شُجَّعَ', 4, ['شُ', 'جَّ', 'عَ']],
  ])('cuts between %s', (_, text, max, pieces) => {
    expect(splitText(text, max)).toEqual(pieces);
  });

  it('has no pieces for an empty text', () => {
    expect(splitText('', 10)).toEqual([]);
  });

  it('refuses a limit that holds nothing', () => {
    expect(() => splitText('a', 0)).toThrow(RangeError);
  });
});

describe('cutText()', () => {
  it('leaves a short text as it is', () => {
    expect(cutText('عنوان', 5)).toBe('عنوان');
  });

  it('ends a cut text with an ellipsis, between graphemes and within the limit', () => {
    expect(cutText('شُجَّعَ', 5)).toBe('شُ…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, max) => {
        expect(cutText(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('keeps a label that fits, and shortens another by whole letters', () => {
    expect(cutText('abc', 3)).toBe('abc');
    expect(cutText('تُشجَّع', 4)).toBe('تُش…');
  });
});

describe('splitText() with the length of what is written', () => {
  it('loses no character, and every piece fits', () => {
    const text = fc
      .array(fc.oneof(typedText, fc.constantFrom('\n', '. ', '؛ ', ' ', '، ', '*_')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 200 }), (whole, max) => {
        const pieces = splitText(whole, max, measure);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) {
          // A letter with more marks than that is the only thing that may be longer.
          const letters = [...new Intl.Segmenter().segment(piece)].length;
          if (letters > 1) expect(measure(piece)).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it.each([
    ['lines', 'aaaa bbbb\ncccc. dddd', ['aaaa bbbb\n', 'cccc. dddd']],
    ['sentences', 'aaaa bb. cccc dddd', ['aaaa bb. ', 'cccc dddd']],
    ['words', 'aaaaa bbbbb ccccc', ['aaaaa bbbbb ', 'ccccc']],
    ['letters', 'aaaaaaaaaaaaaaa', ['aaaaaaaaaaaa', 'aaa']],
  ])('splits between %s where it can', (_, text, pieces) => {
    expect(splitText(text, 12, (piece) => piece.length)).toEqual(pieces);
  });
});
