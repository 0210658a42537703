import type { Corpus } from '../corpus/corpus.ts';

/** Finds the passage whose aliases and subjects a passage has: of a draft that was adopted, that text. */
export function findCatalogued(id: string, lineage: Corpus['lineage']): string {
  const link = lineage.find(({ draft, change }) => draft === id && change !== 'replaced');
  return link?.adopted ?? id;
}
