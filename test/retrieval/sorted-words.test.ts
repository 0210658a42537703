import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareWords, openSortedWords } from '../../src/retrieval/sorted-words.ts';

it('finds the same places as a map would, when asked again too', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.array(fc.string()), (words, others) => {
      const sorted = words.toSorted(compareWords);
      const places = new Map(sorted.map((word, place) => [word, place]));
      const find = openSortedWords(sorted);
      for (const word of [...words, ...others, ...words, ...others]) expect(find(word)).toBe(places.get(word));
    }),
  );
});
