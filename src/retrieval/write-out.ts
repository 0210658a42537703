import { writeYears, YEAR } from './year-words.ts';

/** A minus sign before a year: its report is left out. */
const MINUS_YEAR = new RegExp(String.raw`(?<=^|\s)[-−–](?=${YEAR}(?!\d))`, 'gu');
const OTHER_THAN = /\bother\s+than\b/giu;
/** "2019-2021", "2019 to 2021", «2019 إلى 2021»: all years between. */
const YEAR_RANGE = new RegExp(String.raw`(?<!\d)(${YEAR})\s*(?:[-–—]|to|through|[إا]لى)\s*(${YEAR})(?!\d)`, 'giu');
/** "Took place" says nothing of a place. */
const TAKE_PLACE = /\b(?:take|takes|took|taken|taking)\s+place\b/giu;

/** Writes a question in words that are each read by themselves: years in digits, each of a range, "except" for a minus before one. */
export function writeOut(text: string): string {
  return writeYears(text)
    .replace(MINUS_YEAR, ' except ')
    .replace(OTHER_THAN, ' except ')
    .replace(YEAR_RANGE, listYears)
    .replace(TAKE_PLACE, ' ');
}

function listYears(range: string, first: string, last: string): string {
  const count = Number(last) - Number(first) + 1;
  return count > 0 ? Array.from({ length: count }, (_, at) => Number(first) + at).join(' ') : range;
}
