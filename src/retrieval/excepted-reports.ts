import type { Corpus } from '../corpus/corpus.ts';
import type { Word } from './analysis.ts';
import type { Scope } from './scope.ts';
import { YEAR } from './year-words.ts';

/** A report after one of these is left out: "corruption except 2021", «الفساد باستثناء تقرير 2021». */
const EXCEPT_WORDS = new Set(
  'not except excluding without ليس ليست عدا ماعدا باستثناء سوي الا بدون دون غير بخلاف مش مو مب'.split(' '),
);
/** What may stand between such a word and what names a report, besides the nouns for reports and years. */
const LINKS = new Set('in from of the for في من ل'.split(' '));
/** They join what is left out: "except 2019 and 2020", «باستثناء 2019 و2020». */
const AND_WORDS = new Set('and or nor و او'.split(' '));
const YEARS = new RegExp(`^${YEAR}$`, 'u');

/** Finds the word by which a report that is named at a place is left out. */
export function findExcept(words: readonly Word[], named: number, isNoun: (at: number) => boolean): number | undefined {
  let at = named - 1;
  while (isLink(words, at) || isNoun(at)) at -= 1;
  return EXCEPT_WORDS.has(words[at]?.text.replace(/^و/u, '') ?? '') ? at : undefined;
}

function isLink(words: readonly Word[], at: number): boolean {
  const [text, next] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  // A year stands between where another is named behind it.
  return LINKS.has(text) || AND_WORDS.has(text) || (YEARS.test(text) && (YEARS.test(next) || AND_WORDS.has(next)));
}

/** Leaves the reports of years out of those that are named, or else of all but drafts; where that would leave none, out of none. */
export function leaveOut(
  years: readonly string[],
  named: Pick<Scope, 'reports' | 'unheldYears'>,
  { documents }: Corpus,
): Pick<Scope, 'reports' | 'unheldYears'> {
  if (years.length === 0) return named;
  const all = documents.map(({ key }) => key).filter((key) => !key.endsWith('-draft'));
  const reports = named.reports.length > 0 ? named.reports : all;
  const kept = reports.filter((key) => !years.some((year) => key.startsWith(year)));
  return { ...named, reports: kept.length > 0 ? kept : named.reports };
}
