import MiniSearch from 'minisearch';
import { INDEX_FIELDS, type IndexField, mapFields, SCORED_FIELDS, type StoredPostings } from './postings.ts';
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
  const listsOf = (field: IndexField) => {
    const fieldId = String(stored.fieldIds[field]);
    const lists = stored.index.flatMap(([term, fields]) => {
      const frequencies = Object.entries(fields[fieldId] ?? {});
      return frequencies.length === 0
        ? []
        : [[term, frequencies.flatMap(([place, count]) => [Number(place), count])] as const];
    });
    return storeTermLists(new Map(lists));
  };
  const lengthsOf = (field: ScoredField) =>
    texts.map((_, place) => stored.fieldLength[place]?.[stored.fieldIds[field] ?? 0] ?? 0);
  return {
    ids: texts.map(({ id }) => id),
    fields: mapFields(INDEX_FIELDS, listsOf),
    lengths: mapFields(SCORED_FIELDS, lengthsOf),
  };
}
