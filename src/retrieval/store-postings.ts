import MiniSearch from 'minisearch';
import { INDEX_FIELDS, type IndexField, mapFields, SCORED_FIELDS, type StoredPostings } from './postings.ts';
import { storeNumbers } from './stored-numbers.ts';
import { sortTerms, storeTermLists } from './term-lists.ts';
import type { ScoredField } from './weights.ts';

/** What is indexed under one id: the terms of each field, without blanks, each as often as it counts. */
export interface IndexedTerms {
  readonly id: string;
  readonly listTerms: (field: IndexField) => readonly string[];
}

/** Lets MiniSearch index terms that are ready as they are. */
export const MINISEARCH_OPTIONS = {
  fields: [...INDEX_FIELDS],
  extractField: (text: IndexedTerms, field: string) =>
    field === 'id' ? text.id : text.listTerms(field as IndexField).join(' '),
  tokenize: (terms: string) => terms.split(' '),
  processTerm: (term: string) => term,
};

/** Indexes texts with MiniSearch and keeps what scoring needs; ids must differ. */
export function storePostings(texts: readonly IndexedTerms[]): StoredPostings {
  const index = new MiniSearch<IndexedTerms>(MINISEARCH_OPTIONS);
  index.addAll(texts);
  const stored = index.toJSON();
  const lists = new Map<string, Map<string, Record<number, number>>>();
  for (const [term, fields] of stored.index) {
    for (const [fieldId, frequencies] of Object.entries(fields)) {
      const byTerm = lists.get(fieldId) ?? new Map<string, Record<number, number>>();
      lists.set(fieldId, byTerm);
      byTerm.set(term, frequencies);
    }
  }
  const getId = (field: IndexField) => stored.fieldIds[field] ?? 0;
  const lengthsOf = (field: ScoredField) => texts.map((_, place) => stored.fieldLength[place]?.[getId(field)] ?? 0);
  const listsOf = (field: IndexField) => sortTerms(lists.get(String(getId(field))) ?? []);
  return {
    ids: texts.map(({ id }) => id),
    fields: mapFields(INDEX_FIELDS, (field) =>
      // The keys of such an object rise.
      storeTermLists(new Map(listsOf(field).map(([term, found]) => [term, Object.keys(found).map(Number)]))),
    ),
    frequencies: mapFields(SCORED_FIELDS, (field) =>
      storeNumbers(listsOf(field).flatMap(([, found]) => Object.values(found))),
    ),
    lengths: mapFields(SCORED_FIELDS, (field) => storeNumbers(lengthsOf(field))),
  };
}
