import type { ConceptId } from '../corpus/concept.ts';
import { type Lines, openLines, type StoredLines } from './lines.ts';
import { computeRarity, openPostings, type Postings, type StoredPostings } from './postings.ts';

/** What an index is opened from: plain JSON. Lists are in the order of the texts. */
export interface StoredSearchIndex {
  readonly postings: StoredPostings;
  readonly lines: StoredLines;
  /** How many words each text has that say something. */
  readonly lengths: readonly number[];
  /** The ideas that each text is about, those of its title first. */
  readonly concepts: readonly (readonly ConceptId[])[];
}

/** An index of texts, each with its place in their order; see {@link openSearchIndex}. */
export interface SearchIndex extends Postings {
  /** Tells whether any text is about a concept or about something narrower. */
  readonly hasConcept: (concept: string) => boolean;
  /** How rare a stem or concept is among the texts: natural logarithm, 0 and up; highest for what none of them has. */
  readonly rarity: (field: 'stem' | 'concept', term: string) => number;
  readonly lines: Lines;
  /** How many words a text has that say something. */
  readonly getLength: (place: number) => number;
  readonly listConcepts: (place: number) => readonly ConceptId[];
}

/** Opens an index. */
export function openSearchIndex({ postings: stored, lines, lengths, concepts }: StoredSearchIndex): SearchIndex {
  const postings = openPostings(stored);
  const { find } = postings;
  const rarities = { stem: new Map<string, number>(), concept: new Map<string, number>() };
  return {
    ...postings,
    hasConcept: (concept) => find('concept', concept).size > 0 || find('broader', concept).size > 0,
    rarity: (field, term) => {
      const before = rarities[field].get(term);
      if (before !== undefined) return before;
      // A stem stands in a text, or in how people ask for it.
      const places = field === 'stem' ? find('stem', term).union(find('alias', term)) : find('concept', term);
      const rarity = computeRarity(places.size, lengths.length);
      // Only terms of the index are remembered: what people type is not kept.
      if (places.size > 0) rarities[field].set(term, rarity);
      return rarity;
    },
    lines: openLines(lines, postings.terms.alias),
    getLength: (place) => lengths[place] ?? 0,
    listConcepts: (place) => concepts[place] ?? [],
  };
}
