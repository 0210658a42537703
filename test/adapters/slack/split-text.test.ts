import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, splitText } from '../../../adapters/slack/split-text.ts';

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
});
