import { openNumbers, type StoredNumbers, sumBefore } from './stored-numbers.ts';
import { sum } from './sum.ts';
import { openTerms, type StoredTermLists, type Terms } from './term-lists.ts';
import { FIELD_WEIGHTS, type ScoredField } from './weights.ts';

export const SCORED_FIELDS = Object.keys(FIELD_WEIGHTS) as readonly ScoredField[];
/** What is only looked up, when the best texts are compared: the first words, the words above, the title's concepts. */
const COMPARED_FIELDS = ['lead', 'context', 'title'] as const;

/** The fields of the index: the forms of the words of a text, each with statistics of its own, and what is around it. */
export type IndexField = ScoredField | (typeof COMPARED_FIELDS)[number];

export const INDEX_FIELDS: readonly IndexField[] = [...SCORED_FIELDS, ...COMPARED_FIELDS];

/** Which term stands in which text how often, as plain JSON. */
export interface StoredPostings {
  /** The ids of the texts, in their order. */
  readonly ids: readonly string[];
  /** For each field its terms, and of each the places of the texts that have it, rising. */
  readonly fields: Readonly<Record<IndexField, StoredTermLists>>;
  /** How often each of these texts has the term, for each scored field: in the order of all its lists. */
  readonly frequencies: Readonly<Record<ScoredField, StoredNumbers>>;
  /** For each scored field how many different terms each text has. */
  readonly lengths: Readonly<Record<ScoredField, StoredNumbers>>;
}

/** BM25: small `k` since a second mention says little in short texts; `b` near 1 since a short text is about what it names. */
export const BM25 = { k: 0.4, b: 0.9, d: 0 } as const;

/** Scores and finds texts; see {@link openPostings}. */
export interface Postings {
  readonly terms: Readonly<Record<IndexField, Terms>>;
  /** The ids of the texts by their places. */
  readonly ids: readonly string[];
  /** Gets what a term of a field adds to the scores of texts; nothing where none has it. */
  readonly getScores: (field: ScoredField, term: string) => TermScores | undefined;
  /** Finds the texts that have a term in a field; nothing where none has it. */
  readonly find: (field: IndexField, term: string) => TermPlaces | undefined;
}

/** The places of the texts that have a term, rising: those of `places` from `from` up to, not including, `to`. */
export interface TermPlaces {
  readonly places: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** The same with what the term adds to the score of each: above 0. */
export interface TermScores extends TermPlaces {
  readonly scores: Float64Array;
}

/**
 * Makes stored postings ready for scoring by BM25; the score of a text is summed over terms and fields. MiniSearch's `search()` gives
 * the same scores, but makes an object for each term in each text, which is too slow for a hundred terms.
 */
export function openPostings({ ids, fields, frequencies, lengths }: StoredPostings): Postings {
  const opened = mapFields(INDEX_FIELDS, (field) => openField(fields[field]));
  const find = (field: IndexField, term: string) => {
    const { terms, starts, places } = opened[field];
    const place = terms(term);
    return place === undefined ? undefined : { places, from: starts[place] ?? 0, to: starts[place + 1] ?? 0 };
  };
  const score = mapFields(SCORED_FIELDS, (field) =>
    createScorer(field, opened[field].places, { frequencies: frequencies[field], lengths: lengths[field] }),
  );
  return {
    ids,
    terms: mapFields(INDEX_FIELDS, (field) => opened[field].terms),
    find,
    getScores: (field, term) => {
      const found = find(field, term);
      return found === undefined ? undefined : score[field](found);
    },
  };
}

/** The lists of a field: that of a term begins in `places` where `starts` says, and ends where the next begins. */
interface Field {
  readonly terms: Terms;
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

function openField({ terms, counts, values }: StoredTermLists): Field {
  return { terms: openTerms(terms), starts: sumBefore(openNumbers(counts)), places: openNumbers(values) };
}

/** What the terms of a field are scored by. */
type FieldStatistics = Readonly<Record<'frequencies' | 'lengths', StoredNumbers>>;

/** Makes a function that scores a term of a field in the texts that have it, once: BM25 as MiniSearch computes it. */
function createScorer(field: ScoredField, places: Uint32Array, stored: FieldStatistics) {
  const { k, b, d } = BM25;
  const frequencies = openNumbers(stored.frequencies);
  const lengths = openNumbers(stored.lengths);
  const average = sum(lengths) / (lengths.length || 1);
  const scores = new Float64Array(places.length);
  return (found: TermPlaces): TermScores => {
    const { from, to } = found;
    const weight = FIELD_WEIGHTS[field] * computeRarity(to - from, lengths.length);
    // What is scored is above 0.
    for (let at = from; at < to && scores[at] === 0; at += 1) {
      const frequency = frequencies[at] ?? 0;
      const length = lengths[places[at] ?? 0] ?? 0;
      const saturation = (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
      scores[at] = weight * (d + saturation);
    }
    return { ...found, scores };
  };
}

/** Adds what a term is worth to the scores of all texts, by their places. */
export function addScores(totals: Float64Array, { places, scores, from, to }: TermScores, weight: number): void {
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0;
    totals[place] = (totals[place] ?? 0) + weight * (scores[at] ?? 0);
  }
}

/** The inverse document frequency of BM25: natural logarithm, 0 and up; highest for what no text has. */
export function computeRarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Makes something of each field. */
export function mapFields<Field extends string, T>(
  fields: readonly Field[],
  make: (field: Field) => T,
): Record<Field, T> {
  return Object.fromEntries(fields.map((field) => [field, make(field)])) as Record<Field, T>;
}
