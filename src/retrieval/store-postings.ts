import MiniSearch from 'minisearch';
import { INDEX_FIELDS, type IndexField, mapFields, SCORED_FIELDS, type StoredPostings } from './postings.ts';
import { storeNumbers } from './stored-numbers.ts';
import { storeTermLists } from './term-lists.ts';
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
  const lists = new Map<string, Map<string, number[]>>();
  for (const [term, fields] of stored.index) {
    for (const [fieldId, frequencies] of Object.entries(fields)) {
      const byTerm = lists.get(fieldId) ?? new Map<string, number[]>();
      lists.set(fieldId, byTerm);
      byTerm.set(
        term,
        Object.entries(frequencies).flatMap(([place, count]) => [Number(place), count]),
      );
    }
  }
  const getId = (field: IndexField) => stored.fieldIds[field] ?? 0;
  const lengthsOf = (field: ScoredField) => texts.map((_, place) => stored.fieldLength[place]?.[getId(field)] ?? 0);
  return {
    ids: texts.map(({ id }) => id),
    fields: mapFields(INDEX_FIELDS, (field) => storeTermLists(lists.get(String(getId(field))) ?? new Map())),
    lengths: mapFields(SCORED_FIELDS, (field) => storeNumbers(lengthsOf(field))),
  };
}
