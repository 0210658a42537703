import { type Element, isSign } from './elements.ts';

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
