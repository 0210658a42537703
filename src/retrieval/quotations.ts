const MARKS = '"“”„«»‟';
const QUOTED = new RegExp(`[${MARKS}]([^${MARKS}]*)[${MARKS}]`, 'gu');
const AT_ENDS = new RegExp(`^[${MARKS}]+|[${MARKS}]+$`, 'gu');
const ANY = new RegExp(`[${MARKS}]`, 'u');

/** Lists what stands in quotation marks, of whatever kind, without blanks at its ends. */
export function listQuoted(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].map(([, quoted = '']) => quoted.trim());
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
