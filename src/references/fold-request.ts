import { replaceCompatibilityForms } from '../arabic-normalizer/compatibility.ts';
import { foldDigits } from '../arabic-normalizer/digits.ts';
import { stripInvisible } from '../arabic-normalizer/invisible.ts';
import { foldLetters } from '../arabic-normalizer/letters.ts';
import { stripMarks, stripTatweel } from '../arabic-normalizer/marks.ts';

const MONTH = [
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'يناير|فبراير|مارس|ابريل|مايو|يونيه|يونيو|يوليه|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر',
  'كانون الثاني|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين الاول|تشرين الثاني|كانون الاول',
].join('|');
const DAY = String.raw`\d{1,2}`;
/** "8 and 9 September 2020", «يومي 8 و9 أيلول/سبتمبر 2020»: only the year of a date says which report is meant. */
const DATE = new RegExp(
  String.raw`(?:${DAY}\s*(?:-|and|to|و|الي)\s*)?${DAY}\s+(?:${MONTH})(?:\s*/\s*(?:${MONTH}))?\s+(?=\d{4})`,
  'gu',
);
/** The name of the Working Group without a document: its 7 is no recommendation. */
const GROUP_SYMBOL = /\b(?:ctoc\s*\/\s*cop\s*\/\s*)?wg\s*\.?\s*7\b(?!\s*\/\s*\d)/gu;
/** Files of the official documents are named after their symbols: `CTOC_COP_WG.7_2021_5_E.pdf`. */
const SYMBOL_IN_FILE_NAME = /ctoc_cop_\S+/gu;
/** The place of the meetings, which stands between commas in a citation. */
const PLACE = /,?\s*(?:vienna|فيينا)\s*,?/gu;
const JOB_NUMBER = /\bv\.\s?\d{2}-\d{5}\b/gu;

/**
 * Brings a request into the one form that the reference parser reads: Latin digits, folded letters, lower case, plain
 * dashes and slashes, no marks, no invisible characters, no days of a date, no job numbers.
 */
export function foldRequest(text: string): string {
  const plain = foldDigits(stripInvisible(replaceCompatibilityForms(text)));
  const dashed = plain.replace(/(?<=\d\s*)ـ+(?=\s*\d)/gu, '-');
  return foldLetters(stripMarks(stripTatweel(dashed)))
    .toLowerCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2044\u2215\\]/gu, '/')
    .replace(/٫/gu, '.')
    .replace(/[،؛]/gu, ',')
    .replace(/\bn[°º]/gu, ' no ')
    .replace(/(?<=\d\s*)\.{2,3}(?=\s*\d)/gu, '…')
    .replace(SYMBOL_IN_FILE_NAME, (name) => name.replaceAll('_', '/'))
    .replace(GROUP_SYMBOL, ' ')
    .replace(JOB_NUMBER, ' ')
    .replace(PLACE, ' ')
    .replace(DATE, ' ');
}
