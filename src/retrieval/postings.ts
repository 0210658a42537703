import MiniSearch from 'minisearch';
import { FIELD_WEIGHTS, type ScoredField } from './weights.ts';

const SCORED_FIELDS = Object.keys(FIELD_WEIGHTS) as readonly ScoredField[];
/** What is only looked up, when the best texts are compared: the first words, the words above, the roots of aliases, the title's concepts. */
const COMPARED_FIELDS = ['lead', 'context', 'aliasRoot', 'title'] as const;

/** The fields of the index: the forms of the words of a text, each with statistics of its own, and what is around it. */
export type IndexField = ScoredField | (typeof COMPARED_FIELDS)[number];

/** A query: for each field its terms and how much each counts. */
export type IndexQuery = Readonly<Partial<Record<ScoredField, ReadonlyMap<string, number>>>>;

/** Which term stands in which text how often: MiniSearch's own stored form, plain JSON. */
export type StoredPostings = ReturnType<MiniSearch['toJSON']>;

/** What is indexed under one id: the terms of each field, without blanks, each as often as it counts. */
export interface IndexedTerms {
  readonly id: string;
  readonly listTerms: (field: IndexField) => readonly string[];
}

/** A text, its place in the order of indexing, and how well it answers. */
export interface Scored {
  readonly id: string;
  readonly place: number;
  readonly score: number;
}

/** BM25: small `k` since a second mention says little in short texts; `b` near 1 since a short text is about what it names. */
export const BM25 = { k: 0.4, b: 0.9, d: 0 } as const;

/** Lets MiniSearch index terms that are ready as they are. */
export const MINISEARCH_OPTIONS = {
  fields: [...SCORED_FIELDS, ...COMPARED_FIELDS],
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

/** Scores and finds texts; see {@link openPostings}. */
export interface Postings {
  /** Lists every text that has one of the terms, in no order. */
  readonly score: (query: IndexQuery) => readonly Scored[];
  /** Finds the places of the texts that have a term in a field. */
  readonly find: (field: IndexField, term: string) => ReadonlySet<number>;
}

/** The texts that have a term, by their places, and what it adds to the score of each. */
interface TermScores {
  readonly places: readonly number[];
  readonly scores: readonly number[];
}

const NOWHERE: ReadonlySet<number> = new Set();

/**
 * Makes stored postings ready for scoring by BM25, summed over terms and fields. MiniSearch's `search()` gives the same scores and
 * makes an object for each term in each text, which for our hundred terms a question took half of its time.
 */
export function openPostings(stored: StoredPostings): Postings {
  const byTerm = new Map(stored.index);
  const ids = Object.keys(stored.documentIds).map((place) => String(stored.documentIds[place]));
  const getFrequencies = (field: IndexField, term: string) => byTerm.get(term)?.[String(stored.fieldIds[field])];
  const getScores = rememberTerms((field: ScoredField, term) => {
    const frequencies = getFrequencies(field, term);
    return frequencies && scoreTerm(field, frequencies, stored);
  });
  const getPlaces = rememberTerms((field: IndexField, term) => {
    const frequencies = getFrequencies(field, term);
    return frequencies && new Set(Object.keys(frequencies).map(Number));
  });
  return {
    score: (query) => {
      const totals = new Float64Array(ids.length);
      for (const field of SCORED_FIELDS) {
        for (const [term, weight] of query[field] ?? []) addScores(totals, getScores(field, term), weight);
      }
      return listScored(ids, totals);
    },
    find: (field, term) => getPlaces(field, term) ?? NOWHERE,
  };
}

/** Remembers what is made of the terms of an index; what people type, and no text has, is not kept. */
function rememberTerms<Field extends string, T>(make: (field: Field, term: string) => T | undefined) {
  const known = new Map<string, Map<string, T>>(MINISEARCH_OPTIONS.fields.map((field) => [field, new Map()]));
  return (field: Field, term: string): T | undefined => {
    const before = known.get(field)?.get(term);
    if (before !== undefined) return before;
    const made = make(field, term);
    if (made !== undefined) known.get(field)?.set(term, made);
    return made;
  };
}

function addScores(totals: Float64Array, term: TermScores | undefined, weight: number): void {
  if (term === undefined) return;
  const { places, scores } = term;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    totals[place] = (totals[place] ?? 0) + weight * (scores[at] ?? 0);
  }
}

function listScored(ids: readonly string[], totals: Float64Array): readonly Scored[] {
  const scored: Scored[] = [];
  for (let place = 0; place < totals.length; place += 1) {
    const score = totals[place] ?? 0;
    if (score > 0) scored.push({ id: ids[place] ?? '', place, score });
  }
  return scored;
}

/** BM25 as MiniSearch computes it; a length is the number of different terms. */
function scoreTerm(
  field: ScoredField,
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
