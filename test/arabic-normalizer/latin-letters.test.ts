import { describe, expect, it } from 'vitest';
import { measureLatinDistance } from '../../src/arabic-normalizer/latin-distance.ts';
import { LATIN_LETTERS, splitLatin } from '../../src/arabic-normalizer/latin-letters.ts';
import { skeletonOf } from '../../src/arabic-normalizer/transliterate.ts';

const SPELLINGS = Object.entries(LATIN_LETTERS);

describe('LATIN_LETTERS', () => {
  it.each(SPELLINGS)('%s leaves the skeleton of the letter that it usually is', (spelling, { usual }) => {
    expect(skeletonOf(`ba${spelling}am`, { isFull: true })).toBe(skeletonOf(`ب${usual[0]}م`, { isFull: true }));
  });

  it.each(SPELLINGS)(
    '%s is nearer to what it usually is than to what it is now and then',
    (spelling, { usual, others }) => {
      const measure = (letter: string) => measureLatinDistance(`ba${spelling}am`, `ب${letter}م`);
      for (const letter of usual) {
        expect(measure(letter)).toBeLessThan(0.1);
        for (const other of others) expect(measure(letter)).toBeLessThan(measure(other));
      }
    },
  );
});

describe('splitLatin()', () => {
  it('takes two letters that stand for one together, and an x apart', () => {
    expect(splitLatin('shaxs')).toEqual(['sh', 'a', 'k', 's', 's']);
    expect(splitLatin("djihad-3a'")).toEqual(['dj', 'i', 'h', 'a', 'd', '3', 'a']);
    expect(splitLatin('')).toEqual([]);
  });
});
