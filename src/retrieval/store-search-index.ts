import type { Analysis } from './analysis.ts';
import { storeLines } from './lines.ts';
import type { SearchText } from './passage-texts.ts';
import { openSearchIndex, type SearchIndex, type StoredSearchIndex } from './search-index.ts';
import { storePostings } from './store-postings.ts';
import { splitTerms } from './term-lists.ts';
import { listTerms, readText } from './text-words.ts';

/** Indexes texts; their ids must differ. */
export function storeSearchIndex(searched: readonly SearchText[], analysis: Analysis): StoredSearchIndex {
  const texts = searched.map((text) => readText(text, analysis));
  const postings = storePostings(texts.map((text) => ({ id: text.id, listTerms: (field) => listTerms(text, field) })));
  const aliases = texts.map((text) => text.aliases);
  return {
    postings,
    lines: storeLines(aliases, splitTerms(postings.fields.alias.terms)),
    lengths: texts.map(({ words }) => words.length),
    concepts: texts.map(({ concepts }) => [...concepts.keys()]),
  };
}

/** Builds an index of texts; their ids must differ. */
export function buildSearchIndex(texts: readonly SearchText[], analysis: Analysis): SearchIndex {
  return openSearchIndex(storeSearchIndex(texts, analysis));
}
