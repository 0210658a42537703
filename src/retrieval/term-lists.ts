import { compareWords, openSortedWords } from './sorted-words.ts';
import { openNumbers, type StoredNumbers, storeNumbers, sumBefore } from './stored-numbers.ts';

/** Lists of whole numbers, one behind the other, as plain JSON. */
export interface StoredLists {
  /** How long each list is. */
  readonly counts: StoredNumbers;
  readonly values: StoredNumbers;
}

/** Lists of numbers by terms. */
export interface StoredTermLists extends StoredLists {
  /** Sorted by {@link compareWords}, joined by line feeds, which no term has. */
  readonly terms: string;
}

/** Finds the place of the list of a term; nothing where it has none. */
export type Terms = (term: string) => number | undefined;

/** Gets what was made of the list of a term: nothing where it has none. */
export type TermLists<T = Uint32Array> = (term: string) => T | undefined;

/** Notes a number for a term, once; numbers come in rising order. */
export function noteTerm(lists: Map<string, number[]>, term: string, number: number): void {
  const known = lists.get(term);
  if (known === undefined) lists.set(term, [number]);
  else if (known.at(-1) !== number) known.push(number);
}

/** Makes lists ready for storing. */
export function storeTermLists(lists: ReadonlyMap<string, readonly number[]>): StoredTermLists {
  const sorted = sortTerms(lists);
  return { terms: joinTerms(sorted.map(([term]) => term)), ...storeLists(sorted.map(([, list]) => list)) };
}

/** Sorts terms with what they have, as they are stored. */
export function sortTerms<T>(terms: Iterable<readonly [string, T]>): readonly (readonly [string, T])[] {
  return [...terms].toSorted(([a], [b]) => compareWords(a, b));
}

/** Joins terms for storing. */
export function joinTerms(terms: readonly string[]): string {
  return terms.join('\n');
}

/** Makes lists ready for storing whose terms are stored elsewhere. */
export function storeLists(lists: readonly (readonly number[])[]): StoredLists {
  return { counts: storeNumbers(lists.map(({ length }) => length)), values: storeNumbers(lists.flat()) };
}

/** Opens stored terms that are sorted. */
export function openTerms(terms: string): Terms {
  return openSortedWords(splitTerms(terms));
}

/** Lists stored terms in their order. */
export function splitTerms(terms: string): readonly string[] {
  return terms === '' ? [] : terms.split('\n');
}

/** Makes something of the lists of terms: of each once, when it is first asked for. */
export function openTermLists<T>(terms: Terms, stored: StoredLists, make: (list: Uint32Array) => T): TermLists<T> {
  const getList = openLists(stored, make);
  return (term) => {
    const place = terms(term);
    return place === undefined ? undefined : getList(place);
  };
}

/** Makes something of lists by their places: of each once, when it is first asked for. */
export function openLists<T>(stored: StoredLists, make: (list: Uint32Array) => T): (place: number) => T {
  const starts = sumBefore(openNumbers(stored.counts));
  const values = openNumbers(stored.values);
  const made = new Array<T | undefined>(starts.length);
  return (place) => {
    const before = made[place];
    if (before !== undefined) return before;
    const value = make(values.subarray(starts[place], starts[place + 1]));
    made[place] = value;
    return value;
  };
}
