import type { Word } from './analysis.ts';
import { isAnd } from './and-words.ts';

/** A report after one of these is left out: "corruption except 2021", «الفساد باستثناء تقرير 2021». */
const EXCEPT_WORDS = new Set(
  'not except excluding without ignoring minus ليس ليست عدا ماعدا خلا باستثناء سوي الا بدون دون غير بخلاف خارج مش مو مب'.split(
    ' ',
  ),
);
/** What may stand between such a word and what names a report, besides the nouns for reports and years. */
const LINKS = new Set('in from of the for most both في من ل'.split(' '));
/** "Except 2021 in 2020" leaves out one. */
const PLACE_WORDS = new Set('in from في من'.split(' '));

/** A stretch of a question that names a report: from its first word to its last. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds which of the stretches of a question that name reports, in their order, name what is left out.
 *
 * @returns Of each the place of the word by which it is, or `undefined`; of one that is joined to the one before that of the first.
 */
export function findExcepted(
  words: readonly Word[],
  stretches: readonly Stretch[],
  isNoun: (at: number) => boolean,
): readonly (number | undefined)[] {
  const isLink = (at: number) => LINKS.has(words[at]?.text ?? '') || isNoun(at);
  const isJoin = (at: number) => isLink(at) || isAnd(words[at]?.text) || words[at]?.text === 'nor';
  let last = -1;
  let open: number | undefined;
  return stretches.map((stretch) => {
    const between = Array.from({ length: Math.max(0, stretch.first - last - 1) }, (_, at) => last + 1 + at);
    const isJoined = between.every(isJoin) && !PLACE_WORDS.has(words[last + 1]?.text ?? '');
    open = findExcept(words, stretch.first, isLink) ?? (isJoined ? open : undefined);
    last = stretch.last;
    return open;
  });
}

/** "Without documents in 2021", "is it in the report or not in 2021" leave nothing out: nouns stand before a place no more. */
function findExcept(words: readonly Word[], named: number, isLink: (at: number) => boolean): number | undefined {
  let at = named - 1;
  let isPlaced = false;
  while (isLink(at) && !(isPlaced && !LINKS.has(words[at]?.text ?? ''))) {
    isPlaced ||= PLACE_WORDS.has(words[at]?.text ?? '');
    at -= 1;
  }
  const word = words[at]?.text.replace(/^و/u, '') ?? '';
  return EXCEPT_WORDS.has(word) && words[at - 1]?.text !== 'or' ? at : undefined;
}
