import { NAMES_OF_REPORTS } from './write-out.ts';

/** A minus sign before a word, not the hyphen inside one. */
const MINUS = /(?<=^|\s)[-−–](\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’]\p{L}[\p{L}\p{M}\p{N}]*)*)/gu;
/** What leaves out all that stands behind it, at the end of a question. "Without" does not: "migrants without documents". */
const EXCEPT = String.raw`(?:\b(?:excluding|except(?:\s+for)?|but\s+not\s+(?:about|on))|(?<!\p{L})(?:باستثناء|(?:ما\s*)?عدا))`;
const EXCEPTED = new RegExp(
  String.raw`${EXCEPT}\s+(?:the\s+)?(\p{L}[\p{L}\p{M}\p{N}'’-]*(?:\s+\p{L}[\p{L}\p{M}\p{N}'’-]*){0,3})\s*[.?!؟]*$`,
  'iu',
);
const OF_REPORTS = new RegExp(`${NAMES_OF_REPORTS}|recommendation|paragraph|توصي|فقر`, 'iu');

/** Takes out of a question what it does not want to be answered with: `-drones`, "technology except drones". Reports are left in. */
export function takeExcluded(text: string): { readonly excluded: readonly string[]; readonly rest: string } {
  const behindMinus = [...text.matchAll(MINUS)].map(([, word = '']) => word);
  const withoutMinus = text.replace(MINUS, ' ');
  const [whole = '', excepted = ''] = EXCEPTED.exec(withoutMinus) ?? [];
  if (whole === '' || OF_REPORTS.test(excepted)) return { excluded: behindMinus, rest: withoutMinus };
  return { excluded: [...behindMinus, excepted], rest: withoutMinus.slice(0, -whole.length) };
}
