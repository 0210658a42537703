import { foldDigits } from '../arabic-normalizer/digits.ts';
import { writeRanges } from './ranges.ts';
import { writeYears, YEAR } from './year-words.ts';

/** What names a report. */
const REPORT = `${YEAR}|draft|background|report|session|meeting|مسود|مشروع|ورقة|تقرير|دورة|اجتماع`;
/** What is left out is named soon: other things than reports are not left out by these. */
const NAMES_REPORT = `(?=.{1,40}(?:${REPORT}))`;
const APART_FROM = String.raw`(?:\b(?:other\s+than|apart\s+from|aside\s+from|leaving\s+out|with\s+the\s+exception\s+of)\b|ما\s+عدا)`;

const MAY_BE_OTHERWISE = new RegExp(`\\d|${REPORT}|place`, 'iu');

/** "In all reports but 2021", "everything but the draft". */
const ALL_BUT = String.raw`(?<=\b(?:all|everything|everywhere|every)(?:\s+\p{L}+){0,2}\s+)but\b`;
const YEAR_SOON = String.raw`(?=\s+(?:the\s+year\s+|عام\s+|سنة\s+)?${YEAR})`;
/** What is said behind a year: "2020 onwards", «2020 وما بعدها». */
const AND_LATER = String.raw`(?:onwards?|on(?=\s*(?:$|[?.!]))|(?:and|or)\s+(?:later|after)|فصاعد[اً]*|وما\s+بعده?ا?)`;
const AND_EARLIER = String.raw`(?:(?:and|or)\s+(?:earlier|before)|وما\s+قبله?ا?)`;

/** Ways of saying what one word says, and that word, by which it is read. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`(?<=^|\s)[-−–](?=${YEAR}(?!\d))`, 'gu'), ' except '],
  [new RegExp(`(?:${APART_FROM}|${ALL_BUT})${NAMES_REPORT}`, 'giu'), ' except '],
  [new RegExp(String.raw`(?:\bfrom\s+|من\s+(?:عام\s+|سنة\s+)?)?(?<!\d)(${YEAR})\s+${AND_LATER}`, 'giu'), ' since $1 '],
  [new RegExp(String.raw`(?<!\d)(${YEAR})\s+${AND_EARLIER}`, 'giu'), ' until $1 '],
  [new RegExp(String.raw`\b(?:no|not)\s+earlier\s+than\b${YEAR_SOON}`, 'giu'), ' since '],
  [new RegExp(String.raw`\b(?:(?:no|not)\s+later\s+than|up\s+to)\b${YEAR_SOON}`, 'giu'), ' until '],
  [new RegExp(String.raw`\b(?:prior\s+to|earlier\s+than)${YEAR_SOON}|\bpre-(?=${YEAR})`, 'giu'), ' before '],
  [new RegExp(String.raw`\blater\s+than${YEAR_SOON}|\bpost-(?=${YEAR})`, 'giu'), ' after '],
  [new RegExp(String.raw`\b(?:starting\s+(?:in|from)|as\s+of)\b${YEAR_SOON}`, 'giu'), ' since '],
  [new RegExp(String.raw`(?:ابتداء|بدء|اعتبار)[ًا]*\s+من${YEAR_SOON}`, 'gu'), ' منذ '],
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
