import MiniSearch from 'minisearch';
import { FIELD_WEIGHTS } from './weights.ts';

/** The fields of the index: the forms of the words of a text, each with statistics of its own, and what is around it. */
const FIELDS = ['core', 'stem', 'root', 'gram', 'alias', 'concept', 'broader'] as const;
export type IndexField = (typeof FIELDS)[number];

/** A query: for each field its terms and how much each counts. */
export type IndexQuery = Readonly<Partial<Record<IndexField, ReadonlyMap<string, number>>>>;

/** Which term stands in which text how often: MiniSearch's own stored form, plain JSON. */
export type StoredPostings = ReturnType<MiniSearch['toJSON']>;

/** What is indexed under one id: the terms of each field, without blanks, each as often as it counts. */
export interface IndexedTerms {
  readonly id: string;
  readonly listTerms: (field: IndexField) => readonly string[];
}

/** A text and how well it answers. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** BM25: small `k` since a second mention says little in short texts; `b` near 1 since a short text is about what it names. */
export const BM25 = { k: 0.4, b: 0.9, d: 0 } as const;

/** Lets MiniSearch index terms that are ready as they are. */
export const MINISEARCH_OPTIONS = {
  fields: [...FIELDS],
  extractField: (text: IndexedTerms, field: string) =>
    field === 'id' ? text.id : text.listTerms(field as IndexField).join(' '),
  tokenize: (terms: string) => terms.split(' '),
  processTerm: (term: string) => term,
};

/** Indexes texts; their ids must differ. */
export function storePostings(texts: readonly IndexedTerms[]): StoredPostings {
  const index = new MiniSearch<IndexedTerms>(MINISEARCH_OPTIONS);
  index.addAll(texts);
  return index.toJSON();
}

/** Scores texts; see {@link openPostings}. */
export interface Postings {
  /** Lists every text that has one of the terms, in no order. */
  readonly score: (query: IndexQuery) => readonly Scored[];
  /** Counts the texts that have a term in one of the fields. */
  readonly count: (term: string, fields: readonly IndexField[]) => number;
}

/** The texts that have a term, by their places, and what it adds to the score of each. */
interface TermScores {
  readonly places: readonly number[];
  readonly scores: readonly number[];
}

const NOWHERE: TermScores = { places: [], scores: [] };

/**
 * Makes stored postings ready for scoring by BM25, summed over terms and fields. MiniSearch's `search()` gives the same scores and
 * makes an object for each term in each text, which for our hundred terms a question took half of its time.
 */
export function openPostings(stored: StoredPostings): Postings {
  const byTerm = new Map(stored.index);
  const places = Object.keys(stored.documentIds);
  const ids = places.map((place) => String(stored.documentIds[place]));
  const known = new Map(FIELDS.map((field) => [field, new Map<string, TermScores>()]));
  const getFrequencies = (field: IndexField, term: string) => byTerm.get(term)?.[String(stored.fieldIds[field])];
  const getScores = (field: IndexField, term: string) => {
    const before = known.get(field)?.get(term);
    if (before !== undefined) return before;
    const frequencies = getFrequencies(field, term);
    // Only terms of the index are remembered: what people type is not kept.
    if (frequencies === undefined) return NOWHERE;
    const scores = scoreTerm(field, frequencies, stored);
    known.get(field)?.set(term, scores);
    return scores;
  };
  return {
    score: (query) => {
      const totals = new Float64Array(ids.length);
      for (const field of FIELDS) {
        for (const [term, weight] of query[field] ?? []) addScores(totals, getScores(field, term), weight);
      }
      return ids.map((id, place) => ({ id, score: totals[place] ?? 0 })).filter(({ score }) => score > 0);
    },
    count: (term, fields) => {
      const [own = [], ...others] = fields.map((field) => getScores(field, term).places);
      return others.every(({ length }) => length === 0) ? own.length : new Set([own, ...others].flat()).size;
    },
  };
}

function addScores(totals: Float64Array, { places, scores }: TermScores, weight: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    totals[place] = (totals[place] ?? 0) + weight * (scores[at] ?? 0);
  }
}

/** BM25 as MiniSearch computes it; lengths are in different terms. */
function scoreTerm(
  field: IndexField,
  frequencies: Readonly<Record<string, number>>,
  stored: StoredPostings,
): TermScores {
  const { k, b, d } = BM25;
  const fieldId = stored.fieldIds[field] ?? 0;
  const average = stored.averageFieldLength[fieldId] ?? 1;
  const entries = Object.entries(frequencies);
  const rarity = computeRarity(entries.length, stored.documentCount);
  const scores = entries.map(([place, frequency]) => {
    const length = stored.fieldLength[place]?.[fieldId] ?? 0;
    const saturation = (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
    return FIELD_WEIGHTS[field] * rarity * (d + saturation);
  });
  return { places: entries.map(([place]) => Number(place)), scores };
}

/** The inverse document frequency of BM25: natural logarithm, 0 and up; highest for what no text has. */
export function computeRarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
