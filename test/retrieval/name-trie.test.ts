import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NameTrie, openNameTrie, ROOT, storeNameTrie } from '../../src/retrieval/name-trie.ts';

const word = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', 'تهريب');
const name = fc.array(word, { minLength: 1, maxLength: 4 });
const names = fc.array(fc.tuple(name, fc.nat({ max: 70_000 })), { maxLength: 30 });

/** Follows the words of a name from the root. */
function findConcepts({ findWord, follow, getConcepts }: NameTrie, words: readonly string[]): readonly number[] {
  let node: number | undefined = ROOT;
  for (const place of words.map(findWord)) {
    if (node !== undefined) node = place === undefined ? undefined : follow(node, place);
  }
  return node === undefined ? [] : [...getConcepts(node)];
}

describe('storeNameTrie()', () => {
  it('leads from the words of every name to its concepts, and from other words to none', () => {
    fc.assert(
      fc.property(names, fc.array(name), (listed, others) => {
        const trie = openNameTrie(JSON.parse(JSON.stringify(storeNameTrie(listed))));
        for (const words of [...listed.map(([own]) => own), ...others]) {
          const same = listed.filter(([own]) => own.join(' ') === words.join(' '));
          expect(findConcepts(trie, words)).toEqual(same.map(([, concept]) => concept));
        }
        expect(findConcepts(trie, ['no such'])).toEqual([]);
      }),
    );
  });

  it('has the root alone where there are no names', () => {
    const trie = openNameTrie(storeNameTrie([]));
    expect(trie.findWord('a')).toBeUndefined();
    expect(trie.follow(ROOT, 0)).toBeUndefined();
    expect([...trie.getConcepts(ROOT)]).toEqual([]);
  });
});
