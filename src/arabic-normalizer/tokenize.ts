import { foldText, foldWithOffsets } from './fold.ts';

/** A word of a text in folded form, and where it stands in the source, in UTF-16 units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of Arabic letters, of other letters (an apostrophe inside belongs to them), or of digits. */
const WORDS =
  /(?:(?=[\p{L}\p{M}])\p{Script=Arabic})+|(?:(?!\p{Script=Arabic})\p{L})+(?:['’ʼ](?:(?!\p{Script=Arabic})\p{L})+)*|\p{N}+/gu;
const NOT_LETTERS = /[^\p{L}\p{N}]/gu;

/**
 * Splits a text into folded words. Letters, digits and scripts are kept apart, so «كوفيد-19», «كوفيد19», "COVID 19" and
 * "covid19" all give a word and a number.
 *
 * @example
 * splitWords('جائحة كُوفيد-١٩'); // ['جايحه', 'كوفيد', '19']
 */
export function splitWords(source: string): readonly string[] {
  return (foldText(source).match(WORDS) ?? []).map((word) => word.replace(NOT_LETTERS, ''));
}

/**
 * Splits a text into words like {@link splitWords}, each with its place in the source; the marks behind its last letter
 * belong to a word.
 */
export function tokenize(source: string): readonly Token[] {
  const { text, offsets } = foldWithOffsets(source);
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    text: word.replace(NOT_LETTERS, ''),
    start: offsets[index] ?? 0,
    end: findEnd(source, offsets[index + word.length - 1] ?? 0),
  }));
}

/** Finds where a letter ends with the marks that stand on it. */
function findEnd(source: string, start: number): number {
  // Most words end before a blank, a sign or the end of the text, which are no marks.
  if (!(source.charCodeAt(start + 1) >= MARKS_FROM)) return start + 1;
  LETTER_WITH_MARKS.lastIndex = start;
  LETTER_WITH_MARKS.test(source);
  return LETTER_WITH_MARKS.lastIndex;
}

/** The first mark of Unicode. */
const MARKS_FROM = 0x0300;
const LETTER_WITH_MARKS = /.(?:\p{Mn}|\p{Me}|\u0640)*/suy;
