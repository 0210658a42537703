import { foldDigits } from '../arabic-normalizer/digits.ts';
import { writeRanges } from './ranges.ts';
import { writeYears, YEAR } from './year-words.ts';

/** What names a report. */
const REPORT = `${YEAR}|draft|background|report|session|meeting|مسود|مشروع|ورقة|تقرير|دورة|اجتماع`;
/** What is left out is named soon: other things than reports are not left out by these. */
const NAMES_REPORT = `(?=.{1,40}(?:${REPORT}))`;
const APART_FROM = String.raw`(?:\b(?:other\s+than|apart\s+from|aside\s+from|leaving\s+out|with\s+the\s+exception\s+of)\b|ما\s+عدا)`;

const MAY_BE_OTHERWISE = new RegExp(`\\d|${REPORT}|place|prior|earlier`, 'iu');

/** Ways of saying what one word says, and that word, by which it is read. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`(?<=^|\s)[-−–](?=${YEAR}(?!\d))`, 'gu'), ' except '],
  [new RegExp(APART_FROM + NAMES_REPORT, 'giu'), ' except '],
  [/\b(?:prior\s+to|earlier\s+than)\b/giu, ' before '],
  [new RegExp(String.raw`\bup\s+to\s+(?=(?:the\s+year\s+)?${YEAR})`, 'giu'), ' until '],
  [new RegExp(String.raw`(?:\bfrom\s+)?(?<!\d)(${YEAR})\s+(?:onwards?|on(?=\s*(?:$|[?.!])))`, 'giu'), ' since $1 '],
  [new RegExp(String.raw`ابتداء[ًا]*\s+من(?=\s+(?:عام\s+|سنة\s+)?${YEAR})`, 'gu'), ' منذ '],
  // "Took place" says nothing of a place.
  [/\b(?:take|takes|took|taken|taking)\s+place\b/giu, ' '],
];

/** Writes a question in words that are each read by themselves: years in digits, each number of a range, one word for its synonyms. */
export function writeOut(text: string): string {
  const inDigits = writeYears(foldDigits(text));
  // Few questions have any of it.
  if (!MAY_BE_OTHERWISE.test(inDigits)) return inDigits;
  const written = writeRanges(inDigits);
  return SYNONYMS.reduce((known, [said, word]) => known.replace(said, word), written);
}
