import { type Element, isKeyword } from './elements.ts';

/** Tells whether "last" or "final" counts from the end: "the last recommendation", "last 2021", but not "the final recommendation 7" or «النص الأخير». */
export function isEndMeant(elements: readonly Element[], position: number): boolean {
  const [before, word, next, beyond] = [-1, 0, 1, 2].map((offset) => elements[position + offset]);
  if (isKeyword(next, 'recommendation') || isKeyword(next, 'paragraph')) return beyond?.kind !== 'number';
  if (isKeyword(word, 'final')) return false;
  return isKeyword(before, 'recommendation') || next?.kind !== 'word' || isKeyword(next, 'of');
}
