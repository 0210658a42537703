import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureEdits } from '../../src/retrieval/edit-distance.ts';
import { listNearPairs } from '../../src/retrieval/near-pairs.ts';

describe('listNearPairs()', () => {
  it('pairs words that a letter changed, added, left out or swapped with its neighbour turns into each other', () => {
    expect(listNearPairs(['parents', 'patents', 'patent', 'parnets', 'tapestry'])).toEqual([
      ['parents', 'parnets'],
      ['parents', 'patents'],
      ['patent', 'patents'],
    ]);
  });

  it('pairs no word with itself', () => {
    expect(listNearPairs(['تهريب', 'تهريب'])).toEqual([]);
  });

  it('finds what comparing every word with every other finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), (words) => {
        const sorted = words.toSorted();
        const expected = sorted.flatMap((a, place) =>
          sorted.slice(place + 1).flatMap((b) => (measureEdits(a, b, 1) <= 1 ? [`${a} ${b}`] : [])),
        );
        expect(listNearPairs(words).map((pair) => pair.join(' '))).toEqual(expected.toSorted());
      }),
    );
  });
});
