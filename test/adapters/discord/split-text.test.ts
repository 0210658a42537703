import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../adapters/discord/markdown.ts';
import { clipLabel, splitText } from '../../../adapters/discord/split-text.ts';
import { typedText } from '../../support/arabic.ts';

const measure = (text: string) => escapeText(text).length;

describe('splitText()', () => {
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

describe('clipLabel()', () => {
  it('keeps a label that fits, and shortens another by whole letters', () => {
    expect(clipLabel('abc', 3)).toBe('abc');
    expect(clipLabel('تُشجَّع', 4)).toBe('تُش…');
  });
});
