import { type Element, isSign } from './elements.ts';

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
