import type { Corpus } from '../corpus/corpus.ts';

/** How far the first and the last year that are meant are from the year that is named. */
interface Bounds {
  readonly first: number;
  readonly last: number;
}

const BEFORE: Bounds = { first: Number.NEGATIVE_INFINITY, last: -1 };
const UNTIL: Bounds = { first: Number.NEGATIVE_INFINITY, last: 0 };
const SINCE: Bounds = { first: 0, last: Number.POSITIVE_INFINITY };
const AFTER: Bounds = { first: 1, last: Number.POSITIVE_INFINITY };

/** What words before a year make of it. */
const BOUNDS: ReadonlyMap<string, Bounds> = new Map([
  ['before', BEFORE],
  ['قبل', BEFORE],
  ['until', UNTIL],
  ['till', UNTIL],
  ['حتي', UNTIL],
  ['لغايه', UNTIL],
  ['since', SINCE],
  ['منذ', SINCE],
  ['after', AFTER],
  ['بعد', AFTER],
]);

/**
 * Lists the years that a year stands for behind a word: "since 2020" is 2020 and 2021. Where all years of which reports are held are
 * meant, nothing is limited; where none is, the one that is nearest to being meant says what is not held.
 *
 * @returns `undefined` where the word is none of these.
 */
export function listYearsFrom(word: string, year: string, { documents }: Corpus): readonly string[] | undefined {
  const bounds = BOUNDS.get(word);
  if (bounds === undefined) return undefined;
  const [first, last] = [Number(year) + bounds.first, Number(year) + bounds.last];
  const held = [...new Set(documents.map(({ key }) => key.slice(0, 4)))].toSorted();
  const meant = held.filter((one) => Number(one) >= first && Number(one) <= last);
  if (meant.length === held.length) return [];
  return meant.length > 0 ? meant : [String(Number.isFinite(first) ? first : last)];
}
