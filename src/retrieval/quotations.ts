const MARKS = '"“”„«»‟';
/** A minus sign that is not a hyphen in a word, or a word that says the same. */
const EXCLUDING = String.raw`(?<=^|\s)(?:[-−–]|(?:without|except|excluding|بدون|باستثناء|ما\s+عدا|عدا|من\s+غير)\s+)`;
const QUOTED = new RegExp(`(?:${EXCLUDING})?[${MARKS}]([^${MARKS}]*)[${MARKS}]`, 'giu');
const AT_ENDS = new RegExp(`^[${MARKS}]+|[${MARKS}]+$`, 'gu');
const ANY = new RegExp(`[${MARKS}]`, 'u');

/** Says that the words behind a colon are to be found as they are. */
const EXACT =
  /^\s*(?:the\s+)?(?:exact\s+(?:phrase|words?|wording)|(?:ال)?عبارة\s+(?:بالضبط|حرفيا|بالحرف|بحرفها|نفسها))\s*[:：]\s*/iu;

/** Sets in quotation marks what stands behind "exact phrase:". */
export function quoteExact(text: string): string {
  const lead = EXACT.exec(text)?.[0];
  return lead === undefined || hasQuotationMark(text) ? text : `"${text.slice(lead.length)}"`;
}

/** What stands in quotation marks. */
interface Quotation {
  /** Without blanks at its ends. */
  readonly quoted: string;
  /** A minus sign, or a word such as "except", stands before it. */
  readonly isExcluded: boolean;
}

/** Lists what stands in quotation marks, of whatever kind. */
export function listQuoted(text: string): readonly Quotation[] {
  return [...text.matchAll(QUOTED)].map(([whole, quoted = '']) => ({
    quoted: quoted.trim(),
    isExcluded: !MARKS.includes(whole[0] ?? ''),
  }));
}

/** Leaves out what stands in quotation marks behind a minus sign, or a word such as "except". */
export function dropExcluded(text: string): string {
  return text.replace(QUOTED, (whole) => (MARKS.includes(whole[0] ?? '') ? whole : ' '));
}

/** Leaves out what stands in quotation marks. */
export function dropQuoted(text: string): string {
  return text.replace(QUOTED, ' ');
}

/** Takes quotation marks off the ends of a text. */
export function stripQuotationMarks(text: string): string {
  return text.replace(AT_ENDS, '').trim();
}

/** Tells whether a text has a quotation mark. */
export function hasQuotationMark(text: string): boolean {
  return ANY.test(text);
}
