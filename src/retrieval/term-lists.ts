import { openNumbers, type StoredNumbers, storeNumbers, sumBefore } from './stored-numbers.ts';

/** Lists of whole numbers, one behind the other, as plain JSON. */
export interface StoredLists {
  /** How long each list is. */
  readonly counts: StoredNumbers;
  readonly values: StoredNumbers;
}

/** Lists of numbers by terms. */
export interface StoredTermLists extends StoredLists {
  /** Joined by line feeds, which no term has. */
  readonly terms: string;
}

/** Terms and the places of their lists. */
export type Terms = ReadonlyMap<string, number>;

/** Gets what was made of the list of a term: nothing where it has none. */
export type TermLists<T = Uint32Array> = (term: string) => T | undefined;

/** Makes lists ready for storing. */
export function storeTermLists(lists: ReadonlyMap<string, readonly number[]>): StoredTermLists {
  return { terms: [...lists.keys()].join('\n'), ...storeLists([...lists.values()]) };
}

/** Makes lists ready for storing whose terms are stored elsewhere. */
export function storeLists(lists: readonly (readonly number[])[]): StoredLists {
  return { counts: storeNumbers(lists.map(({ length }) => length)), values: storeNumbers(lists.flat()) };
}

/** Opens stored terms. */
export function openTerms(terms: string): Terms {
  const places = new Map<string, number>();
  const listed = splitTerms(terms);
  for (let place = 0; place < listed.length; place += 1) places.set(listed[place] ?? '', place);
  return places;
}

/** Lists stored terms in their order. */
export function splitTerms(terms: string): readonly string[] {
  return terms === '' ? [] : terms.split('\n');
}

/** Makes something of the lists of terms: of each once, when it is first asked for. */
export function openTermLists<T>(terms: Terms, stored: StoredLists, make: (list: Uint32Array) => T): TermLists<T> {
  const getList = openLists(stored, make);
  return (term) => {
    const place = terms.get(term);
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
