import type { ConceptId } from '../corpus/concept.ts';
import type { WordForms } from './analysis.ts';
import { type Lines, listLines } from './lines.ts';
import { computeRarity, NOWHERE, type Places, type Postings, type TermScores } from './postings.ts';
import { listGrams } from './text-words.ts';

/** Where an index has a word. */
export interface IndexedWord {
  /** The texts that say it, by its stem and by its root. */
  readonly own: Places;
  readonly ownRoot: Places;
  /** Those that are asked for with it. */
  readonly alias: Places;
  readonly aliasRoot: Places;
  /** Those that stand below it, and those that begin with it. */
  readonly context: Places;
  readonly lead: Places;
  /** How rare it is: natural logarithm, 0 and up; highest for what no text has. */
  readonly rarity: number;
  /** The lines that have it, by its stem and by its root. */
  readonly linesByStem: readonly number[];
  readonly linesByRoot: readonly number[];
  /** What it adds to the scores of texts: by its stem, and by its other forms. */
  readonly stemScores: readonly TermScores[];
  readonly formScores: readonly TermScores[];
}

/** Where an index has an idea of the lexicon. */
export interface IndexedConcept {
  /** The texts about it, those about something narrower, and those that name one or the other in their title. */
  readonly own: Places;
  readonly narrower: Places;
  readonly title: Places;
  /** How rare it is: natural logarithm, 0 and up; highest for what no text is about. */
  readonly rarity: number;
  /** What it adds to the scores of texts: of those about it, and of those about something narrower. */
  readonly ownScores: readonly TermScores[];
  readonly narrowerScores: readonly TermScores[];
}

/** Gets what an index has of words and ideas; each is looked up once. */
export interface IndexedWords {
  readonly getWord: (word: WordForms) => IndexedWord;
  readonly getConcept: (concept: ConceptId) => IndexedConcept;
}

/** Opens the words of an index. What is remembered of a word goes with its forms: a word that nobody wrote is not kept. */
export function openIndexedWords(postings: Postings, lines: Lines): IndexedWords {
  const words = new WeakMap<WordForms, IndexedWord>();
  const concepts = new Map<ConceptId, IndexedConcept>();
  return {
    getWord: (word) => {
      const before = words.get(word);
      if (before !== undefined) return before;
      const found = lookUpWord(word, postings, lines);
      words.set(word, found);
      return found;
    },
    getConcept: (concept) => {
      const before = concepts.get(concept);
      if (before !== undefined) return before;
      const found = lookUpConcept(concept, postings);
      concepts.set(concept, found);
      return found;
    },
  };
}

function lookUpWord(word: WordForms, { ids, find, getScores }: Postings, lines: Lines): IndexedWord {
  const { core, stem, root } = word;
  const own = find('stem', stem);
  const alias = find('alias', stem);
  return {
    own,
    ownRoot: find('root', root),
    alias,
    aliasRoot: lines.textsByRoot(root) ?? NOWHERE,
    context: find('context', stem),
    lead: find('lead', stem),
    rarity: computeRarity(own.union(alias).size, ids.length),
    linesByStem: listLines(word, 'stem', lines),
    linesByRoot: listLines(word, 'root', lines),
    stemScores: keepFound([getScores('stem', stem), getScores('alias', stem)]),
    formScores: keepFound([
      getScores('core', core),
      getScores('root', root),
      ...listGrams(word).map((gram) => getScores('gram', gram)),
    ]),
  };
}

function lookUpConcept(concept: ConceptId, { ids, find, getScores }: Postings): IndexedConcept {
  const own = find('concept', concept);
  return {
    own,
    narrower: find('broader', concept),
    title: find('title', concept),
    rarity: computeRarity(own.size, ids.length),
    ownScores: keepFound([getScores('concept', concept)]),
    narrowerScores: keepFound([getScores('broader', concept)]),
  };
}

function keepFound(scores: readonly (TermScores | undefined)[]): readonly TermScores[] {
  return scores.filter((score) => score !== undefined);
}
