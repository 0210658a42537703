import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureEdits } from '../../src/retrieval/edit-distance.ts';
import { openNearWords, storePairs } from '../../src/retrieval/near-word.ts';

const word = (min: number) => fc.string({ unit: fc.constantFrom(...'abesضظا'), minLength: min, maxLength: 10 });
const words = fc.uniqueArray(word(4), { maxLength: 20 });

/** Turns a word into one that is a few edits away. */
const edited = words.chain((list) =>
  fc.record({
    list: fc.constant(list),
    word: fc.oneof(word(1), list.length === 0 ? word(1) : editOne(fc.constantFrom(...list))),
  }),
);

function editOne(from: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(from, fc.nat(9), fc.constantFrom('', 'a', 'ظ'), fc.boolean()).map(([text, at, letter, isSwap]) => {
    const [first = '', second = ''] = [text[at], text[at + 1]];
    return text.slice(0, at) + (isSwap ? second + first + text.slice(at + 2) : letter + text.slice(at + 1));
  });
}

/** The nearest by comparing with every word. */
function findNearest(typed: string, list: readonly string[]) {
  if (typed.length < 4) return undefined;
  const max = typed.length >= 8 ? 2 : 1;
  const isMeant = (found: string, edits: number) =>
    typed.length > 4 ||
    edits < 1 ||
    [...found].some((letter, at) => 'اaeiou'.includes(letter) && found.slice(0, at) + found.slice(at + 1) === typed);
  return list
    .map((found) => ({ word: found, edits: measureEdits(typed, found, max) }))
    .filter(({ word: found, edits }) => edits <= max && isMeant(found, edits))
    .toSorted((a, b) => a.edits - b.edits)[0];
}

describe('openNearWords()', () => {
  it('finds what comparing with every word finds', () => {
    fc.assert(
      fc.property(edited, ({ list, word: typed }) => {
        const find = openNearWords(list, JSON.parse(JSON.stringify(storePairs(list))));
        expect(find(typed)).toEqual(findNearest(typed, list));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reaches over three letters that are easily confused', () => {
    const list = ['ظصطابجدر'];
    const find = openNearWords(list, storePairs(list));
    expect(find('ضستابجدر')).toEqual({ word: 'ظصطابجدر', edits: expect.closeTo(1.8) });
  });

  it('takes a word of four letters for one that has a long vowel or a confused letter, and for nothing else', () => {
    const list = ['محكمه', 'تعاون'];
    const find = openNearWords(list, storePairs(list));
    expect(find('تعون')).toEqual({ word: 'تعاون', edits: 1 });
    expect(find('مكمه')).toBeUndefined();
    expect(openNearWords(['ظباط'], storePairs(['ظباط']))('ضباط')).toEqual({ word: 'ظباط', edits: expect.closeTo(0.6) });
  });

  it('leaves numbers as they are', () => {
    const list = ['report2020'];
    expect(openNearWords(list, storePairs(list))('report2021')).toBeUndefined();
  });
});
