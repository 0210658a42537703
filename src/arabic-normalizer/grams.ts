/**
 * Cuts a word into its runs of `size` letters, with its two ends marked; a shorter word gives itself. Misspelt words share
 * most of their runs with the right ones.
 *
 * @example
 * cutGrams('تهريب', 4); // ['_تهر', 'تهري', 'هريب', 'ريب_']
 */
export function cutGrams(word: string, size: number): readonly string[] {
  const marked = `_${word}_`;
  if (marked.length <= size) return [marked];
  return Array.from({ length: marked.length - size + 1 }, (_, index) => marked.slice(index, index + size));
}
