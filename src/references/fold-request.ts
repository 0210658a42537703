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
const SHORT_MONTH = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|شتنبر|غشت|نونبر|دجنبر|يوليوز|ماي|جوان|جويليه';
const ANY_MONTH = `${MONTH}|${SHORT_MONTH}`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
/** "8 and 9 September 2020", «يومي 8 و9 أيلول/سبتمبر 2020»: only the year of a date says which report is meant. */
const DATE = new RegExp(
  String.raw`(?:(?:${DAY}\s*(?:-|and|to|و|الي)\s*)?${DAY}\s+(?:${ANY_MONTH})(?:\s*/\s*(?:${MONTH}))?|\b(?:${ANY_MONTH})\.?\s+${DAY},?)(?:\s+(?=\d{4})|(?![\p{L}\d]))`,
  'gu',
);
/** The name of the Working Group without a document: its 7 is no recommendation. */
const GROUP_SYMBOL = /\b(?:ctoc[\s/]*cop[\s/]*)?wg\s*\.?\s*7\b(?!\s*\/\s*\d{4}\s*\/)(?:\s*\/\s*(?=\d{4}\b))?/gu;
/** "1. 2020/7", "2- التوصية 7 لعام 2020": the marker of a list, before what has a number of its own. */
const LIST_MARKER = /^\s*[([]?(?:\d{1,2}|[ivx]{1,4})\s?[-.)\]]\s+(?=\D*(?:(?:19|20)\d{2}\D+\d|\d{1,3}\D))/u;
const ISO_DATE = /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/gu;
const THOUSANDS = /\b(\d{1,3}),(\d{3})\b/gu;
/** A symbol typed with other signs: "WG.7-2021-5", "CTOC COP WG.7 2021 5". */
const SEPARATED_SYMBOL = /\b(?:ctoc[\s_-]+cop[\s_-]+)?wg\.?7[\s_-]+\d{4}[\s_-]+\d+\b/gu;
/** A link that is not to the official documents: its digits are no reference. */
const OTHER_LINK = /https?:\/\/(?!(?:www\.)?undocs\.org|docs\.un\.org)\S+/gu;
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
    .replace(/@[\w-]+/gu, ' ')
    .replace(/n['’]t\b/gu, ' not')
    .replace(/بعد اذنك/gu, ' ')
    .replace(OTHER_LINK, ' link ')
    .replace(ISO_DATE, ' date ')
    .replace(LIST_MARKER, '')
    .replace(THOUSANDS, '$1$2')
    .replace(SEPARATED_SYMBOL, (symbol) => symbol.replace(/[\s_-]+/gu, '/'))
    .replace(GROUP_SYMBOL, ' ')
    .replace(JOB_NUMBER, ' ')
    .replace(PLACE, ' ')
    .replace(DATE, ' ');
}
