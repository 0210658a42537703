import type { ReportKey } from '../corpus/schema.ts';
import { type Element, isKeyword, isSign } from './elements.ts';

/** Single letters that are roman numerals where no sub-item can stand. */
export const ROMAN_LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Signs that abbreviate a year: '20. */
export const QUOTES = "'’‘";

/** "R.7": the abbreviation before a number. */
export function isDottedR(letter: string, next: Element | undefined, number: Element | undefined): boolean {
  return letter === 'r' && isSign(next, '.') && number?.kind === 'number';
}

/** Letters that are words: the article, "I", «و», «ل», «ب», «م» of the year, a possessive s. */
export function isFillerLetter(letter: string, next: Element | undefined, before: Element | undefined): boolean {
  if ('aiu'.includes(letter)) return next?.kind === 'word';
  if ('ومه'.includes(letter)) return letter === 'و' || before?.kind === 'report';
  return 'لبفسs'.includes(letter);
}

/** A single i, v or x is a number after the word "recommendation" and after a report that has no sub-items. */
export function isRomanHere(
  elements: readonly Element[],
  position: number,
  reportsWithItems: ReadonlySet<ReportKey>,
): boolean {
  const [letter, next] = [elements[position], elements[position + 1]];
  if (letter?.kind !== 'letter' || ROMAN_LETTERS[letter.letter] === undefined) return false;
  const before = elements
    .slice(0, position)
    .findLast((element) => element.kind !== 'sign' && !isKeyword(element, 'filler'));
  if (next?.kind === 'report' && before?.kind === 'report') return false;
  if (next?.kind === 'word' && !isKeyword(next, 'of') && !isKeyword(next, 'and')) return false;
  if (isKeyword(before, 'recommendation')) return true;
  return before?.kind === 'report' && 'key' in before.name && !reportsWithItems.has(before.name.key);
}
