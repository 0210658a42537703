import { measureEdits } from './edit-distance.ts';

/**
 * Lists the pairs of words that one letter added, left out, changed or swapped with its neighbour turns into each other, in
 * the order of the alphabet. Time grows with the number of words, not with that of pairs.
 */
export function listNearPairs(words: Iterable<string>): readonly (readonly [string, string])[] {
  const byRest = new Map<string, string[]>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const word of [...new Set(words)].toSorted()) {
    // Words that are one letter apart are the same where that letter is left out.
    for (const rest of new Set([word, ...listShortened(word)])) {
      const others = byRest.get(rest) ?? [];
      for (const other of others) {
        if (measureEdits(other, word, 1) <= 1) pairs.set(`${other} ${word}`, [other, word]);
      }
      others.push(word);
      byRest.set(rest, others);
    }
  }
  return [...pairs.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function listShortened(word: string): readonly string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
