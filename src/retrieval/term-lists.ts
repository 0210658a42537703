/** Lists of numbers by terms, as plain JSON that is read fast: an array for each list would take five times as long. */
export interface StoredTermLists {
  /** Joined by line feeds, which no term has. */
  readonly terms: string;
  /** How long the list of each term is. */
  readonly counts: readonly number[];
  /** The lists, one behind the other. */
  readonly values: readonly number[];
}

/** Gets the list of a term: nothing where it has none. */
export type TermLists = (term: string) => readonly number[] | undefined;

/** Makes lists ready for storing. */
export function storeTermLists(lists: ReadonlyMap<string, readonly number[]>): StoredTermLists {
  const all = [...lists.values()];
  return { terms: [...lists.keys()].join('\n'), counts: all.map(({ length }) => length), values: all.flat() };
}

/** Opens stored lists; each is cut out when it is first asked for. */
export function openTermLists({ terms, counts, values }: StoredTermLists): TermLists {
  const places = new Map<string, number>();
  const starts = new Uint32Array(counts.length + 1);
  const listed = listTerms(terms);
  for (let place = 0; place < listed.length; place += 1) {
    places.set(listed[place] ?? '', place);
    starts[place + 1] = (starts[place] ?? 0) + (counts[place] ?? 0);
  }
  const known = new Map<number, readonly number[]>();
  return (term) => {
    const place = places.get(term);
    if (place === undefined) return undefined;
    const list = known.get(place) ?? values.slice(starts[place], starts[place + 1]);
    known.set(place, list);
    return list;
  };
}

/** Lists the terms that have a list. */
export function listTerms(terms: string): readonly string[] {
  return terms === '' ? [] : terms.split('\n');
}
