import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { addScores, BM25, openPostings, type TermPlaces } from '../../src/retrieval/postings.ts';
import { type IndexedTerms, MINISEARCH_OPTIONS, storePostings } from '../../src/retrieval/store-postings.ts';
import { FIELD_WEIGHTS } from '../../src/retrieval/weights.ts';

const TERMS = ['a', 'b', 'c', 'd', 'constructor', '__proto__', 'تهريب', '2021'];
const terms = fc.array(fc.constantFrom(...TERMS), { maxLength: 12 });
const texts = fc.array(fc.record({ stem: terms, alias: terms }), { minLength: 1, maxLength: 8 });
const weights = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...TERMS, 'nowhere'), fc.double({ min: 0.1, max: 3, noNaN: true })),
  {
    selector: ([term]) => term,
    maxLength: 6,
  },
);

interface Lists {
  readonly stem: readonly string[];
  readonly alias: readonly string[];
}

function listTexts(lists: readonly Lists[]): readonly IndexedTerms[] {
  return lists.map((list, at) => ({
    id: `text-${at}`,
    listTerms: (field) => (field === 'stem' || field === 'alias' ? list[field] : []),
  }));
}

/** Scores one field by MiniSearch's own search. */
function searchWith(lists: readonly Lists[], field: keyof Lists, query: ReadonlyMap<string, number>) {
  const index = new MiniSearch<IndexedTerms>(MINISEARCH_OPTIONS);
  index.addAll(listTexts(lists));
  const results = index.search([...query.keys()].join(' '), {
    fields: [field],
    combineWith: 'OR',
    boost: FIELD_WEIGHTS,
    bm25: BM25,
    boostTerm: (term) => query.get(term) ?? 1,
  });
  // MiniSearch multiplies a score by the number of terms that matched.
  return new Map(results.map(({ id, score, queryTerms }) => [String(id), score / Math.max(1, queryTerms.length)]));
}

/** Sums up what the terms of a query are worth. */
function scoreTexts(lists: readonly Lists[], query: Readonly<Record<keyof Lists, ReadonlyMap<string, number>>>) {
  const { getScores } = open(lists);
  const totals = new Float64Array(lists.length);
  for (const field of ['stem', 'alias'] as const) {
    for (const [term, weight] of query[field]) {
      const scores = getScores(field, term);
      if (scores !== undefined) addScores(totals, scores, weight);
    }
  }
  return totals;
}

const listPlaces = (found?: TermPlaces) => [...(found?.places.subarray(found.from, found.to) ?? [])];

const open = (lists: readonly Lists[]) => openPostings(storePostings(listTexts(lists)));

describe('openPostings()', () => {
  it('scores as the search of MiniSearch does', () => {
    fc.assert(
      fc.property(texts, weights, weights, (lists, stems, aliases) => {
        const query = { stem: new Map(stems), alias: new Map(aliases) };
        const byStem = searchWith(lists, 'stem', query.stem);
        const byAlias = searchWith(lists, 'alias', query.alias);
        const scores = scoreTexts(lists, query);
        expect(scores).toHaveLength(lists.length);
        for (const [place, score] of scores.entries()) {
          const id = `text-${place}`;
          expect(score > 0).toBe(byStem.has(id) || byAlias.has(id));
          expect(score).toBeCloseTo((byStem.get(id) ?? 0) + (byAlias.get(id) ?? 0), 8);
        }
      }),
    );
  });

  it('finds the places of the texts that have a term in a field', () => {
    const postings = open([
      { stem: ['a'], alias: ['b'] },
      { stem: ['b'], alias: [] },
      { stem: ['b', 'a'], alias: [] },
    ]);
    expect(listPlaces(postings.find('stem', 'a'))).toEqual([0, 2]);
    expect(listPlaces(postings.find('alias', 'b'))).toEqual([0]);
    expect(postings.find('stem', 'nowhere')).toBeUndefined();
    expect(postings.find('root', 'a')).toBeUndefined();
  });
});
