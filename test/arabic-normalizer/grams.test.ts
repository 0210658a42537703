import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutGrams } from '../../src/arabic-normalizer/grams.ts';

describe('cutGrams()', () => {
  it('cuts a word into its runs with the ends marked', () => {
    expect(cutGrams('تهريب', 4)).toEqual(['_تهر', 'تهري', 'هريب', 'ريب_']);
  });

  it('gives a short word whole', () => {
    expect(cutGrams('حق', 4)).toEqual(['_حق_']);
  });

  it('gives runs of the size asked for, which lie next to one another in the word', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), (word) => {
        const grams = cutGrams(word, 4);
        expect(grams.every((gram) => gram.length === 4)).toBe(true);
        expect(grams.map((gram) => gram[0]).join('')).toBe(`_${word}_`.slice(0, grams.length));
      }),
    );
  });
});
