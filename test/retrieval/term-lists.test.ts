import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteTerm, openTermLists, openTerms, splitTerms, storeTermLists } from '../../src/retrieval/term-lists.ts';

const term = fc
  .oneof(fc.constantFrom('__proto__', 'constructor', 'تهريب'), fc.string({ minLength: 1 }))
  .filter((text) => !text.includes('\n'));
const lists = fc
  .dictionary(term, fc.array(fc.nat({ max: 9_999 }), { maxLength: 5 }))
  .map((record) => new Map(Object.entries(record)));

describe('noteTerm()', () => {
  it('notes a number once for each term', () => {
    const noted = new Map<string, number[]>();
    for (const [name, number] of [
      ['a', 1],
      ['a', 1],
      ['b', 1],
      ['a', 2],
    ] as const)
      noteTerm(noted, name, number);
    expect(noted).toEqual(
      new Map([
        ['a', [1, 2]],
        ['b', [1]],
      ]),
    );
  });
});

describe('storeTermLists()', () => {
  it('gives every list back, through JSON too', () => {
    fc.assert(
      fc.property(lists, (byTerm) => {
        const stored = JSON.parse(JSON.stringify(storeTermLists(byTerm)));
        const get = openTermLists(openTerms(stored.terms), stored, (list) => [...list]);
        expect(splitTerms(stored.terms)).toEqual([...byTerm.keys()].toSorted());
        for (const [key, values] of byTerm) expect(get(key)).toEqual(values);
        expect(get('no such\nterm')).toBeUndefined();
      }),
    );
  });
});
