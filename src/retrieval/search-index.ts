import type { ConceptId } from '../corpus/concept.ts';
import { type Classifier, openClassifier, type StoredClassifier } from './classifier.ts';
import { type IndexedWords, openIndexedWords } from './indexed-words.ts';
import { type Lines, openLines, type StoredLines } from './lines.ts';
import { openPostings, type StoredPostings } from './postings.ts';

/** What an index is opened from: plain JSON. Lists are in the order of the texts. */
export interface StoredSearchIndex {
  readonly postings: StoredPostings;
  readonly lines: StoredLines;
  /** How many words each text has that say something. */
  readonly lengths: readonly number[];
  /** The ideas that each text is about, those of its title first. */
  readonly concepts: readonly (readonly ConceptId[])[];
  /** Where there are ways of asking for the texts to learn from. */
  readonly classifier?: StoredClassifier;
}

/** An index of texts, each with its place in their order; see {@link openSearchIndex}. */
export interface SearchIndex extends IndexedWords {
  /** The ids of the texts by their places. */
  readonly ids: readonly string[];
  /** Tells whether any text is about a concept or about something narrower. */
  readonly hasConcept: (concept: ConceptId) => boolean;
  readonly lines: Lines;
  /** How many words a text has that say something. */
  readonly getLength: (place: number) => number;
  readonly listConcepts: (place: number) => readonly ConceptId[];
  /** Tells how likely a request asks for each of the texts; nothing where no classifier was trained. */
  readonly classify: Classifier | undefined;
}

/** Opens an index. */
export function openSearchIndex(stored: StoredSearchIndex): SearchIndex {
  const { lengths, concepts, classifier } = stored;
  const postings = openPostings(stored.postings);
  const lines = openLines(stored.lines, postings.terms.alias);
  const words = openIndexedWords(postings, lines);
  return {
    ...words,
    ids: postings.ids,
    hasConcept: (concept) => {
      const { ownScores, narrowerScores } = words.getConcept(concept);
      return ownScores.length > 0 || narrowerScores.length > 0;
    },
    lines,
    getLength: (place) => lengths[place] ?? 0,
    listConcepts: (place) => concepts[place] ?? [],
    classify: classifier && openClassifier(classifier),
  };
}
