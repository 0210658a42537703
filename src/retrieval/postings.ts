import { openNumbers, type StoredNumbers } from './stored-numbers.ts';
import { sum } from './sum.ts';
import { openTermLists, openTerms, type StoredTermLists, type Terms } from './term-lists.ts';
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
  /** For each field its terms: the place of a text that has it and how often, in turn. */
  readonly fields: Readonly<Record<IndexField, StoredTermLists>>;
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
  /** Lists the places of the texts that have a term in a field, rising. */
  readonly find: (field: IndexField, term: string) => Uint32Array;
}

/** The texts that have a term, by their places, and what it adds to the score of each: above 0. */
export interface TermScores {
  readonly places: Uint32Array;
  readonly scores: Float64Array;
}

const NOWHERE = new Uint32Array();

/**
 * Makes stored postings ready for scoring by BM25; the score of a text is summed over terms and fields. MiniSearch's `search()` gives
 * the same scores, but makes an object for each term in each text, which is too slow for a hundred terms.
 */
export function openPostings({ ids, fields, lengths }: StoredPostings): Postings {
  const terms = mapFields(INDEX_FIELDS, (field) => openTerms(fields[field].terms));
  const places = mapFields(INDEX_FIELDS, (field) => openTermLists(terms[field], fields[field], listPlaces));
  const scores = mapFields(SCORED_FIELDS, (field) => {
    const opened = openNumbers(lengths[field]);
    const known = { field, lengths: opened, average: sum(opened) / (ids.length || 1) };
    return openTermLists(terms[field], fields[field], (pairs) => scoreTerm(pairs, known));
  });
  return {
    ids,
    terms,
    getScores: (field, term) => scores[field](term),
    find: (field, term) => places[field](term) ?? NOWHERE,
  };
}

/** Takes the places out of pairs of place and frequency. */
function listPlaces(pairs: Uint32Array): Uint32Array {
  return pairs.filter((_, at) => at % 2 === 0);
}

/** Adds what a term is worth to the scores of all texts, by their places. */
export function addScores(totals: Float64Array, { places, scores }: TermScores, weight: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    totals[place] = (totals[place] ?? 0) + weight * (scores[at] ?? 0);
  }
}

/** What the terms of a field are scored by. */
interface FieldLengths {
  readonly field: ScoredField;
  readonly lengths: Uint32Array;
  readonly average: number;
}

/** BM25 as MiniSearch computes it. */
function scoreTerm(pairs: Uint32Array, { field, lengths, average }: FieldLengths): TermScores {
  const { k, b, d } = BM25;
  const places = listPlaces(pairs);
  const rarity = computeRarity(places.length, lengths.length);
  const scores = Float64Array.from(places, (place, at) => {
    const frequency = pairs[2 * at + 1] ?? 0;
    const length = lengths[place] ?? 0;
    const saturation = (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
    return FIELD_WEIGHTS[field] * rarity * (d + saturation);
  });
  return { places, scores };
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
