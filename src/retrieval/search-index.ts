import type { Analysis } from './analysis.ts';
import { buildEntry, type IndexEntry, listTerms, readText, type TextWords } from './entry.ts';
import type { SearchText } from './passage-texts.ts';
import {
  computeRarity,
  type IndexQuery,
  openPostings,
  type Scored,
  type StoredPostings,
  storePostings,
} from './postings.ts';

/** An index of texts; see {@link openSearchIndex}. */
export interface SearchIndex {
  /** Scores every text that has one of the terms; BM25 summed over terms and fields. In no order. */
  readonly score: (query: IndexQuery) => readonly Scored[];
  readonly getEntry: (id: string) => IndexEntry;
  /** Tells whether any text is about a concept or about something narrower. */
  readonly hasConcept: (concept: string) => boolean;
  /** How rare a stem or concept is among the texts: natural logarithm, 0 and up; highest for what none of them has. */
  readonly rarity: (field: 'stem' | 'concept', term: string) => number;
}

/** What an index is opened from. */
export interface IndexSource {
  readonly postings: StoredPostings;
  /** Gets the words of an indexed text; asked for once, when it is first compared. */
  readonly getWords: (id: string) => TextWords;
}

/** Opens an index. */
export function openSearchIndex({ postings: stored, getWords }: IndexSource): SearchIndex {
  const postings = openPostings(stored);
  const entries = new Map<string, IndexEntry>();
  const rarities = { stem: new Map<string, number>(), concept: new Map<string, number>() };
  return {
    score: postings.score,
    getEntry: (id) => {
      const entry = entries.get(id) ?? buildEntry(getWords(id));
      entries.set(id, entry);
      return entry;
    },
    hasConcept: (concept) => postings.count(concept, ['concept', 'broader']) > 0,
    rarity: (field, term) => {
      const before = rarities[field].get(term);
      if (before !== undefined) return before;
      const count = postings.count(term, COUNTED_FIELDS[field]);
      const rarity = computeRarity(count, stored.documentCount);
      // Only terms of the index are remembered: what people type is not kept.
      if (count > 0) rarities[field].set(term, rarity);
      return rarity;
    },
  };
}

/** Where a term counts as had: a stem stands in a text, or in how people ask for it. */
const COUNTED_FIELDS = { stem: ['stem', 'alias'], concept: ['concept'] } as const;

/** Indexes the words of texts by their ids. */
export function storeTexts(texts: ReadonlyMap<string, TextWords>): StoredPostings {
  return storePostings([...texts].map(([id, text]) => ({ id, listTerms: (field) => listTerms(text, field) })));
}

/** Builds an index of texts; their ids must differ. */
export function buildSearchIndex(texts: readonly SearchText[], analysis: Analysis): SearchIndex {
  const words = new Map(texts.map((text) => [text.id, readText(text, analysis)]));
  return openSearchIndex({ postings: storeTexts(words), getWords: (id) => getById(words, id) });
}

/** @throws {TypeError} Where there is no such text: our bug. */
export function getById<T>(byId: ReadonlyMap<string, T>, id: string): T {
  const found = byId.get(id);
  if (found === undefined) throw new TypeError(`Cannot find the indexed text "${id}"`);
  return found;
}
